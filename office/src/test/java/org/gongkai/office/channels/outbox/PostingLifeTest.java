package org.gongkai.office.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.office.bodies.Duty;
import org.junit.jupiter.api.Test;

class PostingLifeTest {
    @Test
    void every_state_is_reached_from_the_proposal_and_no_act_leads_two_ways() {
        var reached = EnumSet.of(PostingState.PROPOSED);
        for (var n = 0; n < PostingState.values().length; n++) {
            PostingLife.TABLE.stream()
                    .filter(move -> reached.contains(move.from()))
                    .forEach(move -> reached.add(move.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(PostingState.values());
        var seen = new HashSet<String>();
        assertThat(PostingLife.TABLE).allMatch(move -> seen.add(move.from() + " " + move.act()));
    }

    @Test
    void what_is_over_stays_over_and_everything_else_can_go_on() {
        for (var state : PostingState.values()) {
            assertThat(PostingLife.TABLE.stream().anyMatch(move -> move.from() == state))
                    .as(state.name())
                    .isEqualTo(!state.isOver());
        }
    }

    @Test
    void nothing_is_sent_that_nobody_approved_and_nothing_leaves_the_ledger_that_stands_outside() {
        assertThat(PostingLife.after(PostingState.PROPOSED, PostingAct.APPROVE)).isEmpty();
        assertThat(PostingLife.after(PostingState.PREPARED, PostingAct.BEGIN)).isEmpty();
        assertThat(PostingLife.TABLE)
                .filteredOn(move -> move.from().isOutside() && !move.to().isOutside())
                .allMatch(move -> move.to() == PostingState.WITHDRAWN);
    }

    @Test
    void whoever_waits_for_a_person_has_a_way_on_for_that_person() {
        var clerk = Set.of(Duty.CLERK);
        for (var state : EnumSet.of(
                PostingState.PROPOSED,
                PostingState.TO_CONFIRM,
                PostingState.FAILED,
                PostingState.STUCK,
                PostingState.TO_WITHDRAW,
                PostingState.WITHDRAW_STUCK)) {
            assertThat(PostingLife.open(state, clerk)).as(state.name()).isNotEmpty();
        }
        assertThat(PostingLife.open(PostingState.PREPARED, Set.of(Duty.REVIEWER)))
                .containsExactly(PostingAct.APPROVE, PostingAct.RETURN);
        assertThat(PostingLife.open(PostingState.PREPARED, Set.of(Duty.SYSTEM_ADMIN)))
                .isEmpty();
    }
}
