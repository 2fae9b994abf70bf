package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.office.publishing.sweep.Sweeps;
import org.gongkai.office.publishing.sweep.SweptItem;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;

class ScreeningGateTest {
    private static final String NUMBER = "150299195803120021";
    private static final String LIST = "<p>下列人员给予临时救助：</p><table><tr><th>姓名</th><th>身份证号码</th></tr>"
            + "<tr><td>王秀兰</td><td>" + NUMBER + "</td></tr></table>";

    private final ItemScreening screening = OfficeServer.bean(ItemScreening.class);
    private final SampleOffice office = new SampleOffice(Lane.USUAL);

    @Test
    void nothing_with_an_open_blocking_finding_is_cleared_or_published() {
        var id = reviewed(draft(LIST));
        assertThat(found(id))
                .anyMatch(found -> found.kind().equals("id_card") && found.blocks())
                .noneMatch(found -> found.shown().contains(NUMBER));
        assertRefused("screening-open", () -> office.act(office.secrecy, id, Action.CLEAR));
        assertThat(office.item(id).state()).isEqualTo(State.SECRECY);
    }

    @Test
    void a_text_in_order_passes_unhindered() {
        var id = reviewed(draft("<p>街道办事处地址：和平路12号，联系电话：0472-1234567。</p>"));
        assertThat(found(id)).noneMatch(Found::blocks);
        office.act(office.secrecy, id, Action.CLEAR);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(office.item(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void masking_a_draft_makes_a_revision_that_can_be_published_and_keeps_the_original_inside() {
        var id = office.publishing.draft(office.clerk, office.body, draft(LIST), office.now);
        var page = office.visitor(office.clerk).page("/desk/" + office.body.code() + "/items/" + id);
        assertThat(page.select("mark.found--block").text()).contains(NUMBER);
        office.publishing.mask(office.clerk, office.body, id, 1, office.now);
        assertRefused(
                "screening-nothing",
                () -> office.publishing.mask(office.clerk, office.body, id, office.version(id), office.now));
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        var shown = new Visitor().page("/p/" + office.body.code() + "/i/" + id);
        assertThat(shown.text()).contains("临时救助").doesNotContain(NUMBER);
        assertThat(office.visitor(office.clerk)
                        .page("/desk/" + office.body.code() + "/items/" + id + "?from=1")
                        .text())
                .contains(NUMBER);
    }

    @Test
    void an_attachment_is_screened_blocks_and_is_replaced_by_its_masked_copy() {
        var files = OfficeServer.bean(KeptFiles.class);
        var content = ("姓名,身份证号\n王秀兰," + NUMBER + "\n").getBytes(StandardCharsets.UTF_8);
        var file = files.keep(new Upload("名单.csv", content), office.clerk, office.body, office.now);
        var draft = new Draft(
                office.column, "附件里的名单", "", LocalDate.of(2022, 1, 4), "见附件。", Metadata.ORDINARY, List.of(file.id()));
        var id = office.publishing.draft(office.clerk, office.body, draft, office.now);
        assertThat(found(id)).anyMatch(found -> found.place().words().startsWith("名单.csv") && found.blocks());
        office.publishing.mask(office.clerk, office.body, id, 1, office.now);
        assertThat(found(id)).noneMatch(Found::blocks);
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        var copy = new Visitor()
                .page("/p/" + office.body.code() + "/i/" + id)
                .select("a[href*=/f/]")
                .attr("href");
        assertThat(new Visitor().get(copy).body()).contains("姓名").doesNotContain(NUMBER);
        assertThat(new Visitor()
                        .get("/p/" + office.body.code() + "/f/" + file.id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebody_who_reviews_answers_by_name_and_reason_and_the_drafter_does_not() {
        var id = reviewed(draft(LIST));
        for (var found : found(id)) {
            if (found.blocks()) {
                var item = office.item(id);
                assertRefused("not-your-duty", () -> leave(office.clerk, item, found, "理由"));
                assertRefused("words-required", () -> leave(office.secrecy, item, found, " "));
                leave(office.secrecy, item, found, "上级要求全文公开");
            }
        }
        office.act(office.secrecy, id, Action.CLEAR);
        office.act(office.approver, id, Action.APPROVE);
        assertThat(found(id))
                .filteredOn(found -> found.kind().equals("id_card"))
                .isNotEmpty()
                .allMatch(found -> found.left().orElseThrow().reason().equals("上级要求全文公开"));
        assertThat(SampleOffice.recorded(id)).contains("leave-finding");
    }

    @Test
    void a_sweep_finds_what_was_published_and_masking_takes_effect_for_the_public_at_once() {
        var sweeps = OfficeServer.bean(Sweeps.class);
        var when = OfficeServer.bean(Trail.class).now();
        var id = reviewed(draft(LIST));
        found(id).stream()
                .filter(Found::blocks)
                .forEach(found -> leave(office.approver, office.item(id), found, "误以为可以"));
        office.act(office.secrecy, id, Action.CLEAR);
        office.act(office.approver, id, Action.APPROVE);
        office.published(office.draft("没有问题的信息"));

        var sweep = sweeps.start(office.secrecy, office.body, when);
        assertRefused("sweep-running", () -> sweeps.start(office.secrecy, office.body, when));
        sweeps.proceed(when);
        assertThat(sweeps.get(office.body, sweep).isRunning()).isFalse();
        assertThat(sweeps.get(office.body, sweep).done()).isEqualTo(2);
        assertThat(sweeps.items(office.body, sweep, false, when))
                .extracting(SweptItem::id, SweptItem::mended)
                .containsExactly(tuple(id, false));

        office.act(office.secrecy, id, Action.MASK);
        assertThat(new Visitor().page("/p/" + office.body.code() + "/i/" + id).text())
                .contains("临时救助")
                .doesNotContain(NUMBER);
        assertThat(sweeps.items(office.body, sweep, false, when))
                .extracting(SweptItem::mended)
                .containsExactly(true);
    }

    @Test
    void after_masking_no_exit_shows_the_original_to_those_who_are_not_entitled() {
        var metadata = Metadata.ORDINARY.from("", "救助对象的身份证号码是" + NUMBER);
        var title = "身份证号码" + NUMBER + "的救助情况";
        var id = office.publishing.draft(
                office.clerk,
                office.body,
                new Draft(office.column, title, "", LocalDate.of(2022, 1, 4), LIST, metadata),
                office.now);
        office.publishing.mask(office.clerk, office.body, id, 1, office.now);
        office.toApproval(id);
        office.act(office.approver, id, Action.APPROVE);
        var portal = "/p/" + office.body.code();
        for (var exit : List.of(
                "/",
                portal,
                portal + "/c/other",
                portal + "/i/" + id,
                portal + "/b/content",
                portal + "/directory",
                portal + "/directory.csv")) {
            var answer = new Visitor().get(exit);
            assertThat(answer.statusCode()).as(exit).isEqualTo(200);
            assertThat(answer.body()).as(exit).doesNotContain(NUMBER);
        }
        assertThat(new Visitor().get(portal + "/directory.csv").body()).contains("150299********0021");
        assertThat(new Visitor().get(portal + "/i/" + id + "?from=1").body()).doesNotContain(NUMBER);
    }

    @Test
    void a_list_is_taken_down_by_itself_the_day_after_its_time() {
        var takedowns = OfficeServer.bean(Takedowns.class);
        var day = LocalDate.of(2022, 1, 5);
        var published = new Moment(day, day.atTime(9, 0).atZone(OfficeDay.ZONE).toInstant());
        var id = office.published(office.draft("公示名单"), published);
        assertRefused("not-your-duty", () -> takedowns.set(office.clerk, office.body, office.column, 4, office.now));
        assertRefused(
                "takedown-days", () -> takedowns.set(office.approver, office.body, office.column, 9999, office.now));
        takedowns.set(office.approver, office.body, office.column, 5, office.now);
        takedowns.takeDownDue(office.now);
        assertThat(office.item(id).state()).isEqualTo(State.PUBLISHED);
        takedowns.set(office.approver, office.body, office.column, 4, office.now);
        takedowns.takeDownDue(office.now);
        assertThat(office.item(id).state()).isEqualTo(State.WITHDRAWN);
        assertRefused("gone-outdated", () -> office.visible.get(office.body, id));
        takedowns.set(office.approver, office.body, office.column, 0, office.now);
        assertThat(takedowns.of(office.body)).isEmpty();
    }

    @Test
    void who_looks_in_from_above_sees_no_personal_data_of_a_draft() {
        var bodies = OfficeServer.bean(Bodies.class);
        var hepinglu = bodies.withCode("hepinglu");
        var clerk = Visitor.signedIn("linxiao");
        var made = clerk.submit(
                "/desk/hepinglu/items/new",
                "/desk/hepinglu/items/new",
                Map.of(
                        "version", "0",
                        "column",
                                String.valueOf(OfficeServer.bean(Catalogue.class)
                                        .withCode(hepinglu, "other")
                                        .id()),
                        "title", "给上级看的草稿",
                        "formedOn", "2022-01-05",
                        "text", LIST));
        var path = made.uri().getPath();
        assertThat(clerk.page(path).text()).contains(NUMBER);
        var above = Visitor.signedIn("jiangtao").page(path);
        assertThat(above.text()).contains("临时救助").doesNotContain(NUMBER);
    }

    private void leave(Person person, Item item, Found found, String reason) {
        screening.leave(person, office.body, item, found.fingerprint(), reason, office.now);
    }

    private List<Found> found(long id) {
        return screening.of(office.body, office.item(id), office.now);
    }

    /** Drafted, submitted and passed: it waits for the secrecy review. */
    private long reviewed(Draft draft) {
        var id = office.publishing.draft(office.clerk, office.body, draft, office.now);
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(office.reviewer, id, Action.PASS);
        return id;
    }

    private Draft draft(String html) {
        return new Draft(office.column, "临时救助情况", "", LocalDate.of(2022, 1, 4), html);
    }
}
