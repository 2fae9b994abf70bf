package org.gongkai.office.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.disputes.ADispute.DISPUTES;
import static org.gongkai.office.disputes.ADispute.on;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.report.model.DisputeOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DisputesTest {
    private final ADispute a = new ADispute();

    private List<Reminder> reminders(String day) {
        return OfficeServer.bean(OpenDeadlines.class).reminders(a.body, on(day)).stream()
                .filter(reminder -> reminder.path().startsWith("disputes/"))
                .toList();
    }

    @Test
    void a_review_goes_from_its_notice_to_a_decision_and_what_it_orders() {
        var id = a.received(Track.REVIEW, "2021-09-15");
        assertThat(a.life(id, "2021-09-22").left()).contains(3);
        assertThat(reminders("2021-09-17")).isEmpty();
        assertThat(reminders("2021-09-24")).hasSize(1).noneMatch(Reminder::late);
        assertThat(reminders("2021-09-27")).hasSize(1).allMatch(Reminder::late);
        a.act(id, DisputeAct.ANSWER, "2021-09-24");
        assertThat(a.life(id, "2021-09-27").answeredLate()).isZero();
        assertThat(reminders("2021-09-27")).isEmpty();
        a.act(id, DisputeAct.HEARING, ADispute.typed("2021-10-08").until(LocalDate.parse("2021-10-20")));
        assertThat(reminders("2021-10-11")).hasSize(1);
        a.decide(id, DisputeResult.SET_ASIDE, "2021-11-10");
        assertThat(a.life(id, "2021-11-11").outcome()).isEqualTo(DisputeOutcome.CORRECTED);
        assertThat(DISPUTES.open(a.body, on("2021-11-11"))).isEmpty();
        a.act(id, DisputeAct.SERVE, "2021-11-12");
        var order = new DisputeTyped(
                LocalDate.parse("2021-11-12"), "重新答复", "", Optional.empty(), 15, "WORKING_DAYS", BigDecimal.ZERO, "");
        a.act(id, DisputeAct.ORDER, order);
        var life = a.life(id, "2021-11-15");
        assertThat(life.state()).isEqualTo(DisputeState.TO_FULFIL);
        assertThat(life.clock().orElseThrow().lastDay(life.calendar())).isEqualTo("2021-12-03");
        assertThat(reminders("2021-11-15")).hasSize(1);
        assertThat(DISPUTES.open(a.body, on("2021-11-15"))).hasSize(1);
        a.act(id, DisputeAct.FULFIL, ADispute.typed("2021-12-01").reference("测试公开〔2021〕9号"));
        assertThat(a.life(id, "2021-12-02").state()).isEqualTo(DisputeState.CLOSED);
        assertThat(reminders("2021-12-10")).isEmpty();
        assertThat(AnOffice.recorded(Disputes.THING, id))
                .contains("received", "answered state", "decided state", "fulfilled state")
                .noneMatch(line -> line.contains("李秀兰"));
    }

    @Test
    void a_suit_after_a_review_names_it_and_no_other_does() {
        var review = a.received(Track.REVIEW, "2021-09-15");
        var request = a.answeredRequest(AnswerType.PROCESS_INFO, "2021-09-01");
        var day = LocalDate.parse("2021-10-11");
        var after = ADispute.filing(Track.SUIT_AFTER_REVIEW, day);
        assertRefused("dispute-review-missing", () -> DISPUTES.register(a.caseworker, a.body, after, on(day)));
        var direct = ADispute.about(ADispute.filing(Track.SUIT_DIRECT, day), Optional.empty(), Optional.of(review));
        assertRefused("dispute-after-review", () -> DISPUTES.register(a.caseworker, a.body, direct, on(day)));
        var other = ADispute.about(after, Optional.of(request), Optional.of(review));
        assertRefused("dispute-other-request", () -> DISPUTES.register(a.caseworker, a.body, other, on(day)));
        var suit = a.suitAfter(review, "2021-10-11");
        assertThat(DISPUTES.after(DISPUTES.get(a.body, review, on(day)).dispute(), on(day)))
                .extracting(found -> found.dispute().id())
                .containsExactly(suit);
        assertRefused("dispute-followed", () -> a.act(review, DisputeAct.VOID, "2021-10-12"));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        var day = LocalDate.parse("2021-10-11");
        var late = ADispute.filing(Track.REVIEW, LocalDate.parse("2021-09-15"));
        assertRefused("late-reason", () -> DISPUTES.register(a.caseworker, a.body, late, on(day)));
        var future = ADispute.filing(Track.REVIEW, LocalDate.parse("2021-10-12"));
        assertRefused("day-future", () -> DISPUTES.register(a.caseworker, a.body, future, on(day)));
        assertRefused(
                "not-your-duty",
                () -> DISPUTES.register(a.office.clerk, a.body, ADispute.filing(Track.REVIEW, day), on(day)));
        var id = a.received(Track.REVIEW, "2021-10-11");
        var open = a.life(id, "2021-10-11").seen();
        assertRefused("dispute-result-unfit", () -> a.decide(id, DisputeResult.REMANDED, "2021-10-12"));
        assertRefused("dispute-state", () -> a.act(id, DisputeAct.FULFIL, "2021-10-12"));
        assertRefused("dispute-first-stays", () -> a.act(id, DisputeAct.RETRACT, "2021-10-12"));
        assertRefused("day-before", () -> a.act(id, DisputeAct.ANSWER, ADispute.typed("2021-10-08")));
        assertRefused(
                "title-personal",
                () -> a.act(id, DisputeAct.LEARN, ADispute.typed("2021-10-12").reference("13900001234")));
        a.act(id, DisputeAct.ANSWER, "2021-10-12");
        assertRefused(
                "dispute-moved",
                () -> DISPUTES.act(
                        a.caseworker, a.body, id, open, DisputeAct.NOTE, ADispute.typed("2021-10-12"), on(day)));
        assertRefused("not-found", () -> DISPUTES.get(new ADispute().body, id, on(day)));
    }

    @Test
    void a_decision_is_taken_back_and_a_case_voided_by_another_person() {
        var id = a.received(Track.REVIEW, "2021-10-11");
        a.decide(id, DisputeResult.MAINTAINED, "2021-11-10");
        assertRefused("dispute-own", () -> a.act(id, DisputeAct.RETRACT, "2021-11-10"));
        a.act(a.legal, id, DisputeAct.RETRACT, ADispute.typed("2021-11-10"), on("2021-11-10"));
        assertThat(a.life(id, "2021-11-11").state()).isEqualTo(DisputeState.TO_ANSWER);
        assertThat(a.life(id, "2021-11-11").steps()).hasSize(1);
        var both = a.office.person(Duty.CASEWORKER, Duty.APPROVER);
        var own = DISPUTES.register(
                both, a.body, ADispute.filing(Track.REVIEW, LocalDate.parse("2021-11-10")), on("2021-11-10"));
        assertRefused(
                "dispute-own", () -> a.act(both, own, DisputeAct.VOID, ADispute.typed("2021-11-10"), on("2021-11-10")));
        a.act(own, DisputeAct.VOID, "2021-11-11");
        assertThat(DISPUTES.get(a.body, own, on("2021-11-11")).dispute().number())
                .isEqualTo("2021-002");
    }

    @Test
    void costs_add_up_and_the_section_is_that_of_the_last_lesson() {
        var id = a.received(Track.SUIT_DIRECT, "2021-10-11");
        a.act(id, DisputeAct.COST, ADispute.typed("2021-10-12").amount(new BigDecimal("50.00")));
        a.act(id, DisputeAct.COST, ADispute.typed("2021-10-12").amount(new BigDecimal("1500.5")));
        a.act(id, DisputeAct.LEARN, ADispute.typed("2021-10-12").reference("办公室"));
        a.act(id, DisputeAct.LEARN, ADispute.typed("2021-10-13").reference("工程科"));
        assertThat(a.life(id, "2021-10-13").costs()).isEqualByComparingTo("1550.5");
        assertThat(a.life(id, "2021-10-13").section()).isEqualTo("工程科");
        assertRefused("dispute-amount", () -> a.act(id, DisputeAct.COST, "2021-10-13"));
    }

    @Test
    void what_the_parties_and_the_office_wrote_is_kept_encrypted() {
        var id = a.received(Track.REVIEW, "2021-10-11");
        a.act(id, DisputeAct.NOTE, DisputeTyped.of(LocalDate.parse("2021-10-11"), "李秀兰来电"));
        var kept = OfficeServer.bean(JdbcClient.class)
                .sql("select (select encode(party, 'escape') from disputes_dispute where id = :id) ||"
                        + " (select string_agg(encode(words, 'escape'), '') from disputes_step where dispute_id = :id)")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(kept).isNotEmpty().doesNotContain("李秀兰").doesNotContain("\\346\\235\\216");
        assertThat(DISPUTES.party(a.legal, a.body, id, on("2021-10-11")).name()).isEqualTo("李秀兰");
        assertThat(DISPUTES.words(id).values()).containsExactly("李秀兰来电");
        assertThat(AnOffice.recorded(Disputes.THING, id)).contains("read party");
    }

    @Test
    void open_clocks_and_open_work_name_the_dispute() {
        var id = a.received(Track.SUIT_DIRECT, "2021-10-11");
        assertThat(OfficeServer.bean(DisputeClocks.class).openClocks())
                .filteredOn(clock -> clock.bodyId() == a.body.id())
                .extracting(OpenClock::thingId)
                .containsExactly(id);
        var work = OfficeServer.bean(DisputeHandover.class);
        assertThat(work).isInstanceOf(OpenWork.class);
        assertThat(work.of(a.caseworker, a.body)).containsExactly("公共维修项目验收材料公开");
        work.handOver(a.caseworker, a.legal, a.body, on("2021-10-12"));
        assertThat(work.of(a.caseworker, a.body)).isEmpty();
        assertThat(work.of(a.legal, a.body)).hasSize(1);
    }

    @Test
    void why_cases_were_lost_shows_counts_always_and_rates_of_large_groups_only() {
        var request = a.answeredRequest(AnswerType.PROCESS_INFO, "2021-09-01");
        for (var i = 0; i < 5; i++) {
            var day = LocalDate.parse("2021-09-15");
            var filing = ADispute.about(
                    ADispute.filing(Track.REVIEW, day),
                    i < 3 ? Optional.of(request) : Optional.empty(),
                    Optional.empty());
            var id = DISPUTES.register(a.caseworker, a.body, filing, on(day));
            a.decide(id, i == 0 ? DisputeResult.SET_ASIDE : DisputeResult.MAINTAINED, "2021-10-11");
        }
        var analysis = OfficeServer.bean(Failures.class).of(a.body, 2021, 2021, on("2021-12-31"));
        assertThat(analysis.decided()).hasSize(5);
        assertThat(analysis.sections())
                .singleElement()
                .satisfies(row -> assertThat(row.percent()).contains(20));
        assertThat(analysis.grounds()).hasSize(2);
        assertThat(analysis.grounds().get(0).name()).isEqualTo("不予公开：过程性信息");
        assertThat(analysis.grounds().get(0).decided()).hasSize(3);
        assertThat(analysis.grounds().get(0).lost()).hasSize(1);
        assertThat(analysis.grounds()).allMatch(row -> row.percent().isEmpty());
        assertThat(analysis.reviewers().get(0).name()).isEqualTo("测试人员");
        assertThat(OfficeServer.bean(Failures.class)
                        .of(a.body, 2022, 2022, on("2022-12-31"))
                        .decided())
                .isEmpty();
    }
}
