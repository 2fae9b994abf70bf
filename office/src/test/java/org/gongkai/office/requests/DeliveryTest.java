package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.requests.ARequest.REQUESTS;
import static org.gongkai.office.requests.ARequest.on;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.gongkai.report.model.ApplicantColumn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 送达: what went out, by which way, whether it arrived, and that nothing goes out that is not the case's own. */
class DeliveryTest {
    private static final byte[] TEXT = "供热管网改造计划".getBytes(StandardCharsets.UTF_8);

    private final ARequest a = new ARequest();
    private final Deliveries deliveries = OfficeServer.bean(Deliveries.class);
    private final Papers papers = OfficeServer.bean(Papers.class);

    private static Particulars typed(String day, String words) {
        return Particulars.of(LocalDate.parse(day), words);
    }

    /** An approved answer that only has to be sent. */
    private long approved() {
        var id = a.received("2021-12-01");
        a.act(id, Act.DRAFT, typed("2021-12-02", "").code(AnswerType.GRANTED), on("2021-12-02"));
        a.act(id, Act.APPROVE, "2021-12-02");
        return id;
    }

    private void act(long id, Act act, Particulars typed, Upload paper, String day) {
        REQUESTS.act(
                a.of(act),
                a.body,
                id,
                REQUESTS.get(a.body, id, on(day)).seen(),
                act,
                typed,
                Optional.of(paper),
                on(day));
    }

    private List<Deliveries.Delivery> open(String day) {
        return deliveries.open(a.body, on(day));
    }

