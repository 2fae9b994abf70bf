package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.requests.ARequest.on;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RequestPagesTest {
    private final ARequest a = new ARequest();
    private final String portal = "/p/" + a.body.code() + "/request";
    private final String desk = "/desk/" + a.body.code() + "/requests";

    private static Map<String, String> filled(Map<String, String> more) {
        var form = new HashMap<String, String>();
        form.put("applicant", "NATURAL_PERSON");
        form.put("name", "李秀兰");
        form.put("identity", "130102198503071243");
        form.put("phone", "0472-0000001");
        form.put("content", "2020年公共维修项目的验收报告");
        form.put("way", "DOWNLOAD");
        form.putAll(more);
        return form;
    }

    /** Receipt number and secret. */
    private String[] filed(Visitor applicant) {
        var page =
                Jsoup.parse(applicant.submit(portal, portal, filled(Map.of())).body());
        if (!page.select("label[for=answer]").isEmpty()) {
            page = Jsoup.parse(applicant
                    .submit(portal, portal, filled(Map.of("answer", sum(page))))
                    .body());
        }
        var shown = page.select(".slip dd").eachText();
        assertThat(shown).hasSize(2);
        return shown.toArray(String[]::new);
    }

    private static String sum(Document page) {
        var words = page.select("label[for=answer]").text();
        var numerals = "零一二三四五六七八九";
        return String.valueOf(numerals.indexOf(words.charAt(0)) + numerals.indexOf(words.charAt(2)));
    }

    @Test
    void an_applicant_files_follows_supplements_and_withdraws() {
        var applicant = new Visitor();
        var receipt = filed(applicant);
        assertThat(receipt[0]).isEqualTo("2022-0001");
        var other = new Visitor();
        assertThat(other.page(portal + "/case").select("input[name=secret]")).hasSize(1);
        var follow = Map.of("number", receipt[0], "secret", receipt[1].toLowerCase(Locale.ROOT));
        var status =
                other.submit(portal + "/follow", portal + "/follow", follow).body();
        assertThat(status).contains("待确认", "2022-0001").doesNotContain("李秀兰", "130102198503071243");
        assertThat(other.submit(portal + "/case", portal + "/case/supplement", Map.of("words", "补充<b>材料</b>"))
                        .body())
                .contains("补充&lt;b&gt;材料&lt;/b&gt;");
        assertThat(other.submit(portal + "/case", portal + "/case/withdraw", Map.of())
                        .body())
                .contains("请勾选确认撤回");
        assertThat(other.submit(portal + "/case", portal + "/case/withdraw", Map.of("sure", "yes"))
                        .body())
                .contains("申请人撤回");
    }

    @Test
    void a_form_with_mistakes_comes_back_with_all_that_was_typed() {
        var wrong = Map.of("identity", "130102198503071244", "way", "POST", "content", "", "phone", "");
        var answer = new Visitor().submit(portal, portal, filled(wrong));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary li")).hasSize(4);
        assertThat(page.select("input[name=name]").val()).isEqualTo("李秀兰");
        assertThat(page.select(".error-summary").text()).contains("校验不符", "请填写收件地址", "电话或者电子邮箱");
    }

    @Test
    void whoever_files_much_answers_a_question() {
        var applicant = new Visitor();
        String last = "";
        for (var i = 0; i < 40 && !last.contains("等于几"); i++) {
            last = applicant.submit(portal, portal, filled(Map.of())).body();
        }
        assertThat(last).contains("等于几", "2020年公共维修项目的验收报告");
        var wrong = applicant.submit(portal, portal, filled(Map.of("answer", "1")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var right = Map.of("answer", sum(Jsoup.parse(wrong.body())));
        assertThat(applicant.submit(portal, portal, filled(right)).body()).contains("申请已提交");
    }

    @Test
    void a_number_without_its_secret_opens_nothing_and_few_secrets_can_be_tried() {
        var id = a.received("2022-01-04");
        var stranger = new Visitor();
        String answer = "";
        for (var i = 0; i < 12; i++) {
            var guess = Map.of("number", "2022-0001", "secret", "AAAA-BBBB-CC" + (10 + i));
            answer = stranger.submit(portal + "/follow", portal + "/follow", guess)
                    .body();
            assertThat(answer).containsAnyOf("登记号或者查询码不对", "尝试次数太多");
        }
        assertThat(answer).contains("尝试次数太多");
        assertThat(stranger.post(portal + "/case/withdraw", "sure=yes").statusCode())
                .isEqualTo(403);
        assertThat(a.life(id, "2022-01-10").state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void a_caseworker_registers_and_takes_the_steps_that_are_offered() {
        var clerk = Visitor.signedIn(a.caseworker.username());
        var form = filled(Map.of("intake", "POST_SIGNED", "day", "2022-01-04", "title", "公共维修项目验收材料"));
        var late = clerk.submit(desk + "/new", desk, form).body();
        assertThat(late).contains("补登须说明理由");
        form.put("why", "元旦期间收到");
        assertThat(clerk.submit(desk + "/new", desk, form).body()).contains("2022-0001", "查询码");
        var href = clerk.page(desk).select("tbody a").attr("href");
        var page = clerk.page(href);
        assertThat(page.select(".big-days").text()).contains("还有 16 个工作日", "2022-01-30", "第 4 日");
        assertThat(page.select("details summary").eachText())
                .contains("告知补正", "征求意见", "申请延期", "拟定答复")
                .doesNotContain("批准答复", "发出答复");
        var seen = page.select("input[name=seen]").eachAttr("value").get(0);
        var refused = clerk.submit(href, href + "/draft", Map.of("seen", seen, "code", "THIRD_PARTY", "words", "合同涉密"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("须先书面征求第三方意见", "合同涉密");
        assertThat(clerk.submit(href, href + "/draft", Map.of("seen", seen, "code", "GRANTED"))
                        .body())
                .contains("待批准", "予以公开");
        assertThat(clerk.submit(href, href + "/note", Map.of("seen", seen, "words", "来电"))
                        .body())
                .contains("有人已经办理了这件申请");
        assertThat(Visitor.signedIn(new ARequest().caseworker.username())
                        .get(href)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.select("aside").text()).contains("验收报告").doesNotContain("130102198503071243");
    }

    @Test
    void a_letter_is_not_sealed_on_a_day_that_cannot_be_read() {
        var id = a.received("2022-01-04");
        a.act(id, Act.DRAFT, Particulars.of(LocalDate.of(2022, 1, 5), "").code(AnswerType.GRANTED), on("2022-01-05"));
        a.act(id, Act.APPROVE, "2022-01-05");
        var letters = OfficeServer.bean(Letters.class);
        var letter = OfficeServer.bean(CaseLetters.class).of(id).get(0);
        var page = Letters.page(a.body, letter.id());
        var clerk = Visitor.signedIn(a.caseworker.username());
        for (var day : List.of("", "2022-13-45", "+999999999-12-31", "0001-01-01")) {
            var refused = clerk.upload(page, page + "/seal", Map.of("copies", "2", "day", day), List.of());
            assertThat(refused.statusCode()).as(day).isEqualTo(422);
        }
        assertThat(letters.get(a.body, letter.id()).state()).isEqualTo(Letter.State.APPROVED);
        var sealed = clerk.upload(page, page + "/seal", Map.of("copies", "2", "day", "2022-01-06"), List.of());
        assertThat(sealed.body()).contains("测试公开〔2022〕1号");
    }

    @Test
    void whoever_reviews_or_approves_a_letter_does_not_write_it() {
        var id = a.received("2022-01-04");
        a.act(id, Act.DRAFT, Particulars.of(LocalDate.of(2022, 1, 5), "").code(AnswerType.GRANTED), on("2022-01-05"));
        var letters = OfficeServer.bean(Letters.class);
        var letter = OfficeServer.bean(CaseLetters.class).of(id).get(0);
        var page = Letters.page(a.body, letter.id());
        var before = letters.text(letter);
        for (var reviewer : List.of(a.legal, a.head)) {
            var visitor = Visitor.signedIn(reviewer.username());
            var token =
                    visitor.page("/desk/account").select("input[name=_csrf]").val();
            var typed = "_csrf=" + token + "&addressee=somebody&text=changed";
            assertThat(visitor.post(page + "/save", typed).statusCode()).isEqualTo(403);
            assertThat(visitor.post(page + "/seal", typed).statusCode()).isEqualTo(403);
        }
        assertThat(letters.text(letter)).isEqualTo(before);
    }

    @Test
    void whoever_is_not_on_the_case_opens_no_letter_of_it() {
        var id = a.received("2022-01-04");
        a.act(id, Act.DRAFT, Particulars.of(LocalDate.of(2022, 1, 5), "").code(AnswerType.GRANTED), on("2022-01-05"));
        var page = Letters.page(
                a.body, OfficeServer.bean(CaseLetters.class).of(id).get(0).id());
        for (var duty : List.of(Duty.CLERK, Duty.SUPERVISOR)) {
            var visitor = Visitor.signedIn(a.office.person(duty).username());
            var token =
                    visitor.page("/desk/account").select("input[name=_csrf]").val();
            for (var print : List.of("", ".pdf", ".docx")) {
                assertThat(visitor.get(page + print).statusCode())
                        .as(duty + print)
                        .isEqualTo(403);
            }
            for (var act : List.of("save", "seal", "approve", "void")) {
                assertThat(visitor.post(page + "/" + act, "_csrf=" + token).statusCode())
                        .as(duty + act)
                        .isEqualTo(403);
            }
        }
        assertThat(Visitor.signedIn(a.caseworker.username()).get(page).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_table_of_the_year_leads_to_its_requests() {
        var id = a.received("2022-01-04");
        a.answered(id, AnswerType.NOT_EXISTING, "2022-01-07");
        var page = Visitor.signedIn(a.head.username())
                .page(desk + "/table?year=2022&row=unable_not_held&column=natural_person");
        assertThat(page.select("section[aria-labelledby=h-table] tbody tr")).hasSize(25);
        assertThat(page.select("#h-records").text()).contains("1 件");
        assertThat(page.select("section[aria-labelledby=h-records] tbody a").attr("href"))
                .endsWith("/" + id);
        assertThat(page.text()).contains("新收 1 ＋ 结转 0 ＝ 办理结果 1 ＋ 结转下年度 0");
    }
}
