package org.gongkai.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingLifeTest {
    /** Where an act leads from each state in which it is allowed; in all others it is not. */
    @ParameterizedTest
    @CsvSource({
        "NOTIFY, FOUND>NOTIFIED",
        "RECTIFY, NOTIFIED>RECTIFIED RETURNED>RECTIFIED",
        "PASS, RECTIFIED>CLOSED",
        "RETURN, RECTIFIED>RETURNED",
        "EXTEND, NOTIFIED>NOTIFIED RETURNED>RETURNED",
        "WAIVE, FOUND>WAIVED NOTIFIED>WAIVED RECTIFIED>WAIVED RETURNED>WAIVED",
        "REOPEN, CLOSED>FOUND WAIVED>FOUND"
    })
    void an_act_leads_from_these_states_only(FindingAct act, String ways) {
        var there = Arrays.stream(FindingState.values())
                .flatMap(state -> act.from(state).stream().map(to -> state + ">" + to))
                .collect(Collectors.joining(" "));
        assertThat(there).isEqualTo(ways);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFY, REVIEWER APPROVER SUPERVISOR, true",
        "RECTIFY, CLERK CASEWORKER REVIEWER, false",
        "PASS, REVIEWER APPROVER SUPERVISOR, true",
        "RETURN, REVIEWER APPROVER SUPERVISOR, true",
        "EXTEND, SUPERVISOR, true",
        "WAIVE, SUPERVISOR, true",
        "REOPEN, APPROVER SUPERVISOR, true"
    })
    void who_may(FindingAct act, String duties, boolean above) {
        var wanted = Arrays.stream(duties.split(" ")).map(Duty::valueOf).collect(Collectors.toSet());
        for (var duty : Duty.values()) {
            assertThat(act.isFor(Set.of(duty), Set.of()))
                    .as("%s at the body", duty)
                    .isEqualTo(wanted.contains(duty));
            assertThat(act.isFor(Set.of(), Set.of(duty)))
                    .as("%s above", duty)
                    .isEqualTo(above && duty == Duty.SUPERVISOR);
        }
        assertThat(act.isFor(Set.of(), Set.of())).isFalse();
        assertThat(act.isForAbove()).isEqualTo(above);
        assertThat(act.duties()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void a_supervisor_who_only_looks_in_from_above_cannot_mend() {
        assertThat(FindingAct.possible(FindingState.NOTIFIED, Set.of(), Set.of(Duty.SUPERVISOR)))
                .containsExactly(FindingAct.EXTEND, FindingAct.WAIVE);
        assertThat(FindingAct.possible(FindingState.RECTIFIED, Set.of(Duty.REVIEWER), Set.of()))
                .containsExactly(FindingAct.PASS, FindingAct.RETURN);
        assertThat(FindingAct.possible(FindingState.CLOSED, Set.of(Duty.CLERK, Duty.REVIEWER), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    void somebody_can_go_on_from_every_state(FindingState state) {
        assertThat(FindingAct.possible(state, EnumSet.allOf(Duty.class), Set.of()))
                .isNotEmpty();
        assertThat(state.isOpen()).isEqualTo(state != FindingState.CLOSED && state != FindingState.WAIVED);
    }

    @ParameterizedTest
    @EnumSource(FindingAct.class)
    void every_act_has_an_address_and_a_step(FindingAct act) {
        assertThat(FindingAct.of(act.path())).contains(act);
        assertThat(FindingStep.Kind.of(act).name()).isEqualTo(act.name());
        assertThat(FindingAct.of("found")).isEmpty();
    }

    @Test
    void judging_is_passing_or_returning_and_a_reason_is_written_where_something_is_refused_or_granted() {
        assertThat(Arrays.stream(FindingAct.values()).filter(FindingAct::isJudgement))
                .containsExactly(FindingAct.PASS, FindingAct.RETURN);
        assertThat(Arrays.stream(FindingAct.values()).filter(act -> !act.needsWords()))
                .containsExactly(FindingAct.NOTIFY, FindingAct.PASS);
        assertThat(Arrays.stream(FindingAct.values()).filter(FindingAct::setsDue))
                .containsExactly(FindingAct.NOTIFY, FindingAct.RETURN, FindingAct.EXTEND);
    }
}
