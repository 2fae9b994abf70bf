package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.office.requests.ARequest.on;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.write.PlainPages;
import org.gongkai.office.requests.redaction.Redaction;
import org.gongkai.office.requests.redaction.Redactions;
import org.gongkai.office.requests.redaction.Releases;
import org.gongkai.office.requests.redaction.copy.Area;
import org.gongkai.report.model.ApplicantColumn;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From the record to the copy that the applicant has: nothing withheld goes with it. */
class RedactionTest {
    private static final String DAY = "2022-01-10";
    private static final String PHONE = "13912345678";

    private final ARequest a = new ARequest();
    private final Redactions redactions = OfficeServer.bean(Redactions.class);
    private final Releases releases = OfficeServer.bean(Releases.class);
    private final ReleasedCopies copies = OfficeServer.bean(ReleasedCopies.class);

    private static byte[] record(String... paragraphs) {
        try (var pages = new PlainPages()) {
            List.of(paragraphs).forEach(pages::paragraph);
            return pages.bytes();
        }
    }

    private static byte[] report() {
        return record("公共维修项目验收报告", "验收组联系电话：" + PHONE + "。", "工程质量合格，准予验收。");
    }

    private String base(long id) {
        return "/desk/" + a.body.code() + "/requests/" + id + "/redaction";
    }

    private long added(long id, String name, byte[] content) {
        return redactions.add(a.caseworker, a.body, id, new Upload(name, content), on(DAY));
    }

