package org.gongkai.office.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.supervision.Inspected.INSPECTIONS;
import static org.gongkai.office.supervision.Inspected.on;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Period;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.ItemScreening;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.screening.Found;
import org.junit.jupiter.api.Test;

class InspectionPagesTest {
    private static final String NUMBER = "150299195803120021";

    private final Inspected world = new Inspected();
    private final AnOffice office = world.office;
    private final String desk = "/desk/" + office.body.code() + "/supervision";
    private final String above = "/desk/" + world.district.body.code() + "/supervision";

    /** Published with a resident's identity number in its title and text, which somebody answered for. */
    private void withIdentityNumber() {
        var publishing = OfficeServer.bean(Publishing.class);
        var screening = OfficeServer.bean(ItemScreening.class);
        var when = on("2022-01-07");
        var draft = new Draft(
                office.column("livelihood").id(),
                "王秀兰（身份证号" + NUMBER + "）临时救助公示",
                "",
                when.day(),
                "救助对象身份证号：" + NUMBER + "。");
        var id = publishing.draft(office.clerk, office.body, draft, when);
        publishing.act(office.clerk, office.body, id, 1, Action.SUBMIT, "", when);
        screening.of(office.body, publishing.get(office.body, id), when).stream()
                .filter(Found::blocks)
                .forEach(found -> screening.leave(
                        office.approver,
                        office.body,
                        publishing.get(office.body, id),
                        found.fingerprint(),
                        "误以为可以公开",
                        when));
        publishing.act(office.approver, office.body, id, 2, Action.CLEAR, "不涉密", when);
        publishing.act(office.approver, office.body, id, 3, Action.APPROVE, "", when);
    }

    private static String seen(Visitor visitor, String page) {
        return visitor.page(page).select("input[name=seen]").val();
    }

