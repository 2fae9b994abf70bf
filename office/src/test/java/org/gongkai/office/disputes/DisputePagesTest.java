package org.gongkai.office.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.disputes.ADispute.DISPUTES;
import static org.gongkai.office.disputes.ADispute.on;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Requests;
import org.junit.jupiter.api.Test;

class DisputePagesTest {
    private final ADispute a = new ADispute();
    private final String desk = "/desk/" + a.body.code() + "/disputes";
    private final Visitor clerk = Visitor.signedIn(a.caseworker.username());

    private static Map<String, String> filled(Map<String, String> more) {
        var form = new HashMap<String, String>();
        form.put("track", "REVIEW");
        form.put("title", "验收材料公开");
        form.put("party", "李秀兰");
        form.put("claim", "撤销答复");
        form.put("organ", "测试区人民政府");
        form.put("reference", "测复〔2022〕3号");
        form.put("day", "2022-01-07");
        form.put("procedure", "ORDINARY");
        form.putAll(more);
        return form;
    }

    private String seen(String page) {
        return clerk.page(page).select("input[name=seen]").get(0).val();
    }

    @Test
    void a_caseworker_registers_a_review_and_takes_the_steps_that_are_offered() {
        assertThat(clerk.page(desk).text()).contains("还没有登记案件");
        a.answeredRequest(AnswerType.PROCESS_INFO, "2021-12-15");
        var wrong = clerk.submit(desk + "/new", desk, filled(Map.of("request", "2021-0099", "claim", "")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("登记簿中没有这一号公开申请", "请填写这一项", "李秀兰");
        var page = clerk.submit(desk + "/new", desk, filled(Map.of("request", "2021-0001")));
        assertThat(page.body()).contains("待答复", "最迟 2022-01-17", "2022-001", "2021-0001", "不予公开：过程性信息", "第二十三条、第四十条");
        var href = clerk.page(desk).select("tbody a").attr("href");
        assertThat(clerk.page(href).select("details summary").eachText())
                .contains("提交答复、答辩", "中止审理", "作出决定、判决")
                .doesNotContain("登记履行", "作废", "送达");
        var refused = clerk.submit(href, href + "/fulfil", Map.of("seen", seen(href), "said", "已办"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("现在不能办理这一步");
        clerk.submit(href, href + "/answer", Map.of("seen", seen(href), "day", "2022-01-10"));
        assertThat(clerk.page(href).text()).contains("审理中", "2022-01-10 已按期提交答复");
        clerk.submit(
                href,
                href + "/decide",
                Map.of("seen", seen(href), "day", "2022-01-10", "code", "SET_ASIDE", "reference", "测复决〔2022〕1号"));
        assertThat(clerk.page(href).select(".case-head").text()).contains("撤销（结果纠正）");
        assertThat(clerk.page(desk + "?outcome=CORRECTED&track=REVIEW&year=2022&state=CLOSED")
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(clerk.page(desk + "?outcome=UPHELD").text()).contains("没有符合条件的案件");
        assertThat(clerk.get(desk + "?outcome=NOTHING").statusCode()).isEqualTo(404);
        assertThat(clerk.get(desk + "/register.csv").body())
                .contains("2022-001", "撤销")
                .doesNotContain("李秀兰");
        assertThat(clerk.get(desk + "/register.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void another_body_and_who_only_supervises_see_no_parties() {
        var id = a.received(Track.REVIEW, "2022-01-07");
        var stranger = Visitor.signedIn(new ADispute().caseworker.username());
        for (var path : List.of("", "/table", "/" + id, "/" + id + "/dossier", "/" + id + "/dossier.pdf")) {
            assertThat(stranger.get(desk + path).statusCode()).as(path).isEqualTo(403);
        }
        var own = "/desk/" + new ADispute().body.code() + "/disputes/" + id;
        assertThat(stranger.get(own).statusCode()).isIn(403, 404);
        var supervisor = Visitor.signedIn(a.office.person(Duty.SUPERVISOR).username());
        assertThat(supervisor.get(desk).body()).contains("公共维修项目验收材料公开").doesNotContain("李秀兰");
        assertThat(supervisor.page(desk).select("tbody a")).isEmpty();
        assertThat(supervisor.get(desk + "/" + id).statusCode()).isEqualTo(403);
        assertThat(clerk.get(desk + "/analysis").statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(a.legal.username()).get(desk + "/analysis").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_table_of_a_year_leads_to_its_disputes() {
        var id = a.received(Track.SUIT_DIRECT, "2021-12-13");
        var page = clerk.page(desk + "/table?year=2021&group=suit_direct&outcome=pending");
        assertThat(page.select("section[aria-labelledby=h-table] tbody td")).hasSize(15);
        assertThat(page.select("#h-records").text()).isEqualTo("未经复议直接起诉，尚未审结：1 件");
        assertThat(page.select("section[aria-labelledby=h-records] tbody a").attr("href"))
                .isEqualTo(desk + "/" + id);
        assertThat(clerk.page(desk + "/table?year=2021&until=2021-12-12").select("td a"))
                .isEmpty();
        assertThat(clerk.get(desk + "/table?until=morgen").statusCode()).isEqualTo(404);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** A review about a request, with our statement drafted and a photograph as evidence. */
    private long prepared() throws IOException {
        var request = a.answeredRequest(AnswerType.PROCESS_INFO, "2021-12-15");
        var filing = ADispute.about(
                ADispute.filing(Track.REVIEW, LocalDate.parse("2022-01-07")), Optional.of(request), Optional.empty());
        var id = DISPUTES.register(a.caseworker, a.body, filing, on("2022-01-07"));
        var page = desk + "/" + id;
        clerk.submit(page, page + "/letters", Map.of());
        var none = clerk.upload(page, page + "/files", Map.of("purpose", "现场情况"), List.of());
        assertThat(none.body()).contains("请选择要上传的文件");
        clerk.upload(
                page,
                page + "/files",
                Map.of("purpose", "现场情况"),
                List.of(new Uploads.Sent("file", "现场.png", picture())));
        return id;
    }

    @Test
    void the_file_for_the_organ_has_a_list_page_numbers_and_no_identity_number_unless_asked_for() throws IOException {
        var id = prepared();
        var page = desk + "/" + id;
        var letter = OfficeServer.bean(Letters.class).of(Disputes.THING, id).get(0);
        var form = clerk.page(page + "/dossier");
        assertThat(form.select("input[name=identity][checked]").val()).isEqualTo("MASKED");
        var file = form.select("input[name=file]").val();
        var query = "?statement=" + letter.id() + "&copy=APPLICATION&copy=LEDGER&copy=LETTER&file=" + file;
        var text = text(clerk.download(page + "/dossier.pdf" + query).body());
        assertThat(text)
                .contains("证据目录", "行政复议答复书", "政府信息公开申请表", "答复期限逐日计算", "现场情况", "测复〔2021〕1号")
                .contains("130************243")
                .doesNotContain("130102198503071243");
        assertThat(text(clerk.download(page + "/dossier.pdf" + query + "&identity=SHOWN")
                        .body()))
                .contains("130102198503071243");
        assertThat(AnOffice.recorded(Disputes.THING, id)).contains("read party case-file");
        assertThat(AnOffice.recorded(Requests.THING, request(id))).contains("read identity");
        var files = unzipped(clerk.download(page + "/dossier.zip" + query).body());
        assertThat(files.keySet())
                .startsWith("00-证据目录.pdf", "01-行政复议答复书.pdf", "02-政府信息公开申请表.pdf")
                .endsWith("sha256.txt")
                .anyMatch(name -> name.endsWith("现场.png"));
        assertThat(new String(files.get("sha256.txt"), StandardCharsets.UTF_8))
                .contains(DigestUtils.sha256Hex(files.get("00-证据目录.pdf")) + "  00-证据目录.pdf");
        clerk.submit(page, page + "/files/turn", Map.of("file", file));
        assertThat(clerk.page(page + "/dossier").select("input[name=file][checked]"))
                .isEmpty();
        assertThat(clerk.get("/p/" + a.body.code() + "/f/" + file).statusCode()).isEqualTo(200);
        assertThat(new Visitor().get("/p/" + a.body.code() + "/f/" + file).statusCode())
                .isEqualTo(404);
    }

    private long request(long dispute) {
        return DISPUTES.get(a.body, dispute, on("2022-01-10"))
                .dispute()
                .request()
                .orElseThrow();
    }

    @Test
    void our_statement_is_written_from_what_is_known_and_sealed_once_it_is_whole() throws IOException {
        var id = prepared();
        var letter = OfficeServer.bean(Letters.class).of(Disputes.THING, id).get(0);
        var page = Letters.page(a.body, letter.id());
        var text = clerk.page(page).select("textarea").text();
        assertThat(text).contains("申请人李秀兰", "撤销被申请人作出的答复", "登记编号：2021-0001", "2021年12月15日", "＿＿＿＿");
        var head = Visitor.signedIn(a.head.username());
        head.submit(page, page + "/approve", Map.of());
        var open = clerk.upload(page, page + "/seal", Map.of("copies", "2", "day", "2022-01-10"), List.of());
        assertThat(open.body()).contains("没有填写");
        clerk.submit(page, page + "/reopen", Map.of());
        clerk.submit(page, page + "/save", Map.of("addressee", "测试区人民政府", "text", text.replace("＿＿＿＿", "理由充分。")));
        head.submit(page, page + "/approve", Map.of());
        assertThat(clerk.upload(page, page + "/seal", Map.of("copies", "2", "day", "2022-01-10"), List.of())
                        .body())
                .contains("测试公开〔2022〕");
        assertThat(clerk.download(page + ".pdf").headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
    }
}
