package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;
import static org.gongkai.office.publishing.SampleOffice.recorded;

import java.time.LocalDate;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private final SampleOffice office = new SampleOffice(Lane.USUAL);

    @Test
    void an_item_goes_from_draft_over_review_secrecy_and_approval_to_the_public() {
        var id = office.submitted(office.draft("信息"));
        assertRefused("not-found", () -> office.visible.get(office.body, id));
        office.act(office.approver, id, Action.APPROVE);

        var item = office.visible.get(office.body, id);
        assertThat(item.publishedOn()).isEqualTo(office.now.day());
        assertThat(item.indexNo()).isEqualTo(office.body.uscc() + "/202201-00001");
        assertThat(office.publishing.steps(office.item(id)))
                .extracting(Step::action, Step::duty)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Action.SUBMIT, "CLERK"),
                        org.assertj.core.groups.Tuple.tuple(Action.PASS, "REVIEWER"),
                        org.assertj.core.groups.Tuple.tuple(Action.CLEAR, "SECRECY"),
                        org.assertj.core.groups.Tuple.tuple(Action.APPROVE, "APPROVER"));
        assertThat(recorded(id)).containsExactly("draft", "submit", "pass", "clear", "approve");
    }

    @Test
    void duties_of_a_sibling_body_count_for_nothing() {
        var sibling = new SampleOffice(Lane.USUAL);
        var stranger = sibling.person(Duty.values());
        var id = office.aDraft();
        assertRefused("not-your-body", () -> office.act(stranger, id, Action.SUBMIT));
        assertRefused(
                "not-your-body",
                () -> office.publishing.save(stranger, office.body, id, 1, office.draft("信息"), office.now));
        assertRefused(
                "not-your-body", () -> office.publishing.draft(stranger, office.body, office.draft("信息"), office.now));
        assertRefused(
                "not-found", () -> office.publishing.act(stranger, sibling.body, id, 1, Action.SUBMIT, "", office.now));
    }

    @Test
    void a_step_outside_the_duty_the_order_or_the_newest_version_is_refused() {
        var id = office.aDraft();
        assertRefused("wrong-state", () -> office.act(office.approver, id, Action.APPROVE));
        assertRefused("not-your-duty", () -> office.act(office.approver, id, Action.SUBMIT));
        assertRefused(
                "stale", () -> office.publishing.act(office.clerk, office.body, id, 7, Action.SUBMIT, "", office.now));
        office.act(office.clerk, id, Action.SUBMIT);
        assertRefused(
                "not-a-draft",
                () -> office.publishing.save(
                        office.clerk, office.body, id, office.version(id), office.draft("信息"), office.now));
        assertRefused("words-required", () -> office.act(office.reviewer, id, Act.of(Action.RETURN, " ")));
    }

    @Test
    void while_a_correction_is_reviewed_the_public_reads_the_approved_text_and_the_date_stays() {
        var id = office.published(office.draft("原来的标题"));
        var later = new Moment(office.now.day().plusDays(1), office.now.at());
        office.publishing.act(office.clerk, office.body, id, office.version(id), Action.CORRECT, "文字有误", later);
        assertThat(office.item(id).clockStart()).isEqualTo(later.day());
        var corrected = new Draft(office.column, "更正后的标题", "", LocalDate.of(2022, 1, 5), "正文");
        office.publishing.save(office.clerk, office.body, id, office.version(id), corrected, later);
        assertThat(office.visible.get(office.body, id).title()).isEqualTo("原来的标题");
        assertThat(office.visible.get(office.body, id).formedOn()).isEqualTo("2022-01-04");
        office.toApproval(id);
        office.publishing.act(office.approver, office.body, id, office.version(id), Action.APPROVE, "", later);
        assertThat(office.visible.get(office.body, id).title()).isEqualTo("更正后的标题");
        assertThat(office.visible.get(office.body, id).publishedOn()).isEqualTo(office.now.day());
    }

    @Test
    void what_was_withdrawn_is_gone_everywhere_and_its_record_stays() {
        var id = office.published(office.draft("信息"));
        office.act(office.approver, id, Act.withdraw(PublicReason.RIGHTS, "含有身份证号"));
        assertRefused("gone-rights", () -> office.visible.get(office.body, id));
        assertThat(office.visible.latest(office.body, 5)).isEmpty();
        assertThat(office.visible.counts(office.body)).isEmpty();
        assertThat(office.publishing.steps(office.item(id)))
                .last()
                .extracting(Step::words)
                .isEqualTo("含有身份证号");
    }

    @Test
    void a_published_text_can_be_withdrawn_while_its_correction_is_under_review() {
        var id = office.published(office.draft("信息"));
        office.act(office.clerk, id, Action.CORRECT);
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.approver, id, Action.WITHDRAW);
        assertRefused("gone-other", () -> office.visible.get(office.body, id));
    }

    @Test
    void what_is_not_for_the_public_is_settled_without_being_shown() {
        var withheld = new Metadata(
                DocumentKind.ORDINARY,
                "",
                "",
                "",
                "",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                Disclosure.WITHHELD,
                java.util.Optional.of(Ground.PROCESS),
                "讨论稿");
        var id = office.publishing.draft(office.clerk, office.body, office.draft("讨论稿", withheld), office.now);
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.reviewer, id, Action.PASS);
        office.act(office.secrecy, id, Act.secrecy(Conclusion.WITHHELD, "《条例》第十六条", "过程性信息"));
        assertRefused("wrong-state", () -> office.act(office.approver, id, Action.APPROVE));
        office.act(office.approver, id, Action.KEEP);
        assertThat(office.item(id).state()).isEqualTo(State.KEPT);
        assertRefused("not-found", () -> office.visible.get(office.body, id));
    }

    @Test
    void a_draft_that_cannot_be_kept_is_refused_with_its_reason() {
        assertRefused("bad-title", () -> keep(office.draft(" ")));
        assertRefused(
                "formed-later",
                () -> keep(new Draft(office.column, "信息", "", office.now.day().plusDays(1), "正文")));
        var foreign = new SampleOffice(Lane.USUAL).column;
        assertRefused("column", () -> keep(new Draft(foreign, "信息", "", office.now.day(), "正文")));
        assertRefused(
                "document-no",
                () -> keep(new Draft(
                        office.column, "信息", "", office.now.day(), "正文", Metadata.of(DocumentKind.NORMATIVE))));
        var backwards = Metadata.ORDINARY.valid(
                office.now.day(), java.util.Optional.of(office.now.day().minusDays(1)));
        assertRefused("expires-first", () -> keep(office.draft("信息", backwards)));
    }

    private void keep(Draft draft) {
        office.publishing.draft(office.clerk, office.body, draft, office.now);
    }
}
