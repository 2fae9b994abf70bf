package org.gongkai.office.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.engagement.AMessage.on;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MessagesTest {
    private final AMessage a = new AMessage();

    private static MessageTyped typed(String words, String code, String reference) {
        return new MessageTyped(words, code, reference);
    }

    @Test
    void what_was_answered_no_longer_waits_for_an_answer() {
        var open = OfficeServer.bean(OpenMessages.class);
        var answered = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        var waiting = a.received(MessageKind.SUGGESTION, "2022-01-05");
        a.answered(answered, "2022-01-06");
        a.drafted(waiting.id(), "2022-01-06");
        assertThat(open.of(a.body))
                .containsExactly(new OpenMessage(
                        waiting.id(), waiting.number(), MessageKind.SUGGESTION, LocalDate.parse("2022-01-05")));
    }

    @Test
    void what_may_follow_what_is_one_table() {
        var possible = EnumSet.allOf(MessageState.class).stream()
                .collect(Collectors.toMap(
                        state -> state,
                        state -> EnumSet.allOf(MessageAct.class).stream()
                                .filter(act -> act.isPossibleIn(state) && act != MessageAct.NOTE)
                                .map(Enum::name)
                                .toList()));
        assertThat(possible)
                .isEqualTo(Map.of(
                        MessageState.RECEIVED,
                        List.of("ASSIGN", "TRANSFER", "EXTEND", "DRAFT", "REJECT", "LINK", "CORRECT"),
                        MessageState.ASSIGNED,
                        List.of("ASSIGN", "TRANSFER", "EXTEND", "DRAFT", "REJECT", "LINK", "CORRECT"),
                        MessageState.DRAFTED,
                        List.of("EXTEND", "DRAFT", "RETURN", "APPROVE", "CORRECT"),
                        MessageState.ANSWERED,
                        List.of("PUBLISH", "UNPUBLISH", "RATE", "CLOSE"),
                        MessageState.CLOSED,
                        List.of("PUBLISH", "UNPUBLISH", "RATE"),
                        MessageState.REJECTED,
                        List.of("REOPEN"),
                        MessageState.LINKED,
                        List.of("REOPEN")));
    }

    @Test
    void the_clock_counts_working_days_with_make_up_days_and_holidays() {
        // worked: Saturday 2021-09-18, Sunday 09-26, Saturday 10-09; not worked: 09-19 to 09-21 and 10-01 to 10-07
        var simple = a.received(MessageKind.CONSULTATION, "2021-09-16").id();
        assertThat(a.life(simple, "2021-09-16").lastDay()).isEqualTo("2021-09-24");
        var mistake = a.received(MessageKind.MISTAKE, "2021-09-16").id();
        assertThat(a.life(mistake, "2021-09-16").lastDay()).isEqualTo("2021-09-22");
        var suggestion = a.received(MessageKind.SUGGESTION, "2021-09-24").id();
        assertThat(a.life(suggestion, "2021-09-24").lastDay()).isEqualTo("2021-10-09");
        assertThat(a.life(suggestion, "2021-10-09").isLate()).isFalse();
        assertThat(a.life(suggestion, "2021-10-11").isLate()).isTrue();
    }

    @Test
    void a_longer_clock_needs_an_explanation_and_is_taken_in_time() {
        var id = a.received(MessageKind.CONSULTATION, "2021-03-01").id();
        assertRefused(
                "message-words", () -> a.act(a.clerk, id, MessageAct.EXTEND, typed("", "COMPLEX", ""), "2021-03-02"));
        assertRefused(
                "message-rule",
                () -> a.act(a.clerk, id, MessageAct.EXTEND, typed("须现场核实", "MISTAKE", ""), "2021-03-02"));
        assertRefused(
                "message-extend-late",
                () -> a.act(a.clerk, id, MessageAct.EXTEND, typed("须现场核实", "COMPLEX", ""), "2021-03-09"));
        a.act(a.clerk, id, MessageAct.EXTEND, typed("须会同物业现场核实", "COMPLEX", ""), "2021-03-08");
        assertThat(a.life(id, "2021-03-09").lastDay()).isEqualTo("2021-03-22");
        assertRefused(
                "message-extend-shorter",
                () -> a.act(a.clerk, id, MessageAct.EXTEND, typed("再等等", "REPLY", ""), "2021-03-09"));
    }

    @Test
    void another_person_than_the_drafter_approves_and_publishes() {
        var both = a.office.person(Duty.CLERK, Duty.REVIEWER);
        var id = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        a.act(both, id, MessageAct.DRAFT, MessageTyped.of("已恢复开放。"), "2022-01-05");
        assertRefused("message-own", () -> a.act(both, id, MessageAct.APPROVE, MessageTyped.of(""), "2022-01-05"));
        assertRefused("not-your-duty", () -> a.act(a.clerk, id, MessageAct.APPROVE, MessageTyped.of(""), "2022-01-05"));
        a.act(a.reviewer, id, MessageAct.RETURN, MessageTyped.of("补充就餐时间"), "2022-01-05");
        a.answered(id, "2022-01-06");
        assertThat(a.life(id, "2022-01-06").state()).isEqualTo(MessageState.ANSWERED);
        assertThat(a.life(id, "2022-01-10").isLate()).isFalse();
    }

    @Test
    void whoever_gets_a_message_by_transfer_has_it_alone_and_a_clock_of_its_own() {
        var other = new AMessage();
        var id = a.received(MessageKind.CONSULTATION, "2021-06-01").id();
        assertRefused(
                "message-body",
                () -> a.act(a.clerk, id, MessageAct.TRANSFER, typed("应由该局答复", "", a.body.code()), "2021-06-03"));
        a.act(a.clerk, id, MessageAct.TRANSFER, typed("属于该机关职责，已转办", "", other.body.code()), "2021-06-03");
        assertRefused("not-found", () -> a.life(id, "2021-06-03"));
        assertRefused("not-found", () -> a.act(a.clerk, id, MessageAct.NOTE, MessageTyped.of("再看看"), "2021-06-03"));
        assertThat(other.life(id, "2021-06-03").lastDay()).isEqualTo("2021-06-10");
        assertThat(AMessage.MESSAGES
                        .get(other.body, id, on("2021-06-03"))
                        .message()
                        .wasTransferred())
                .isTrue();
        assertRefused(
                "not-your-duty",
                () -> AMessage.MESSAGES.act(
                        a.clerk,
                        other.body,
                        id,
                        other.life(id, "2021-06-03").seen(),
                        MessageAct.NOTE,
                        MessageTyped.of("还想看"),
                        on("2021-06-03")));
    }

    @Test
    void what_is_not_ours_is_rejected_with_advice_and_can_be_reopened() {
        var id = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        assertRefused(
                "message-reason", () -> a.act(a.clerk, id, MessageAct.REJECT, typed("请申请", "NONE", ""), "2022-01-05"));
        a.act(a.clerk, id, MessageAct.REJECT, typed("请填写申请表", RejectReason.REQUEST.name(), ""), "2022-01-05");
        assertThat(a.life(id, "2022-01-05").state()).isEqualTo(MessageState.REJECTED);
        assertRefused("message-state", () -> a.drafted(id, "2022-01-05"));
        a.act(a.reviewer, id, MessageAct.REOPEN, MessageTyped.of("属于咨询，继续办理"), "2022-01-06");
        assertThat(a.life(id, "2022-01-06").lastDay()).isEqualTo("2022-01-11");
        var again = a.received(MessageKind.CONSULTATION, "2022-01-05");
        a.act(a.clerk, id, MessageAct.LINK, typed("", "", again.number()), "2022-01-06");
        assertThat(a.life(id, "2022-01-06").state()).isEqualTo(MessageState.LINKED);
        assertRefused(
                "message-number",
                () -> a.act(a.clerk, again.id(), MessageAct.LINK, typed("", "", again.number()), "2022-01-06"));
    }

    @Test
    void two_who_act_at_once_do_not_overwrite_one_another() {
        var id = a.received(MessageKind.SUGGESTION, "2022-01-04").id();
        var seen = a.life(id, "2022-01-05").seen();
        a.act(a.clerk, id, MessageAct.ASSIGN, typed("", "", "社会事务办公室"), "2022-01-05");
        assertRefused(
                "message-moved",
                () -> AMessage.MESSAGES.act(
                        a.clerk, a.body, id, seen, MessageAct.DRAFT, MessageTyped.of("答复"), on("2022-01-05")));
        assertThat(a.life(id, "2022-01-05").section()).isEqualTo("社会事务办公室");
    }

    @Test
    void nothing_is_published_without_consent_or_with_personal_data() {
        var publications = OfficeServer.bean(Publications.class);
        var without = AMessage.INTAKE.take(
                a.body,
                new MessageFiling(MessageKind.CONSULTATION, "问题", "内容", "", MessageFiling.Consent.NOT_GIVEN, "/"),
                on("2022-01-04"));
        a.answered(without.id(), "2022-01-05");
        var words = new PublicAnswer.Words("社区食堂开放时间", "食堂什么时候开放？", "11时至13时。");
        assertRefused(
                "message-consent",
                () -> publications.publish(
                        a.reviewer,
                        a.body,
                        without.id(),
                        a.life(without.id(), "2022-01-05").seen(),
                        words,
                        on("2022-01-05")));
        var id = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        a.answered(id, "2022-01-05");
        var seen = a.life(id, "2022-01-05").seen();
        assertRefused(
                "words-personal",
                () -> publications.publish(
                        a.reviewer,
                        a.body,
                        id,
                        seen,
                        new PublicAnswer.Words("食堂", "我的身份证号130102198503071243", "11时"),
                        on("2022-01-05")));
        publications.publish(a.reviewer, a.body, id, seen, words, on("2022-01-06"));
        var answers = OfficeServer.bean(PublishedAnswers.class);
        assertThat(answers.list(a.body, Optional.of(MessageKind.CONSULTATION), "食堂", 9, 0))
                .extracting(PublicAnswer::title)
                .containsExactly("社区食堂开放时间");
        assertThat(answers.count(a.body, Optional.empty(), "没有这个词")).isZero();
        a.act(a.reviewer, id, MessageAct.UNPUBLISH, MessageTyped.of("内容过时"), "2022-01-07");
        assertThat(answers.count(a.body, Optional.empty(), "")).isZero();
        assertRefused("not-found", () -> answers.get(a.body, id));
    }

    @Test
    void what_the_sender_wrote_lies_sealed_in_every_table() {
        var id = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        a.answered(id, "2022-01-05");
        var jdbc = OfficeServer.bean(JdbcClient.class);
        for (var table : List.of("engagement_message", "engagement_step", "engagement_rating", "trail_entry")) {
            var rows = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows)
                    .as(table)
                    .doesNotContain("13812345678", "家里老人需要就餐", "就餐时间为11时")
                    .doesNotContain(hex("13812345678"), hex("家里老人需要就餐"), hex("就餐时间为11时"));
        }
        assertThat(AMessage.INTAKE.contact(id)).isEqualTo("13812345678");
        assertThat(AMessage.INTAKE.content(id).orElseThrow().words()).contains("家里老人需要就餐");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void figures_are_queries_over_what_was_done_with_their_records() {
        var first = a.received(MessageKind.CONSULTATION, "2021-02-01").id();
        a.answered(first, "2021-02-03");
        var late = a.received(MessageKind.SUGGESTION, "2021-02-01").id();
        a.answered(late, "2021-04-01");
        var open = a.received(MessageKind.MISTAKE, "2021-06-01").id();
        AMessage.MESSAGES.rate(
                AMessage.MESSAGES.get(a.body, first, on("2021-02-04")).message(),
                4,
                Optional.empty(),
                on("2021-02-04"));
        var facts =
                OfficeServer.bean(MessageFacts.class)
                        .facts(a.body, Period.year(2021), on("2022-01-10").at())
                        .stream()
                        .collect(Collectors.toMap(Fact::name, fact -> fact));
        assertThat(Objects.requireNonNull(facts.get("engagement.messages")).evidence())
                .hasSize(3);
        assertThat(Objects.requireNonNull(facts.get("engagement.messages.mistake"))
                        .evidence())
                .extracting(Fact.Evidence::id)
                .containsExactly(open);
        assertThat(Objects.requireNonNull(facts.get("engagement.answered")).value())
                .isEqualTo(new BigDecimal(2));
        assertThat(Objects.requireNonNull(facts.get("engagement.answered_in_time"))
                        .evidence())
                .extracting(Fact.Evidence::id)
                .containsExactly(first);
        assertThat(Objects.requireNonNull(facts.get("engagement.satisfaction")).value())
                .isEqualTo(new BigDecimal("4.0"));
        assertThat(Objects.requireNonNull(facts.get("engagement.rated")).value())
                .isEqualTo(BigDecimal.ONE);
        assertThat(Objects.requireNonNull(facts.get("engagement.unanswered_long"))
                        .value())
                .isEqualTo(BigDecimal.ONE);
        assertThat(Objects.requireNonNull(facts.get("engagement.silent")).value())
                .isEqualTo(BigDecimal.ONE);
        // as it was known in March
        var march =
                OfficeServer.bean(MessageFacts.class)
                        .facts(a.body, Period.year(2021), on("2021-03-01").at())
                        .stream()
                        .collect(Collectors.toMap(Fact::name, Fact::value));
        assertThat(march)
                .containsEntry("engagement.messages", new BigDecimal(2))
                .containsEntry("engagement.answered", BigDecimal.ONE);
    }

    @Test
    void what_comes_due_is_reminded_of() {
        a.received(MessageKind.SUGGESTION, "2022-01-10");
        var late = a.received(MessageKind.MISTAKE, "2021-12-30");
        var waiting = a.received(MessageKind.CONSULTATION, "2022-01-07");
        a.drafted(waiting.id(), "2022-01-07");
        assertThat(OfficeServer.bean(OpenDeadlines.class).reminders(a.body, on("2022-01-10")).stream()
                        .filter(reminder -> reminder.path().startsWith("messages/")))
                .extracting(Reminder::key, Reminder::number, Reminder::late)
                .containsExactly(
                        tuple("message.remind.answer", late.number(), true),
                        tuple("message.remind.approve", waiting.number(), false));
    }

    @Test
    void lengths_of_clocks_are_data_that_the_district_sets_for_clocks_to_come() {
        var rules = OfficeServer.bean(EngagementRules.class);
        assertThat(rules.book()
                        .on(ClockRule.CONCERN_LARGE, LocalDate.of(2022, 1, 1))
                        .amount())
                .isEqualTo(48);
        var rule = new EngagementRules.Rule(ClockRule.SIMPLE, 4, "测试规定", LocalDate.of(2199, 1, 1));
        assertRefused("not-your-duty", () -> rules.set(a.clerk, a.body, rule, on("2022-01-10")));
        var book = rules.book();
        assertThat(book.on(ClockRule.SIMPLE, LocalDate.of(2022, 1, 1)).amount()).isEqualTo(5);
        assertThat(book.of(ClockRule.SIMPLE))
                .allSatisfy(one -> assertThat(one.source()).isNotBlank());
    }

    @Test
    void a_mistake_on_an_item_opens_its_correction() {
        var item = a.office.published("other", a.office.now);
        var receipt = OfficeServer.bean(Mistakes.class)
                .report(a.body, "/p/" + a.body.code() + "/i/" + item, "标题里的年份写错了", a.office.now);
        var found = AMessage.MESSAGES.get(a.body, receipt.id(), a.office.now);
        assertThat(found.message().kind()).isEqualTo(MessageKind.MISTAKE);
        assertThat(OfficeServer.bean(Publications.class)
                        .correct(a.clerk, a.body, receipt.id(), found.life().seen(), a.office.now))
                .isEqualTo(item);
        assertThat(AnOffice.recorded("item", item)).last().asString().startsWith("correct");
        assertThat(AnOffice.recorded("message", receipt.id())).last().isEqualTo("correct state");
    }
}
