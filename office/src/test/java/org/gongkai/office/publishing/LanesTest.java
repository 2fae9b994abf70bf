package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final SampleOffice office = new SampleOffice(Lane.USUAL);
    private final Lanes lanes = OfficeServer.bean(Lanes.class);

    @Test
    void the_lane_follows_the_kind_and_may_be_raised_but_not_lowered() {
        lanes.set(office.clerk, office.body, DocumentKind.NORMATIVE, Optional.of(Lane.FULL), office.now);
        var ordinary = office.aDraft();
        var normative = office.publishing.draft(
                office.clerk, office.body, office.draft("办法", Metadata.of(DocumentKind.NORMATIVE)), office.now);
        assertThat(office.item(ordinary).lane()).isEqualTo(Lane.USUAL);
        assertThat(office.item(normative).lane()).isEqualTo(Lane.FULL);
        assertRefused("lane-lower", () -> choose(normative, Lane.USUAL, ""));
        assertRefused("lane-lower", () -> choose(ordinary, Lane.SMALL, ""));
        choose(ordinary, Lane.FULL, "");
        assertThat(office.item(ordinary).lane()).isEqualTo(Lane.FULL);
        assertRefused("lane-lower", () -> choose(ordinary, Lane.USUAL, ""));
    }

    @Test
    void a_draft_whose_kind_changes_is_submitted_in_the_lane_of_its_new_kind() {
        lanes.set(office.clerk, office.body, DocumentKind.NORMATIVE, Optional.of(Lane.FULL), office.now);
        var id = office.aDraft();
        office.publishing.save(
                office.clerk,
                office.body,
                id,
                office.version(id),
                office.draft("办法", Metadata.of(DocumentKind.NORMATIVE)),
                office.now);
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.reviewer, id, Action.PASS);
        assertThat(office.item(id).state()).isEqualTo(State.SECOND);
    }

    @Test
    void an_emergency_needs_its_plan_and_one_approver_and_stays_listed_until_the_reviews_are_made_up() {
        var id = office.aDraft();
        assertRefused("emergency-plan", () -> choose(id, Lane.EMERGENCY, " "));
        choose(id, Lane.EMERGENCY, "防汛应急预案");
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(office.visible.get(office.body, id).title()).isEqualTo("信息");
        var owed = office.publishing.followUps(office.body).get(0);
        assertThat(owed.missing()).isEqualTo(List.of(Action.PASS, Action.CLEAR));
        assertThat(owed.due()).isCloseTo(office.now.at().plus(Duration.ofHours(24)), within(1, ChronoUnit.MILLIS));

        var approverToo = office.person(Duty.REVIEWER, Duty.APPROVER);
        assertRefused("four-eyes-drafter", () -> {
            var writer = office.person(Duty.CLERK, Duty.REVIEWER);
            var own = office.publishing.draft(writer, office.body, office.draft("预警"), office.now);
            choose(own, Lane.EMERGENCY, "防汛应急预案");
            office.act(writer, own, Action.SUBMIT);
            office.act(office.approver, own, Action.APPROVE);
            office.act(writer, own, Action.PASS);
        });
        assertRefused("four-eyes-reviewer", () -> {
            var hasty = office.aDraft();
            choose(hasty, Lane.EMERGENCY, "防汛应急预案");
            office.act(office.clerk, hasty, Action.SUBMIT);
            office.act(approverToo, hasty, Action.APPROVE);
            office.act(approverToo, hasty, Action.PASS);
        });
        office.act(office.secrecy, id, Action.CLEAR);
        assertRefused("wrong-state", () -> office.act(office.secrecy, id, Action.CLEAR));
        office.act(office.reviewer, id, Action.PASS);
        assertThat(office.item(id).state()).isEqualTo(State.PUBLISHED);
        assertThat(office.publishing.followUps(office.body))
                .extracting(left -> left.item().id())
                .doesNotContain(id);
    }

    @Test
    void what_is_scheduled_is_published_when_its_time_has_come_and_not_before() {
        var id = office.submitted(office.draft("信息"));
        var at = LocalDateTime.of(office.now.day().plusDays(2), LocalTime.of(9, 0));
        assertRefused("schedule-past", () -> office.act(office.approver, id, Act.schedule(at.minusDays(3))));
        office.act(office.approver, id, Act.schedule(at));
        var job = OfficeServer.bean(ScheduledPublication.class);
        job.publishDue(moment(at.minusMinutes(1)));
        assertRefused("not-found", () -> office.visible.get(office.body, id));
        job.publishDue(moment(at));
        job.publishDue(moment(at.plusMinutes(1)));
        assertThat(office.visible.get(office.body, id).publishedOn()).isEqualTo(at.toLocalDate());
        assertThat(SampleOffice.recorded(id)).endsWith("schedule", "publish");
        assertThat(office.publishing.steps(office.item(id))).last().satisfies(step -> {
            assertThat(step.duty()).isEmpty();
            assertThat(step.personId()).isEqualTo(office.approver.id());
        });
    }

    @Test
    void what_was_taken_back_from_the_schedule_is_not_published() {
        var id = office.submitted(office.draft("信息"));
        var at = LocalDateTime.of(office.now.day().plusDays(2), LocalTime.of(9, 0));
        office.act(office.approver, id, Act.schedule(at));
        office.act(office.approver, id, Action.UNSCHEDULE);
        OfficeServer.bean(ScheduledPublication.class).publishDue(moment(at));
        assertThat(office.item(id).state()).isEqualTo(State.APPROVAL);
    }

    @Test
    void what_the_office_cannot_decide_is_referred_and_comes_back_to_the_secrecy_review_with_the_answer() {
        var id = office.aDraft();
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.reviewer, id, Action.PASS);
        assertRefused(
                "secrecy-ground",
                () -> office.act(office.secrecy, id, Act.secrecy(Conclusion.UNDECIDED, "《条例》第十七条", " ")));
        office.act(office.secrecy, id, Act.secrecy(Conclusion.UNDECIDED, "《条例》第十七条", "是否属于工作秘密"));
        assertThat(office.item(id).state()).isEqualTo(State.REFERRED);
        assertThat(OfficeServer.bean(Referrals.class).open(office.body))
                .extracting(Referrals.Referral::question)
                .containsExactly("是否属于工作秘密");
        office.act(office.secrecy, id, Act.of(Action.ANSWER, "可以公开，保函〔2022〕1号"));
        assertThat(office.item(id).state()).isEqualTo(State.SECRECY);
        assertThat(OfficeServer.bean(Referrals.class).open(office.body)).isEmpty();
    }

    private void choose(long id, Lane lane, String plan) {
        office.publishing.chooseLane(office.clerk, office.body, id, office.version(id), lane, plan, office.now);
    }

    private static Moment moment(LocalDateTime at) {
        return new Moment(at.toLocalDate(), at.atZone(OfficeDay.ZONE).toInstant());
    }
}
