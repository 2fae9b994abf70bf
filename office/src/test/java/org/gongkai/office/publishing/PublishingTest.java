package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishingTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final Publishing publishing = OfficeServer.bean(Publishing.class);
    private final PublicItems visible = OfficeServer.bean(PublicItems.class);
    private final Moment now = OfficeServer.bean(Trail.class).now();
    private final Body body = aBody(Lane.USUAL);
    private final long column = aColumn(body);
    private final Person clerk = aPerson(body, Duty.CLERK);
    private final Person reviewer = aPerson(body, Duty.REVIEWER, Duty.APPROVER, Duty.SECRECY);
    private final Person approver = aPerson(body, Duty.APPROVER, Duty.SECRECY);

    @Test
    void an_item_goes_from_draft_over_review_secrecy_and_approval_to_the_public() {
        var id = aDraft();
        act(clerk, id, Action.SUBMIT, "");
        act(reviewer, id, Action.PASS, "");
        act(approver, id, Action.CLEAR, "不涉密");
        assertRefused("not-found", () -> visible.get(body, id));
        act(approver, id, Action.APPROVE, "");

        var item = visible.get(body, id);
        assertThat(item.publishedOn()).isEqualTo(now.day());
        assertThat(item.indexNo()).isEqualTo(body.uscc() + "/202201-00001");
        assertThat(publishing.steps(publishing.get(body, id)))
                .extracting(Step::action)
                .containsExactly(Action.SUBMIT, Action.PASS, Action.CLEAR, Action.APPROVE);
        assertThat(recorded(id)).containsExactly("draft", "submit", "pass", "clear", "approve");
    }

    @Test
    void who_drafted_neither_reviews_nor_clears_nor_approves_whatever_duties_they_hold() {
        var all = aPerson(body, Duty.values());
        var id = publishing.draft(all, body, draft("信息"), now);
        act(all, id, Action.SUBMIT, "");
        assertRefused("four-eyes-drafter", () -> act(all, id, Action.PASS, ""));
        act(reviewer, id, Action.PASS, "");
        assertRefused("four-eyes-drafter", () -> act(all, id, Action.CLEAR, "不涉密"));
        act(reviewer, id, Action.CLEAR, "不涉密");
        assertRefused("four-eyes-drafter", () -> act(all, id, Action.APPROVE, ""));
        assertThat(publishing.possible(all, body, publishing.get(body, id)))
                .extracting(Workflow.Transition::action)
                .containsExactly(Action.RETURN);
    }

    @Test
    void who_changed_the_draft_counts_as_its_author() {
        var second = aPerson(body, Duty.CLERK, Duty.REVIEWER);
        var id = aDraft();
        publishing.save(second, body, id, version(id), draft("改过的信息"), now);
        act(clerk, id, Action.SUBMIT, "");
        assertRefused("four-eyes-drafter", () -> act(second, id, Action.PASS, ""));
    }

    @Test
    void who_reviewed_may_clear_but_not_approve() {
        var id = aDraft();
        act(clerk, id, Action.SUBMIT, "");
        act(reviewer, id, Action.PASS, "");
        act(reviewer, id, Action.CLEAR, "不涉密");
        assertRefused("four-eyes-reviewer", () -> act(reviewer, id, Action.APPROVE, ""));
        act(approver, id, Action.APPROVE, "");
        assertThat(visible.get(body, id).title()).isEqualTo("信息");
    }

    @Test
    void a_small_office_needs_two_persons() {
        var small = aBody(Lane.SMALL);
        var smallColumn = aColumn(small);
        var writer = aPerson(small, Duty.values());
        var head = aPerson(small, Duty.APPROVER, Duty.SECRECY);
        var id = publishing.draft(writer, small, new Draft(smallColumn, "信息", "", now.day(), "正文"), now);
        publishing.act(writer, small, id, 1, Action.SUBMIT, "", now);
        assertRefused("four-eyes-drafter", () -> publishing.act(writer, small, id, 2, Action.CLEAR, "不涉密", now));
        publishing.act(head, small, id, 2, Action.CLEAR, "不涉密", now);
        publishing.act(head, small, id, 3, Action.APPROVE, "", now);
        assertThat(visible.latest(small, 5)).hasSize(1);
    }

    @Test
    void duties_of_a_sibling_body_count_for_nothing() {
        var sibling = aBody(Lane.USUAL);
        var stranger = aPerson(sibling, Duty.values());
        var id = aDraft();
        assertRefused("not-your-body", () -> act(stranger, id, Action.SUBMIT, ""));
        assertRefused("not-your-body", () -> publishing.save(stranger, body, id, 1, draft("信息"), now));
        assertRefused("not-your-body", () -> publishing.draft(stranger, body, draft("信息"), now));
        assertRefused("not-found", () -> publishing.act(stranger, sibling, id, 1, Action.SUBMIT, "", now));
    }

    @Test
    void a_step_outside_the_duty_the_order_or_the_newest_version_is_refused() {
        var id = aDraft();
        assertRefused("wrong-state", () -> act(approver, id, Action.APPROVE, ""));
        assertRefused("not-your-duty", () -> act(approver, id, Action.SUBMIT, ""));
        assertRefused("stale", () -> publishing.act(clerk, body, id, 7, Action.SUBMIT, "", now));
        act(clerk, id, Action.SUBMIT, "");
        assertRefused("not-a-draft", () -> publishing.save(clerk, body, id, version(id), draft("信息"), now));
        assertRefused("words-required", () -> act(reviewer, id, Action.RETURN, " "));
    }

    @Test
    void while_a_correction_is_reviewed_the_public_reads_the_approved_text_and_the_date_stays() {
        var id = published("原来的标题");
        act(clerk, id, Action.CORRECT, "文字有误");
        publishing.save(clerk, body, id, version(id), draft("更正后的标题"), now);
        assertThat(visible.get(body, id).title()).isEqualTo("原来的标题");
        act(clerk, id, Action.SUBMIT, "");
        act(reviewer, id, Action.PASS, "");
        act(reviewer, id, Action.CLEAR, "不涉密");
        var later = new Moment(now.day().plusDays(1), now.at());
        publishing.act(approver, body, id, version(id), Action.APPROVE, "", later);
        assertThat(visible.get(body, id).title()).isEqualTo("更正后的标题");
        assertThat(visible.get(body, id).publishedOn()).isEqualTo(now.day());
    }

    @Test
    void what_was_withdrawn_is_gone_everywhere_and_its_record_stays() {
        var id = published("信息");
        act(approver, id, Action.WITHDRAW, "内容过期");
        assertRefused("gone", () -> visible.get(body, id));
        assertThat(visible.latest(body, 5)).isEmpty();
        assertThat(visible.counts(body)).isEmpty();
        assertThat(publishing.steps(publishing.get(body, id)))
                .last()
                .extracting(Step::words)
                .isEqualTo("内容过期");
    }

    @Test
    void a_draft_that_cannot_be_kept_is_refused_with_its_reason() {
        assertRefused("bad-title", () -> publishing.draft(clerk, body, draft(" "), now));
        assertRefused(
                "formed-later",
                () -> publishing.draft(
                        clerk, body, new Draft(column, "信息", "", now.day().plusDays(1), "正文"), now));
        var foreign = aColumn(aBody(Lane.USUAL));
        assertRefused(
                "column", () -> publishing.draft(clerk, body, new Draft(foreign, "信息", "", now.day(), "正文"), now));
    }

    private long published(String title) {
        var id = publishing.draft(clerk, body, draft(title), now);
        act(clerk, id, Action.SUBMIT, "");
        act(reviewer, id, Action.PASS, "");
        act(reviewer, id, Action.CLEAR, "不涉密");
        act(approver, id, Action.APPROVE, "");
        return id;
    }

    private long aDraft() {
        return publishing.draft(clerk, body, draft("信息"), now);
    }

    private Draft draft(String title) {
        return new Draft(column, title, "", LocalDate.of(2022, 1, 4), "正文");
    }

    private void act(Person person, long id, Action action, String words) {
        publishing.act(person, body, id, version(id), action, words, now);
    }

    private int version(long id) {
        return publishing.get(body, id).version();
    }

    private static List<String> recorded(long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select action from trail_entry where thing = 'item' and thing_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private Body aBody(Lane lane) {
        var n = NUMBER.incrementAndGet();
        var uscc = Uscc.completed("111502991" + String.format(java.util.Locale.ROOT, "%08d", n));
        var made = new Body(0, "test-" + n, "测试机关", "测试", uscc, "地址", "时间", "电话", "负责人", "办公室", lane);
        bodies.add(made, Optional.empty());
        return bodies.withCode("test-" + n);
    }

    private static long aColumn(Body body) {
        return OfficeServer.bean(Catalogue.class)
                .add(new Column(0, body.id(), 0, "other", "其他", "a20_15_other", "办公室", OptionalInt.empty()), 0);
    }

    private Person aPerson(Body of, Duty... duties) {
        var person = bodies.addPerson("test-person-" + NUMBER.incrementAndGet(), "测试人员", "a long password");
        for (var duty : duties) {
            bodies.appoint(person, of.id(), duty);
        }
        return person;
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
