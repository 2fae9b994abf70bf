package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Lane;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final SampleOffice OFFICE = new SampleOffice(Lane.USUAL);
    private static final String DESK = "/desk/" + OFFICE.body.code();
    private static final String NEW = DESK + "/items/new";
    private static final String MANY = "第一段没有变化。\n第二段三个工作日内答复。\n第三段没有变化。";

    private static final Visitor CLERK = OFFICE.visitor(OFFICE.clerk);
    private static final Visitor REVIEWER = OFFICE.visitor(OFFICE.reviewer);
    private static final Visitor SECRECY = OFFICE.visitor(OFFICE.secrecy);
    private static final Visitor APPROVER = OFFICE.visitor(OFFICE.approver);

    @Test
    void a_draft_sent_twice_is_kept_once_and_answered_alike() {
        var fields = typed("两次提交", MANY);
        var first = CLERK.submit(NEW, NEW, fields);
        var second = CLERK.submit(NEW, NEW, fields);
        assertThat(second.uri()).isEqualTo(first.uri());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(OFFICE.publishing.open(OFFICE.body))
                .filteredOn(item -> item.title().equals("两次提交"))
                .hasSize(1);
    }

    @Test
    void a_step_sent_twice_is_taken_once_and_answered_alike() {
        var address = draft("重复送审");
        var fields = Map.of(
                "version",
                "1",
                "action",
                "SUBMIT",
                "submission",
                UUID.randomUUID().toString());
        var first = CLERK.submit(address, address + "/act", fields);
        var second = CLERK.submit(address, address + "/act", fields);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(OFFICE.publishing.steps(item(address)))
                .extracting(Step::action)
                .containsExactly(Action.SUBMIT);
    }

    @Test
    void a_step_changed_after_it_was_sent_is_not_taken_for_the_first_one() {
        var address = draft("返回以后改办");
        var fields = new HashMap<>(Map.of(
                "version",
                "1",
                "action",
                "SUBMIT",
                "submission",
                UUID.randomUUID().toString()));
        assertThat(CLERK.submit(address, address + "/act", fields).statusCode()).isEqualTo(200);
        fields.put("words", "补充说明");
        var changed = CLERK.submit(address, address + "/act", fields);
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(changed.body()).select(".error-summary").text()).isNotEmpty();
        assertThat(OFFICE.publishing.steps(item(address)))
                .extracting(Step::action)
                .containsExactly(Action.SUBMIT);
    }

    @Test
    void a_form_that_was_refused_can_be_sent_again_mended() {
        var fields = new HashMap<>(typed("", MANY));
        assertThat(CLERK.submit(NEW, NEW, fields).statusCode()).isEqualTo(422);
        fields.put("title", "补上标题");
        assertThat(CLERK.submit(NEW, NEW, fields).statusCode()).isEqualTo(200);
    }

    @Test
    void a_stale_review_says_what_changed_and_keeps_the_reason_typed() {
        var address = draft("过时的审核页");
        act(CLERK, address, 1, "SUBMIT", "");
        act(REVIEWER, address, 2, "RETURN", "第二段期限有误");
        save(CLERK, address, 3, "过时的审核页", MANY.replace("三个", "五个"));
        act(CLERK, address, 4, "SUBMIT", "");
        var stale = act(REVIEWER, address, 2, "RETURN", "写了一半的理由");
        var page = Jsoup.parse(stale.body());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(page.select("section[aria-labelledby=h-news] .chain").text()).contains("退回起草", "送审");
        assertThat(page.select("section[aria-labelledby=h-news] .diff ins").text())
                .isEqualTo("五");
        assertThat(page.select("#words-RETURN").val()).isEqualTo("写了一半的理由");
    }

    @Test
    void a_stale_edit_keeps_the_text_shows_the_other_change_and_is_saved_on_the_second_try() {
        var address = draft("两人同时改");
        save(CLERK, address, 1, "两人同时改", MANY.replace("三个", "五个"));
        var stale = save(CLERK, address, 1, "两人同时改", MANY.replace("第三段", "第三段我改过，"));
        var page = Jsoup.parse(stale.body());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(page.select("textarea[name=text]").val()).contains("我改过");
        assertThat(page.select(".diff ins").text()).isEqualTo("五");
        var again = save(
                CLERK,
                address,
                Integer.parseInt(page.select("input[name=version]").val()),
                "两人同时改",
                page.select("textarea[name=text]").val());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(item(address).html()).contains("我改过");
    }

    @Test
    void the_review_page_compares_with_what_was_returned_and_the_sheet_prints_the_chain() {
        var address = draft("比较两稿");
        act(CLERK, address, 1, "SUBMIT", "");
        act(REVIEWER, address, 2, "RETURN", "第二段期限有误");
        save(CLERK, address, 3, "比较新稿", MANY.replace("三个", "五个"));
        var page = REVIEWER.page(address);
        assertThat(page.select("section[aria-labelledby=h-diff] del").eachText())
                .containsExactly("比较两稿", "三");
        assertThat(page.select("section[aria-labelledby=h-diff] ins").eachText())
                .containsExactly("比较新稿", "五");
        var sheet = REVIEWER.page(address + "/chain");
        assertThat(sheet.select(".sheet tbody th").eachText()).containsExactly("第 1 稿", "送审", "退回起草", "第 2 稿");
        assertThat(sheet.select(".sheet .digest"))
                .hasSize(2)
                .allMatch(code -> code.text().matches("[0-9a-f]{64}"));
    }

    @Test
    void the_secrecy_review_is_a_form_whose_other_conclusions_need_their_ground() {
        var address = draft("保密审查单");
        act(CLERK, address, 1, "SUBMIT", "");
        act(REVIEWER, address, 2, "PASS", "");
        var fields = new HashMap<>(
                Map.of("version", "3", "action", "CLEAR", "conclusion", "PARTLY", "words", "《条例》第十五条", "ground", ""));
        var refused = SECRECY.submit(address, address + "/act", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#words-CLEAR").val()).isEqualTo("《条例》第十五条");
        fields.put("ground", "附件含个人住址");
        assertThat(SECRECY.submit(address, address + "/act", fields).statusCode())
                .isEqualTo(200);
        assertThat(item(address).state()).isEqualTo(State.DRAFT);
        assertThat(SECRECY.page(address + "/chain").select(".sheet__form").text())
                .contains("保密审查单", "部分公开", "《条例》第十五条", "附件含个人住址", "测试人员");
    }

    @Test
    void a_withdrawn_item_is_gone_with_its_day_and_public_reason_and_nothing_else() {
        var address = draft("撤下的信息");
        act(CLERK, address, 1, "SUBMIT", "");
        act(REVIEWER, address, 2, "PASS", "");
        act(SECRECY, address, 3, "CLEAR", "不涉密");
        act(APPROVER, address, 4, "APPROVE", "");
        var id = address.replaceAll(".*/", "");
        var resident = new Visitor();
        assertThat(resident.get("/p/" + OFFICE.body.code() + "/i/" + id).statusCode())
                .isEqualTo(200);
        APPROVER.submit(
                address,
                address + "/act",
                Map.of("version", "5", "action", "WITHDRAW", "reason", "RIGHTS", "words", "含身份证号"));
        var gone = resident.get("/p/" + OFFICE.body.code() + "/i/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("2022-01-10", "涉及个人信息或者他人合法权益").doesNotContain("含身份证号", "撤下的信息");
    }

    @Test
    void the_queue_is_filtered_by_lane_column_and_days_left() {
        draft("排队的信息");
        assertThat(CLERK.page(DESK + "/queue").select("tbody th a").eachText()).contains("排队的信息");
        assertThat(CLERK.page(DESK + "/queue?lane=FULL").select("tbody th a").eachText())
                .doesNotContain("排队的信息");
        assertThat(CLERK.page(DESK + "/queue?left=-1").select("tbody tr")).isEmpty();
    }

    @Test
    void the_register_of_2021_counts_what_the_sample_year_made_and_lists_it() {
        var page = Visitor.signedIn("linxiao").page("/desk/hepinglu/documents?year=2021&list=ISSUED");
        assertThat(page.select(".figures dd").eachText()).containsExactly("2", "0", "2", "2");
        assertThat(page.select("tbody th a")).hasSize(2);
        var document = new Visitor()
                .page("/p/hepinglu/i/" + page.select("tbody th a").attr("href").replaceAll(".*/", ""));
        assertThat(document.select(".meta-box").text()).contains("现行有效");
        assertThat(document.select("section[aria-labelledby=h-int] a")).hasSize(1);
    }

    private Map<String, String> typed(String title, String text) {
        return Map.of(
                "version",
                "0",
                "submission",
                UUID.randomUUID().toString(),
                "column",
                String.valueOf(OFFICE.column),
                "title",
                title,
                "formedOn",
                "2022-01-05",
                "text",
                text);
    }

    private String draft(String title) {
        return CLERK.submit(NEW, NEW, typed(title, MANY)).uri().getPath();
    }

    private HttpResponse<String> save(Visitor who, String address, int version, String title, String text) {
        var fields = new HashMap<>(typed(title, text));
        fields.put("version", String.valueOf(version));
        return who.submit(address + "/edit", address + "/edit", fields);
    }

    private static HttpResponse<String> act(Visitor who, String address, int version, String action, String words) {
        return who.submit(
                address,
                address + "/act",
                Map.of("version", String.valueOf(version), "action", action, "words", words));
    }

    private Item item(String address) {
        return OFFICE.publishing.get(OFFICE.body, Long.parseLong(address.replaceAll(".*/", "")));
    }
}