    private static String unzipped(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void an_inspection_is_asked_for_and_read_on_its_page() {
        var clerk = Visitor.signedIn(office.clerk.username());
        var empty = clerk.page(desk).text();
        assertThat(empty).contains("监督检查").doesNotContain("2022-01 ");
        var wrong = clerk.submit(desk, desk + "/inspections", Map.of("size", "很多"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写0至1000的数字", "很多");
        var asked = clerk.submit(desk, desk + "/inspections", Map.of("size", ""));
        assertThat(asked.uri().getPath()).startsWith(desk + "/inspections/");
        var own = new Inspected();
        var done = own.inspected("2022-01-10");
        var theirs = "/desk/" + own.office.body.code() + "/supervision";
        var reader = Visitor.signedIn(own.reviewer.username());
        var page = reader.page(theirs + "/inspections/" + done.id());
        assertThat(page.text()).contains("首页不更新", "空白栏目", "2021-12-01", "国办秘函〔2019〕19号", "单项否决", done.points());
        assertThat(page.select("#h-faults").text()).contains(String.valueOf(done.faults()));
        assertThat(reader.page(theirs).text()).contains("2022-01", "待交办");
        var stranger = Visitor.signedIn(office.clerk.username());
        assertThat(stranger.get(theirs).statusCode()).isEqualTo(403);
        assertThat(stranger.get(theirs + "/inspections/" + done.id()).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(desk + "/inspections/" + done.id()).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor().get(theirs).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_finding_goes_its_way_on_its_page() {
        world.inspected("2022-01-10");
        var page = desk + "/findings/" + world.stale().id();
        var reviewer = Visitor.signedIn(world.reviewer.username());
        var clerk = Visitor.signedIn(office.clerk.username());
        var wrong = reviewer.submit(
                page, page + "/notify", Map.of("seen", seen(reviewer, page), "section", "综合科", "due", "2021-12-31"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写今天至一年以内的整改期限", "综合科");
        var told = reviewer.submit(
                page, page + "/notify", Map.of("seen", seen(reviewer, page), "section", "综合科", "due", "2022-01-12"));
        assertThat(told.body()).contains("整改中", "综合科", "2022-01-12");
        assertThat(clerk.page(desk).select("#h-mine").first()).isNotNull();
        clerk.upload(
                page,
                page + "/rectify",
                Map.of("seen", seen(clerk, page), "remark", "已发布"),
                List.of(new Uploads.Sent("file", "截图.txt", "首页".getBytes(StandardCharsets.UTF_8))));
        var mended = clerk.page(page);
        assertThat(mended.text()).contains("待复查", "截图.txt");
        assertThat(mended.select("form[action$=/pass], form[action$=/return]")).isEmpty();
        assertThat(clerk.get(mended.select("ol.timeline a").attr("href")).statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(AnOffice.alone().clerk.username())
                        .get(mended.select("ol.timeline a").attr("href"))
                        .statusCode())
                .as("proofs are not for others")
                .isNotEqualTo(200);
        assertThat(clerk.submit(page, page + "/pass", Map.of("seen", seen(clerk, page)))
                        .statusCode())
                .isEqualTo(403);
        var supervisor = Visitor.signedIn(world.supervisor.username());
        supervisor.submit(page, page + "/check", Map.of("seen", seen(supervisor, page)));
        assertThat(supervisor.page(page).text()).contains("规则复查：问题仍然存在", "退回整改");
        clerk.submit(page, page + "/rectify", Map.of("seen", seen(clerk, page), "remark", "再次发布"));
        reviewer.submit(page, page + "/pass", Map.of("seen", seen(reviewer, page)));
        assertThat(reviewer.page(page).text()).contains("已销号", "复查通过，销号");
    }

    @Test
    void lists_are_taken_away_as_they_are_filtered() throws IOException {
        world.inspected("2022-01-10");
        world.act(world.supervisor, world.stale(), FindingAct.WAIVE, "合并", "2022-01-10");
        var clerk = Visitor.signedIn(office.clerk.username());
        assertThat(clerk.get(desk + "/findings/list.csv").body()).contains("首页不更新", "空白栏目,栏目：统计信息", "免予整改");
        var open = clerk.get(desk + "/findings/list.csv?state=OPEN").body();
        assertThat(open).contains("空白栏目").doesNotContain("首页不更新", "免予整改");
        assertThat(clerk.page(desk + "/findings?state=OPEN").select("main").text())
                .contains("栏目：统计信息");
        var sheet = clerk.download(desk + "/findings/list.xlsx?state=WAIVED");
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(unzipped(sheet.body())).contains("首页不更新").doesNotContain("空白栏目");
    }

    @Test
    void the_board_shows_the_bodies_below_and_asks_for_all() {
        var done = world.inspected("2022-01-10");
        world.act(world.reviewer, world.stale(), FindingAct.NOTIFY, Inspected.due("2022-01-10"), "2022-01-10");
        var supervisor = Visitor.signedIn(world.supervisor.username());
        var board = supervisor.page(above + "/board");
        assertThat(board.select("table.matrix a[href=" + desk + "/inspections/" + done.id() + "]"))
                .isNotEmpty();
        assertThat(board.select("table.matrix").text()).contains(done.points(), "空白栏目", "首页不更新");
        assertThat(board.select("a[href=" + desk + "/findings?state=OPEN]").text())
                .isEqualTo(String.valueOf(done.faults()));
        assertThat(supervisor.get(desk + "/findings").statusCode()).isEqualTo(200);
        assertThat(supervisor
                        .submit(above + "/board", above + "/board", Map.of("size", "5"))
                        .uri()
                        .getQuery())
                .isEqualTo("asked=1");
        assertThat(Visitor.signedIn(world.district.clerk.username())
                        .get(above + "/board")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_district_sets_a_number_with_a_reason_and_the_office_reads_it() {
        var page = above + "/indicators";
        var supervisor = Visitor.signedIn(world.supervisor.username());
        var typed = Map.of(
                "indicator", Inspected.STALE,
                "limit-days", "21",
                "limit-count", "1",
                "points", "0",
                "most", "0",
                "mend-days", "6",
                "use", "true",
                "reason", "");
        assertThat(supervisor.submit(page, page, typed).statusCode()).isEqualTo(422);
        var all = new HashMap<>(typed);
        all.put("reason", "市里通知");
        assertThat(supervisor.submit(page, page, all).statusCode()).isEqualTo(200);
        var clerk = Visitor.signedIn(office.clerk.username());
        var read = clerk.page(desk + "/indicators").select("#" + Inspected.STALE);
        assertThat(read.text()).contains("21", "市里通知");
        assertThat(read.select("form")).isEmpty();
        assertThat(clerk.submit("/desk/" + office.body.code() + "/improvement", desk + "/indicators", all)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_circular_is_written_approved_by_another_and_sealed_and_names_no_resident() throws IOException {
        withIdentityNumber();
        var done = world.inspected("2022-01-10");
        assertThat(INSPECTIONS.faults(done))
                .filteredOn(fault -> fault.indicator().equals("deduct_personal"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.title() + fault.evidence()).doesNotContain(NUMBER));
        var both = world.district.person(Duty.CLERK, Duty.APPROVER);
        var writer = Visitor.signedIn(both.username());
        var inspection = above + "/inspections/" + done.id();
        var reader = Visitor.signedIn(office.clerk.username());
        var sealed = desk + "/inspections/" + done.id() + "/circular.pdf";
        var page = writer.submit(inspection, inspection + "/circular", Map.of())
                .uri()
                .getPath();
        assertThat(page).startsWith("/desk/" + world.district.body.code() + "/letters/");
        assertThat(writer.page(page).select("textarea").text())
                .contains("【空白栏目】", "【个人信息未作去标识化处理】", "得分" + done.points() + "分");
        assertThat(writer.submit(page, page + "/approve", Map.of()).statusCode())
                .as("not one's own")
                .isNotEqualTo(200);
        assertThat(reader.get(sealed).statusCode()).as("not sealed yet").isEqualTo(404);
        Visitor.signedIn(world.district.approver.username()).submit(page, page + "/approve", Map.of());
        writer.upload(page, page + "/seal", Map.of("copies", "2", "day", "2022-01-10"), List.of());
        var pdf = reader.download(sealed);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("政府信息公开检查情况通报", "空白栏目", "个人信息未作去标识化处理", "2022年1月10日")
                    .doesNotContain(NUMBER, "王秀兰");
        }
        var docx = unzipped(writer.download(page + ".docx").body());
        assertThat(docx).contains("空白栏目").doesNotContain(NUMBER, "王秀兰");
        assertThat(reader.page(desk + "/inspections/" + done.id()).text()).doesNotContain(NUMBER);
        assertThat(reader.get(desk + "/findings/list.csv").body()).doesNotContain(NUMBER);
        assertThat(reader.get(page + ".docx").statusCode()).isEqualTo(403);
        assertThat(OfficeServer.bean(InspectionFacts.class)
                        .facts(
                                world.district.body,
                                Period.year(2022),
                                on("2022-01-11").at()))
                .filteredOn(fact -> fact.name().equals("supervision.circulars"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value().intValue()).isEqualTo(1));
        assertThat(writer.page(inspection).select("form[action$=/circular]"))
                .as("one circular only")
                .isEmpty();
    }
}