    @Test
    void an_answer_that_comes_back_is_sent_another_way_and_stays_answered_on_its_first_day() {
        var id = approved();
        assertRefused(
                "tracking-missing",
                () -> a.act(id, Act.SEND, typed("2021-12-03", "已投邮").by(Way.POST, ""), on("2021-12-03")));
        a.act(id, Act.SEND, typed("2021-12-03", "已投邮").by(Way.POST, "XA00012300"), on("2021-12-03"));
        var waiting = open("2021-12-08").get(0);
        assertThat(waiting.how()).isEqualTo(new Dispatch(Way.POST, "XA00012300"));
        assertThat(waiting.waits()).isEqualTo(3);

        a.act(id, Act.RECORD_RETURN, typed("2021-12-10", "").code(ReturnReason.UNCLAIMED), on("2021-12-10"));
        assertThat(open("2021-12-10").get(0).sending().isBack()).isTrue();
        assertThat(Offer.of(Act.possible(a.life(id, "2021-12-10")), a.life(id, "2021-12-10"))
                        .next())
                .containsExactly(Act.RESEND);
        assertRefused("delivery-none", () -> a.act(id, Act.RECORD_RETURN, typed("2021-12-10", "又退"), on("2021-12-10")));
        a.act(id, Act.RESEND, typed("2021-12-13", "").by(Way.COUNTER, ""), on("2021-12-13"));
        assertThat(open("2021-12-13"))
                .singleElement()
                .satisfies(again -> assertThat(again.how().way()).isEqualTo(Way.COUNTER));

        assertRefused("proof-missing", () -> a.act(id, Act.RECORD_DELIVERY, typed("2021-12-14", ""), on("2021-12-14")));
        act(id, Act.RECORD_DELIVERY, typed("2021-12-14", ""), new Upload("回证.txt", TEXT), "2021-12-14");
        assertThat(open("2021-12-14")).isEmpty();
        var life = a.life(id, "2021-12-14");
        assertThat(life.closing().orElseThrow().day()).isEqualTo(LocalDate.parse("2021-12-03"));
        assertThat(papers.of(id)).singleElement().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo(PaperKind.PROOF);
            assertThat(proof.step())
                    .isEqualTo(life.last(StepKind.DELIVERED).orElseThrow().id());
        });
        assertThat(AnOffice.recorded("request", id)).contains("undelivered state", "resent state", "delivered state");
    }

    @Test
    void what_nobody_proves_is_reminded_of() {
        var id = approved();
        a.act(id, Act.SEND, typed("2021-12-03", "已投邮").by(Way.POST, "XA1"), on("2021-12-03"));
        assertThat(reminders("2021-12-16")).isEmpty();
        assertThat(reminders("2021-12-17")).containsExactly("request.remind.unproved");
        a.act(id, Act.RECORD_RETURN, typed("2021-12-17", "收件人搬走"), on("2021-12-17"));
        assertThat(reminders("2021-12-17")).containsExactly("request.remind.returned");
    }

    private List<String> reminders(String day) {
        return OfficeServer.bean(RequestClocks.class).reminders(a.body, on(day)).stream()
                .map(Reminder::key)
                .toList();
    }

    @Test
    void a_question_to_a_third_party_counts_from_the_day_it_arrived_also_where_it_was_sent_twice() {
        var id = a.received("2021-11-01");
        a.act(id, Act.CONSULT, typed("2021-11-02", "施工单位").code(Consulted.THIRD_PARTY), on("2021-11-02"));
        a.act(id, Act.RECORD_RETURN, typed("2021-11-05", "").code(ReturnReason.REFUSED), on("2021-11-05"));
        a.act(id, Act.RESEND, typed("2021-11-08", "").by(Way.COUNTER, ""), on("2021-11-08"));
        a.act(id, Act.RECORD_DELIVERY, "2021-11-09");
        var suspension = a.life(id, "2021-11-09")
                .clock()
                .period()
                .orElseThrow()
                .suspensions()
                .get(0);
        assertThat(suspension.sent()).isEqualTo(LocalDate.parse("2021-11-02"));
        assertThat(suspension.ended()).isEqualTo(LocalDate.parse("2021-11-30"));
    }

    @Test
    void an_enclosure_goes_out_with_the_answer_and_what_is_not_the_cases_own_stops_it() {
        var id = approved();
        papers.enclose(a.caseworker, a.body, id, new Upload("计划.txt", TEXT), on("2021-12-03"));
        papers.enclose(a.caseworker, a.body, id, new Upload("多余.txt", TEXT), on("2021-12-03"));
        papers.takeOut(a.caseworker, a.body, id, file(id, "多余.txt"), on("2021-12-03"));
        var jdbc = OfficeServer.bean(JdbcClient.class);
        jdbc.sql("update files_file set owner_id = owner_id + 1 where id = ?")
                .param(file(id, "计划.txt"))
                .update();
        assertRefused("enclosure-unresolved", () -> a.act(id, Act.SEND, "2021-12-03"));
        assertThat(a.life(id, "2021-12-03").state()).isEqualTo(RequestState.TO_SEND);
        jdbc.sql("update files_file set owner_id = owner_id - 1, sha256 = repeat('0', 64) where id = ?")
                .param(file(id, "计划.txt"))
                .update();
        assertRefused("enclosure-unresolved", () -> a.act(id, Act.SEND, "2021-12-03"));
        jdbc.sql("update files_file set sha256 = encode(sha256(?), 'hex') where id = ?")
                .params(TEXT, file(id, "计划.txt"))
                .update();
        a.act(id, Act.SEND, "2021-12-03");
        assertThat(papers.of(id))
                .singleElement()
                .satisfies(paper -> assertThat(paper.isToSend()).isFalse());
    }

    private UUID file(long id, String name) {
        return papers.of(id).stream()
                .filter(paper -> paper.file().name().equals(name))
                .findFirst()
                .orElseThrow()
                .file()
                .id();
    }

    @Test
    void applicant_and_staff_read_their_papers_and_nobody_else_does() {
        var filing = ARequest.filing(Intake.INTERNET, ApplicantColumn.NATURAL_PERSON, "供热管网改造计划");
        var receipt = REQUESTS.file(
                a.body,
                filing,
                List.of(new Upload("委托书.txt", "委托".getBytes(StandardCharsets.UTF_8))),
                on("2022-01-04"));
        var id = receipt.id();
        a.act(id, Act.CONFIRM, "2022-01-04");
        papers.enclose(a.caseworker, a.body, id, new Upload("计划.txt", TEXT), on("2022-01-05"));
        var portal = "/p/" + a.body.code() + "/request";
        var desk = "/desk/" + a.body.code() + "/requests/" + id + "/files/";
        var applicant = Visitor.from("192.0.2.31");
        applicant.submit(
                portal + "/follow", portal + "/follow", Map.of("number", receipt.number(), "secret", receipt.secret()));
        var enclosed = file(id, "计划.txt");
        assertThat(applicant.get(portal + "/case/files/" + enclosed).statusCode())
                .isEqualTo(404);
        a.answered(id, AnswerType.GRANTED, "2022-01-06");
        assertThat(applicant.get(portal + "/case").body()).contains("计划.txt").doesNotContain("委托书.txt");
        assertThat(applicant.download(portal + "/case/files/" + enclosed).body())
                .isEqualTo(TEXT);
        var sent = file(id, "委托书.txt");
        assertThat(applicant.get(portal + "/case/files/" + sent).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(portal + "/case/files/" + enclosed).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor().get("/p/" + a.body.code() + "/f/" + sent).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(a.caseworker.username()).get(desk + sent).body())
                .isEqualTo("委托");
        assertThat(AnOffice.recorded("request", id)).contains("read paper");
        var other = new ARequest();
        assertThat(Visitor.signedIn(other.caseworker.username())
                        .get(desk + sent)
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = "/desk/" + other.body.code() + "/requests/" + id + "/files/" + sent;
        assertThat(Visitor.signedIn(other.caseworker.username()).get(elsewhere).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_caseworker_encloses_sends_and_proves_on_the_page_of_the_case() throws Exception {
        var id = approved();
        var letters = OfficeServer.bean(Letters.class);
        var letter = OfficeServer.bean(CaseLetters.class).of(id).get(0);
        var page = "/desk/" + a.body.code() + "/requests/" + id;
        var clerk = Visitor.signedIn(a.caseworker.username());
        var nothing = clerk.upload(page, page + "/files", Map.of(), List.of());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("请选择要添加的文件");
        var marked = new Uploads.Sent("paper", "通知.txt", "机密★10年\n内容".getBytes(StandardCharsets.UTF_8));
        assertThat(clerk.upload(page, page + "/files", Map.of(), List.of(marked))
                        .statusCode())
                .isEqualTo(403);
        var enclosed =
                clerk.upload(page, page + "/files", Map.of(), List.of(new Uploads.Sent("paper", "计划.txt", TEXT)));
        assertThat(enclosed.body()).contains("计划.txt", "随答复发出");
        letters.seal(
                a.caseworker,
                a.body,
                letter.id(),
                2,
                Optional.empty(),
                LocalDate.parse("2021-12-03"),
                on("2021-12-03"));
        var seen = clerk.page(page).select("input[name=seen]").get(0).val();
        var late = Map.of("seen", seen, "method", "POST", "tracking", "XA 123", "words", "", "day", "2021-12-03");
        assertThat(clerk.submit(page, page + "/send", late).body()).contains("补登须说明理由", "XA 123");
        var sent = clerk.submit(
                page,
                page + "/send",
                Map.of("seen", seen, "method", "POST", "tracking", "XA 123", "day", "2021-12-03", "why", "测试"));
        assertThat(sent.body()).contains("XA123", "待凭据", "整套打印", "已随答复发出");
        var list = clerk.page("/desk/" + a.body.code() + "/requests/delivery");
        assertThat(list.select("tbody tr").text()).contains("政府信息公开告知书", "邮寄", "XA123", "已久");
        assertThat(text(clerk.download(page + "/letters/" + letter.id() + "/set.pdf")
                        .body()))
                .contains("政府信息公开告知书", "送达回证", "李秀兰", "送达方式邮寄");
        assertThat(text(clerk.download(page + "/letters/" + letter.id() + "/envelope.pdf")
                        .body()))
                .contains("李秀兰")
                .doesNotContain("送达回证");
        assertThat(clerk.get(page + "/letters/" + letter.id() + "/other.pdf").statusCode())
                .isEqualTo(404);
        var proof = List.of(new Uploads.Sent("paper", "回证.txt", TEXT));
        var form = Map.of(
                "seen", clerk.page(page).select("input[name=seen]").get(0).val(), "day", "2021-12-06", "why", "测试");
        var proved = clerk.upload(page, page + "/record-delivery", form, proof);
        assertThat(proved.body()).contains("2021-12-06 送达", "回证.txt");
        assertThat(letters.get(a.body, letter.id()).state()).isEqualTo(Letter.State.SEALED);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void an_applicant_attaches_files_and_is_told_what_is_not_taken() {
        var portal = "/p/" + a.body.code() + "/request";
        var applicant = Visitor.from("192.0.2.32");
        var form = Map.of(
                "applicant",
                "NATURAL_PERSON",
                "name",
                "李秀兰",
                "identity",
                "130102198503071243",
                "phone",
                "0472-0000001",
                "content",
                "供热管网改造计划",
                "way",
                "DOWNLOAD");
        var wrong = send(applicant, portal, form, new Uploads.Sent("attached", "程序.exe", new byte[] {77, 90, 1, 2}));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("程序.exe", "李秀兰", "请重新选择附件");
        var mark = new Uploads.Sent("attached", "文件.txt", "秘密★5年".getBytes(StandardCharsets.UTF_8));
        assertThat(send(applicant, portal, form, mark).statusCode()).isEqualTo(403);
        var large = new Uploads.Sent("attached", "大.txt", "大".repeat(2_500_000).getBytes(StandardCharsets.UTF_8));
        assertThat(send(applicant, portal, form, large).body()).contains("附件一共最多 6 MB", "李秀兰");
        var one = new Uploads.Sent("attached", "说明.txt", TEXT);
        assertThat(send(applicant, portal, form, one, one, one, one, one, one).body())
                .contains("一次最多上传 5 个文件");
        var tooLarge = new Uploads.Sent("attached", "太大.txt", new byte[9 << 20]);
        assertThat(send(applicant, portal, form, tooLarge).body()).contains("上传的内容过大", "不超过 8 MB");
        assertThat(send(applicant, portal + "/follow", Map.of("number", "1"), one)
                        .statusCode())
                .isEqualTo(404);
        assertThat(REQUESTS.open(a.body, on("2022-01-10"))).isEmpty();
        assertThat(send(applicant, portal, form, one).body()).contains("申请已提交");
        var id = REQUESTS.open(a.body, on("2022-01-10")).get(0).request().id();
        assertThat(papers.of(id))
                .singleElement()
                .satisfies(paper -> assertThat(paper.file().name()).isEqualTo("说明.txt"));
    }

    /** Answers the question where one is asked. */
    private static HttpResponse<String> send(
            Visitor applicant, String portal, Map<String, String> form, Uploads.Sent... files) {
        var answer = applicant.upload(portal, portal, form, List.of(files));
        var asked = Jsoup.parse(answer.body()).select("label[for=answer]").text();
        if (asked.isEmpty()) {
            return answer;
        }
        var numerals = "零一二三四五六七八九";
        var sum = numerals.indexOf(asked.charAt(0)) + numerals.indexOf(asked.charAt(2));
        var more = new HashMap<>(form);
        more.put("answer", String.valueOf(sum));
        return applicant.upload(portal, portal, more, List.of(files));
    }
}