    private void released(long id, String why) {
        releases.start(a.caseworker, a.body, id, why, on(DAY));
        for (var i = 0; i < 300 && copies.of(id).isEmpty(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void draft(long id, AnswerType type) {
        a.act(id, Act.DRAFT, Particulars.of(LocalDate.parse(DAY), "含有个人联系方式").code(type), on(DAY));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void a_caseworker_withholds_releases_and_answers_and_the_applicant_has_the_copy() throws IOException {
        // given: a request and a record
        var filing = ARequest.filing(Intake.IN_PERSON, ApplicantColumn.NATURAL_PERSON, "公共维修项目验收报告");
        var receipt = ARequest.REQUESTS.register(
                a.caseworker, a.body, filing, Particulars.of(LocalDate.parse(DAY), ""), on(DAY));
        var id = receipt.id();
        var base = base(id);
        var clerk = Visitor.signedIn(a.caseworker.username());
        assertThat(clerk.upload(base, base + "/originals", Map.of(), "验收报告.pdf", report())
                        .body())
                .contains("验收报告.pdf");
        assertThat(clerk.upload(base, base + "/originals", Map.of(), "另一份.pdf", report())
                        .body())
                .contains("与本案已有的材料相同");
        refused("released-whole", () -> draft(id, AnswerType.PARTLY_GRANTED));
        // when: a place that is on no page, one that is, and what screening found
        var page = clerk.page(base).select("tbody th a").attr("href");
        assertThat(clerk.page(page).text()).contains("筛查发现（1 处）", PHONE);
        var wrong = clerk.submit(
                page, page + "/draw", Map.of("x", "95", "y", "1", "w", "10", "h", "5", "ground", "OTHER_LAW"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("方框须完全在页面以内", "value=\"95\"");
        clerk.submit(page, page + "/draw", Map.of("x", "70", "y", "80", "w", "10", "h", "5", "ground", "OTHER_LAW"));
        var found = clerk.page(page).select("input[name=found-0]").val();
        assertThat(clerk.submit(page, page + "/take", Map.of("found-0", found, "ground", "THIRD_PARTY"))
                        .body())
                .contains("本页已遮盖（2 处）", "第三方合法权益");
        assertThat(clerk.download(page + "/picture").body()).startsWith(0x89, 'P', 'N', 'G');
        refused("released-missing", () -> draft(id, AnswerType.PARTLY_GRANTED));
        refused("released-withheld", () -> draft(id, AnswerType.GRANTED));
        clerk.submit(base, base + "/release", Map.of());
        for (var i = 0; i < 300 && copies.of(id).isEmpty(); i++) {
            clerk.get(base);
        }
        assertThat(clerk.page(base).text()).contains("已通过泄露检查", "公开件.pdf", "遮盖 2 处");
        // then: the copy has what is left, the list, the number and the day, and no more
        var copy = clerk.download(base + "/released.pdf").body();
        assertThat(text(copy))
                .contains("准予验收", "区分处理说明", "第三方合法权益", receipt.number(), DAY)
                .doesNotContain(PHONE);
        a.answered(id, AnswerType.PARTLY_GRANTED, DAY);
        refused(
                "redaction-closed",
                () -> redactions.drawProposals(a.caseworker, a.body, id, 1, AnswerType.OTHER_LAW, on(DAY)));
        assertThat(clerk.page(base).select("form[action$=originals]")).isEmpty();
        var applicant = new Visitor();
        var follow = "/p/" + a.body.code() + "/request/follow";
        var status = applicant
                .submit(follow, follow, Map.of("number", receipt.number(), "secret", receipt.secret()))
                .body();
        assertThat(status).contains("公开的材料", "公开件.pdf");
        var downloaded = applicant.download("/p/" + a.body.code() + "/request/case/released.pdf");
        assertThat(downloaded.body()).isEqualTo(copy);
        assertThat(a.life(id, DAY).has(StepKind.DELIVERED)).isTrue();
        // and nobody else has anything of it
        var stranger = new Visitor();
        assertThat(stranger.get("/p/" + a.body.code() + "/request/case/released.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(new ARequest().caseworker.username())
                        .get(base)
                        .statusCode())
                .isEqualTo(403);
        var head = Visitor.signedIn(a.head.username());
        assertThat(head.page(base).text()).contains("遮盖清单（2 处）", "公开件.pdf");
        // and the file of the case holds what went out, not what it was made of
        var file = head.download("/desk/" + a.body.code() + "/requests/" + id + "/file.pdf")
                .body();
        assertThat(text(file)).contains("公开件（区分处理后提供的材料）", "区分处理说明").doesNotContain(PHONE);
    }

    @Test
    void words_that_can_be_read_elsewhere_hold_the_copy_back_until_somebody_answers_for_them() {
        var id = a.received("2022-01-04");
        var original = added(id, "a.pdf", record("联系电话：" + PHONE));
        added(id, "b.pdf", record("又见电话：" + PHONE));
        redactions.drawProposals(a.caseworker, a.body, id, original, AnswerType.THIRD_PARTY, on(DAY));
        releases.start(a.caseworker, a.body, id, "", on(DAY));
        var clerk = Visitor.signedIn(a.caseworker.username());
        var page = "";
        for (var i = 0; i < 300 && !page.contains("公开件没有生成"); i++) {
            page = clerk.page(base(id)).text();
        }
        assertThat(page).contains("材料 2 第 1 页仍有“" + PHONE + "”");
        assertThat(copies.of(id)).isEmpty();
        released(id, "单位公开电话");
        assertThat(copies.of(id)).isPresent();
        assertThat(clerk.page(base(id)).text()).contains("单位公开电话");
    }

    @Test
    void what_changed_since_the_copy_was_made_needs_a_new_copy() {
        var id = a.received("2022-01-04");
        var first = added(id, "a.pdf", report());
        var second = added(id, "b.pdf", record("附件"));
        redactions.drawProposals(a.caseworker, a.body, id, first, AnswerType.THIRD_PARTY, on(DAY));
        released(id, "");
        assertThat(copies.of(id)).isPresent();
        // when the order changes, the place stays with its record
        var clerk = Visitor.signedIn(a.caseworker.username());
        clerk.submit(base(id), base(id) + "/originals/" + second + "/up", Map.of());
        assertThat(copies.of(id)).isEmpty();
        assertThat(clerk.page(base(id)).text()).contains("原来的公开件作废", "a.pdf 第 1 页");
        refused("released-missing", () -> draft(id, AnswerType.PARTLY_GRANTED));
        released(id, "");
        draft(id, AnswerType.PARTLY_GRANTED);
        assertThat(a.life(id, DAY).state().hasDraft()).isTrue();
    }

    @Test
    void a_place_on_no_page_and_a_record_of_another_request_are_refused() {
        var id = a.received("2022-01-04");
        var other = a.received("2022-01-05");
        var original = added(id, "a.pdf", report());
        var place = new Redaction(0, original, 1, new Area(0, 0, 10, 10), AnswerType.THIRD_PARTY, false);
        refused("not-found", () -> redactions.draw(a.caseworker, a.body, other, List.of(place), on(DAY)));
        var beyond = new Redaction(0, original, 9, new Area(0, 0, 10, 10), AnswerType.THIRD_PARTY, false);
        refused("not-found", () -> redactions.draw(a.caseworker, a.body, id, List.of(beyond), on(DAY)));
        refused("not-your-duty", () -> redactions.draw(a.head, a.body, id, List.of(place), on(DAY)));
    }

    @Test
    void files_that_cannot_be_taken_get_a_sentence() {
        var id = a.received("2022-01-04");
        refused("redaction-type", () -> added(id, "a.txt", "文字".getBytes(StandardCharsets.UTF_8)));
        refused("file-broken", () -> added(id, "a.pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8)));
        refused("redaction-broken", () -> added(id, "a.tif", "II*\0 broken".getBytes(StandardCharsets.UTF_8)));
        var clerk = Visitor.signedIn(a.caseworker.username());
        assertThat(clerk.upload(base(id), base(id) + "/originals", Map.of(), List.of())
                        .body())
                .contains("请选择要上传的文件");
    }

    private record Half(String id, long at) {
        static Half of(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var json = JsonMapper.builder().build().readTree(answer.body());
            return new Half(json.path("id").asString(), json.path("at").asLong());
        }
    }

    private static Half begun(Visitor who, String base, byte[] file) {
        var fields = Map.of("name", "验收报告.pdf", "size", String.valueOf(file.length), "stamp", "1641776400000");
        return Half.of(who.submit(base, base + "/uploads", fields));
    }

    private static HttpResponse<String> slice(Visitor who, String base, String upload, byte[] file, int from, int to) {
        var sent = new Uploads.Sent("slice", "blob", Arrays.copyOfRange(file, from, to));
        return who.upload(base, base + "/uploads/" + upload, Map.of("at", String.valueOf(from)), List.of(sent));
    }

    private static HttpResponse<String> finish(Visitor who, String base, String upload, byte[] file) {
        return who.submit(base, base + "/uploads/" + upload + "/finish", Map.of("sha256", DigestUtils.sha256Hex(file)));
    }

    @Test
    void an_upload_that_is_interrupted_half_way_goes_on_where_it_stopped() {
        // given: half of a file has come
        var id = a.received("2022-01-04");
        var base = base(id);
        var file = report();
        var half = file.length / 2;
        var clerk = Visitor.signedIn(a.caseworker.username());
        var begun = begun(clerk, base, file);
        assertThat(begun.at()).isZero();
        assertThat(Half.of(slice(clerk, base, begun.id(), file, 0, half)).at()).isEqualTo(half);
        // then: half a file is no record, and is not taken for one
        assertThat(clerk.page(base).text()).contains("还没有材料");
        assertThat(finish(Visitor.signedIn(a.caseworker.username()), base, begun.id(), file)
                        .statusCode())
                .isEqualTo(422);
        // when: the same person chooses the file again, in another session
        var again = Visitor.signedIn(a.caseworker.username());
        var resumed = begun(again, base, file);
        assertThat(resumed).isEqualTo(new Half(begun.id(), half));
        assertThat(Half.of(slice(again, base, resumed.id(), file, 0, half)).at())
                .as("a slice that came before is not added twice")
                .isEqualTo(half);
        assertThat(Half.of(slice(again, base, resumed.id(), file, half, file.length))
                        .at())
                .isEqualTo(file.length);
        // then
        assertThat(finish(again, base, resumed.id(), file).statusCode()).isEqualTo(200);
        assertThat(again.page(base).select("tbody th a").eachText()).first().isEqualTo("验收报告.pdf");
        refused("redaction-same", () -> added(id, "the same bytes.pdf", file));
        assertThat(finish(again, base, resumed.id(), file).statusCode()).isEqualTo(404);
    }

    @Test
    void what_arrives_is_what_was_chosen_and_comes_from_who_began_it() {
        var id = a.received("2022-01-04");
        var other = a.received("2022-01-05");
        var base = base(id);
        var file = report();
        var clerk = Visitor.signedIn(a.caseworker.username());
        // somebody of another body, and the same person for another request, find nothing
        var begun = begun(clerk, base, file);
        var foreign = new ARequest();
        var theirs = Visitor.signedIn(foreign.caseworker.username());
        var ours = "/desk/" + foreign.body.code() + "/requests/" + foreign.received("2022-01-04") + "/redaction";
        assertThat(slice(theirs, ours, begun.id(), file, 0, 10).statusCode()).isEqualTo(404);
        var notTheirs = new Uploads.Sent("slice", "blob", file);
        assertThat(theirs.upload(ours, base + "/uploads/" + begun.id(), Map.of("at", "0"), List.of(notTheirs))
                        .statusCode())
                .isEqualTo(403);
        assertThat(slice(clerk, base(other), begun.id(), file, 0, 10).statusCode())
                .isEqualTo(404);
        // a file that was changed on the way is refused and forgotten
        var changed = file.clone();
        changed[file.length - 1] ^= 1;
        slice(clerk, base, begun.id(), changed, 0, file.length);
        var refused = finish(clerk, base, begun.id(), file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("upload-changed", "与选择的文件不一致");
        assertThat(begun(clerk, base, file)).isNotEqualTo(begun);
        assertThat(clerk.page(base).text()).contains("还没有材料");
        // one that is too large is refused before any of it comes
        var fields = Map.of("name", "大.pdf", "size", String.valueOf(1L << 40));
        assertThat(clerk.submit(base, base + "/uploads", fields).body()).contains("file-size", "超过 50 MB 的上限");
    }
}
