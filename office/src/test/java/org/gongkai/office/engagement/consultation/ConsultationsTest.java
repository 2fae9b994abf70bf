package org.gongkai.office.engagement.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.engagement.consultation.AConsultation.act;
import static org.gongkai.office.engagement.consultation.AConsultation.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsultationsTest {
    private static final String PLANTED = "王桂芳";
    private static final String MOBILE = "13812345678";

    private final AnOffice office = AnOffice.alone();
    private final Consultations consultations = OfficeServer.bean(Consultations.class);
    private final Comments comments = OfficeServer.bean(Comments.class);
    private final Moderation moderation = OfficeServer.bean(Moderation.class);
    private final Topics topics = OfficeServer.bean(Topics.class);
    private final Hearings hearings = OfficeServer.bean(Hearings.class);
    private final PublicConsultations shown = OfficeServer.bean(PublicConsultations.class);

    private String said(long id, String words, String day) {
        var said = new Comments.Said(words, MOBILE, CommentWay.ONLINE, LocalDate.parse(day), 0);
        return comments.take(office.body, id, said, on(day));
    }

    @ParameterizedTest
    @CsvSource({
        "SAVE, DRAFT",
        "SUBMIT, DRAFT",
        "RETURN, REVIEW",
        "OPEN, REVIEW",
        "PROPOSE, OPEN",
        "EXTEND, OPEN",
        "DECLINE, OPEN",
        "CANCEL, OPEN",
        "REPORT, OPEN",
        "RETURN_FEEDBACK, FEEDBACK_REVIEW",
        "PUBLISH, FEEDBACK_REVIEW"
    })
    void each_act_is_done_from_one_state_only(ConsultationAct act, ConsultationState from) {
        for (var state : ConsultationState.values()) {
            assertThat(act.isFrom(state)).isEqualTo(state == from);
        }
        assertThat(ConsultationAct.of(act.code())).isEqualTo(act);
    }

    @Test
    void nobody_opens_what_he_wrote_and_the_public_sees_nothing_before() {
        var both = office.person(Duty.CLERK, Duty.APPROVER);
        var id = consultations.draft(both, office.body, AConsultation.of(office).text(), on("2022-01-04"));
        consultations.act(
                both, office.body, id, 1, ConsultationAct.SUBMIT, Consultations.Given.NOTHING, on("2022-01-04"));
        assertRefused(
                "consultation-own",
                () -> consultations.act(
                        both, office.body, id, 2, ConsultationAct.OPEN, Consultations.Given.NOTHING, on("2022-01-04")));
        assertRefused("not-found", () -> shown.get(office.body, id));
        assertRefused(
                "consultation-moved",
                () -> consultations.act(
                        office.approver,
                        office.body,
                        id,
                        1,
                        ConsultationAct.OPEN,
                        Consultations.Given.NOTHING,
                        on("2022-01-04")));
        act(office, id, ConsultationAct.OPEN, "", "2022-01-04");
        assertThat(shown.get(office.body, id).openedOn()).contains(LocalDate.of(2022, 1, 4));
        assertRefused("consultation-state", () -> act(office, id, ConsultationAct.OPEN, "", "2022-01-05"));
    }

    @Test
    void a_shorter_period_needs_a_reason_that_is_published_and_counts_from_the_day_of_opening() {
        var soon =
                AConsultation.of(office).kind(ConsultationKind.MAJOR_DECISION).closes("2022-01-20");
        assertRefused("consultation-short", () -> soon.draftedOn("2022-01-04"));
        var id = soon.shorterFor("汛期将至，需要尽快实施").openedOn("2022-01-04");
        assertThat(shown.get(office.body, id).text().shortReason()).isEqualTo("汛期将至，需要尽快实施");
        // written in time, opened too late
        var waiting = AConsultation.of(office)
                .kind(ConsultationKind.NORMATIVE_DOCUMENT)
                .closes("2022-01-13")
                .draftedOn("2022-01-04");
        act(office, waiting, ConsultationAct.SUBMIT, "", "2022-01-04");
        assertRefused("consultation-short", () -> act(office, waiting, ConsultationAct.OPEN, "", "2022-01-05"));
        assertRefused(
                "consultation-past",
                () -> AConsultation.of(office).closes("2022-01-04").draftedOn("2022-01-04"));
    }

    @Test
    void words_for_the_public_pass_the_gate() {
        var named = new ConsultationDraft(
                ConsultationKind.OTHER,
                "标题",
                "联系人身份证号130102198503071243",
                "正文",
                Optional.empty(),
                LocalDate.of(2022, 1, 20),
                "",
                Optional.empty());
        assertRefused("words-personal", () -> consultations.draft(office.clerk, office.body, named, on("2022-01-04")));
    }

    @Test
    void an_extension_is_proposed_by_one_and_announced_by_another() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        var longer = new Consultations.Given("居民要求延长", Optional.of(LocalDate.of(2022, 1, 28)));
        consultations.act(office.clerk, office.body, id, 3, ConsultationAct.PROPOSE, longer, on("2022-01-10"));
        assertThat(shown.get(office.body, id).closesOn()).isEqualTo("2022-01-20");
        act(office, id, ConsultationAct.EXTEND, "", "2022-01-11");
        assertThat(shown.get(office.body, id).closesOn()).isEqualTo("2022-01-28");
        assertThat(shown.get(office.body, id).notice()).isEqualTo("居民要求延长");
        assertRefused("consultation-no-proposal", () -> act(office, id, ConsultationAct.EXTEND, "", "2022-01-11"));
        assertRefused(
                "consultation-over",
                () -> consultations.act(
                        office.clerk, office.body, id, 5, ConsultationAct.PROPOSE, longer, on("2022-01-29")));
    }

    @Test
    void comments_are_sealed_masked_grouped_and_answered_and_the_counts_stay() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        var words = "我是" + PLANTED + "，手机" + MOBILE + "，希望夜间免费停车";
        assertThat(said(id, words, "2022-01-05")).isEqualTo("20220105-0001");
        assertThat(said(id, "加我微信买便宜车位", "2022-01-06")).isEqualTo("20220106-0002");
        assertRefused("consultation-over", () -> said(id, "太晚了", "2022-01-21"));
        assertRefused("consultation-over", () -> said(id, "太早了", "2022-01-03"));
        var all = comments.of(id);
        var seen = moderation.look(office.clerk, office.body, all.get(0).id(), false, on("2022-01-06"));
        assertThat(seen.words()).isEqualTo(words);
        assertThat(seen.findings()).isNotEmpty();
        assertThat(seen.masked()).doesNotContain(MOBILE).contains("希望夜间免费停车");
        assertThat(seen.contact()).isEmpty();
        assertRefused(
                "words-personal",
                () -> moderation.publish(
                        office.clerk, office.body, all.get(0).id(), words, Optional.empty(), on("2022-01-06")));
        assertRefused("consultation-running", () -> act(office, id, ConsultationAct.REPORT, "总体", "2022-01-20"));
        assertRefused("consultation-unread", () -> act(office, id, ConsultationAct.REPORT, "总体", "2022-01-21"));
        var topic = topics.add(office.clerk, office.body, id, "夜间免费停车", on("2022-01-21"));
        moderation.publish(
                office.clerk, office.body, all.get(0).id(), seen.masked(), Optional.of(topic), on("2022-01-21"));
        moderation.hold(office.clerk, office.body, all.get(1).id(), HoldReason.ADVERTISEMENT, on("2022-01-21"));
        assertRefused("consultation-unconcluded", () -> act(office, id, ConsultationAct.REPORT, "总体", "2022-01-21"));
        topics.conclude(office.clerk, office.body, id, topic, Conclusion.PARTLY, "试行每晚八点后免费", on("2022-01-21"));
        assertThat(shown.result(shown.get(office.body, id))).isEmpty();
        act(office, id, ConsultationAct.REPORT, "共收到意见两条。", "2022-01-21");
        assertThat(shown.result(shown.get(office.body, id))).isEmpty();
        act(office, id, ConsultationAct.PUBLISH, "", "2022-01-24");
        var result = shown.result(shown.get(office.body, id)).orElseThrow();
        assertThat(result.feedback())
                .isEqualTo(new Feedback("共收到意见两条。", Optional.of(LocalDate.of(2022, 1, 24)), 2, 1, 1));
        assertThat(result.comments(Conclusion.PARTLY)).isEqualTo(1);
        assertRefused(
                "consultation-state",
                () -> moderation.hold(office.clerk, office.body, all.get(0).id(), HoldReason.INSULT, on("2022-01-24")));
        assertThat(facts())
                .containsAllEntriesOf(Map.of(
                        "consultation.opened",
                        1,
                        "consultation.comments",
                        2,
                        "consultation.adopted",
                        1,
                        "consultation.answered",
                        1));
        assertNothingPersonal(id);
    }

    private Map<String, Integer> facts() {
        return OfficeServer.bean(ConsultationFacts.class)
                .facts(office.body, Period.year(2022), Instant.parse("2023-01-01T00:00:00Z"))
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Fact::name, fact -> fact.value().intValue()));
    }

    private static void assertNothingPersonal(long id) {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        var kept = jdbc.sql("select coalesce(string_agg(m::text, ' '), '') from engagement_comment m"
                        + " where consultation_id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(kept).contains("希望夜间免费停车").doesNotContain(PLANTED, MOBILE);
        assertThat(jdbc.sql("select count(*) from trail_entry where thing = 'comment' and fields ~ '[^ -~]'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_concluded_a_topic_does_not_publish_the_feedback_and_the_contact_is_forgotten_later() {
        var id = AConsultation.of(office).openedOn("2022-01-04");
        said(id, "希望多设车位", "2022-01-05");
        var both = office.person(Duty.CLERK, Duty.APPROVER);
        var topic = topics.add(both, office.body, id, "多设车位", on("2022-01-21"));
        topics.conclude(both, office.body, id, topic, Conclusion.ADOPTED, "增加二十个", on("2022-01-21"));
        var comment = comments.of(id).get(0).id();
        moderation.publish(office.clerk, office.body, comment, "希望多设车位", Optional.of(topic), on("2022-01-21"));
        act(office, id, ConsultationAct.REPORT, "均已采纳。", "2022-01-21");
        var version = consultations.get(office.body, id).version();
        assertRefused(
                "consultation-own",
                () -> consultations.act(
                        both,
                        office.body,
                        id,
                        version,
                        ConsultationAct.PUBLISH,
                        Consultations.Given.NOTHING,
                        on("2022-01-24")));
        act(office, id, ConsultationAct.PUBLISH, "", "2022-01-24");
        assertThat(comments.contact(comment)).contains(MOBILE);
        comments.forget(LocalDate.of(2022, 1, 24));
        assertThat(comments.contact(comment)).contains(MOBILE);
        comments.forget(LocalDate.of(2022, 1, 25));
        assertThat(comments.contact(comment)).isEmpty();
    }

    @Test
    void a_hearing_is_announced_thirty_days_before_and_recorded_after_it() {
        var announced = AConsultation.of(office).closes("2022-02-28").hearing("2022-02-02");
        assertRefused("consultation-hearing-soon", () -> announced.draftedOn("2022-01-04"));
        var id = announced.hearing("2022-02-03").openedOn("2022-01-04");
        var papers = new HearingRecord(Optional.of(LocalDate.of(2022, 1, 26)), 0, "", "");
        hearings.register(office.clerk, office.body, id, papers, PLANTED, on("2022-01-26"));
        var record = new HearingRecord(papers.papersOn(), 0, "代表发言十人次。", "按多数意见修改第三条。");
        assertRefused(
                "hearing-not-yet",
                () -> hearings.register(office.clerk, office.body, id, record, PLANTED, on("2022-02-02")));
        assertRefused("consultation-state", () -> act(office, id, ConsultationAct.RETURN_FEEDBACK, "x", "2022-01-26"));
        assertRefused("consultation-unheard", () -> act(office, id, ConsultationAct.REPORT, "总体", "2022-03-01"));
        hearings.register(office.clerk, office.body, id, record, PLANTED + "\n李建国", on("2022-02-03"));
        act(office, id, ConsultationAct.REPORT, "总体情况。", "2022-03-01");
        act(office, id, ConsultationAct.PUBLISH, "", "2022-03-02");
        var result = shown.result(shown.get(office.body, id)).orElseThrow();
        assertThat(result.hearing()).contains(new HearingRecord(Optional.empty(), 2, record.record(), record.result()));
        assertThat(facts()).containsEntry("consultation.hearings", 1);
    }

    @Test
    void reminders_follow_the_state_and_the_clock_runs_from_the_last_day() {
        var clocks = OfficeServer.bean(ConsultationClocks.class);
        var id = AConsultation.of(office).draftedOn("2022-01-04");
        assertThat(clocks.reminders(office.body, on("2022-01-04"))).isEmpty();
        act(office, id, ConsultationAct.SUBMIT, "", "2022-01-04");
        assertThat(clocks.reminders(office.body, on("2022-01-04")))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.key()).isEqualTo("consultation.remind.review"));
        act(office, id, ConsultationAct.OPEN, "", "2022-01-04");
        said(id, "希望多设车位", "2022-01-05");
        assertThat(clocks.reminders(office.body, on("2022-02-22")))
                .extracting(reminder -> reminder.key() + " " + reminder.day() + " " + reminder.late())
                .containsExactly(
                        "consultation.remind.unread 2022-02-22 false", "consultation.remind.feedback 2022-02-21 true");
        assertThat(clocks.openClocks())
                .filteredOn(clock -> clock.thingId() == id && clock.thing().equals("consultation"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.period().start()).isEqualTo("2022-01-20"));
    }
}
