package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Lane;
import org.junit.jupiter.api.Test;

/** What the case page puts first. */
class OfferTest {
    private static final LocalDate DAY = LocalDate.parse("2021-12-21");

    private final List<Step> steps = new ArrayList<>();

    private Offer after(Step step) {
        steps.add(step);
        var life = Life.of(steps, Lane.USUAL, DAY, WorkingCalendar.official(), new RequestRules(false, 6, 12, 10, 60));
        return Offer.of(Act.possible(life), life);
    }

    private Offer after(StepKind kind) {
        return after(Step.plain(kind, DAY));
    }

    @Test
    void the_usual_next_step_stands_first_on_the_way_of_an_answer() {
        assertThat(after(StepKind.FILED).next()).containsExactly(Act.CONFIRM);
        assertThat(after(StepKind.RECEIVED).next()).containsExactly(Act.DRAFT);
        var asked = Step.plain(StepKind.CORRECTION_ASKED, DAY).until(DAY.plusDays(20));
        assertThat(after(asked).next()).containsExactly(Act.RECORD_CORRECTION);
        assertThat(after(StepKind.CORRECTED).next()).containsExactly(Act.DRAFT);
        var drafted = Step.plain(StepKind.DRAFTED, DAY).code(AnswerType.GRANTED);
        assertThat(after(drafted).next()).containsExactly(Act.PASS_LEGAL, Act.RETURN_LEGAL);
        assertThat(after(StepKind.LEGAL_PASSED).next()).containsExactly(Act.APPROVE, Act.RETURN);
        assertThat(after(StepKind.APPROVED).next()).containsExactly(Act.SEND);
        var answered = Step.plain(StepKind.ANSWERED, DAY).code(AnswerType.GRANTED);
        assertThat(after(answered).next()).containsExactly(Act.RECORD_DELIVERY);
        assertThat(after(StepKind.DELIVERED).next()).containsExactly(Act.ARCHIVE);
        assertThat(after(StepKind.ARCHIVED)).isEqualTo(new Offer(List.of(), List.of(), List.of()));
    }

    @Test
    void an_extension_that_waits_for_the_head_and_then_for_its_notice_stands_first() {
        after(StepKind.RECEIVED);
        assertThat(after(Step.plain(StepKind.EXTENSION_ASKED, DAY).days(20)).next())
                .contains(Act.AGREE_EXTENSION);
        assertThat(after(StepKind.EXTENSION_AGREED).next()).contains(Act.SEND_EXTENSION);
    }

    @Test
    void nothing_that_can_be_done_is_left_out_or_offered_twice() {
        after(StepKind.FILED);
        var offer = after(StepKind.RECEIVED);
        var life = Life.of(steps, Lane.USUAL, DAY, WorkingCalendar.official(), new RequestRules(false, 6, 12, 10, 60));
        var all = new ArrayList<>(offer.next());
        all.addAll(offer.others());
        all.addAll(offer.notes());
        assertThat(all).containsExactlyInAnyOrderElementsOf(Act.possible(life));
    }
}
