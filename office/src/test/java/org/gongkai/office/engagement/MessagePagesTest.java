package org.gongkai.office.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MessagePagesTest {
    private static final AtomicInteger NETWORK = new AtomicInteger(1);

    private final AMessage a = new AMessage();
    private final String portal = "/p/" + a.body.code() + "/message";
    private final String desk = "/desk/" + a.body.code() + "/messages";

    private static Visitor resident() {
        return Visitor.from("198.51.100." + NETWORK.getAndIncrement());
    }

    private static Map<String, String> filled(Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "sort", "CONSULTATION",
                "topic", "公租房什么时候配租",
                "words", "请问今年公租房什么时候配租？<b>急</b>",
                "reach", "13812345678",
                "consent", "yes",
                "page", "/"));
        form.putAll(more);
        return form;
    }

    private String[] left(Visitor resident) {
        var page = Jsoup.parse(resident.submit(portal, portal, filled(Map.of())).body());
        var shown = page.select(".slip dd").eachText();
        assertThat(shown).as(page.text()).hasSize(2);
        return shown.toArray(String[]::new);
    }

    private static String sum(Document page) {
        var words = page.select("label[for=answer]").text();
        var numerals = "零一二三四五六七八九";
        return String.valueOf(numerals.indexOf(words.charAt(0)) + numerals.indexOf(words.charAt(2)));
    }

    @Test
    void a_resident_asks_staff_answer_and_the_resident_reads_rates_and_finds_it_published() {
        var resident = resident();
        var receipt = left(resident);
        var clerk = Visitor.signedIn(a.clerk.username());
        var list = clerk.page(desk);
        assertThat(list.select("tbody tr").text()).contains(receipt[0], "公租房什么时候配租", "待分办", "还有 5 个工作日");
        var href = list.select("tbody a").attr("href");
        var page = clerk.page(href);
        assertThat(page.text()).contains("<b>急</b>", "2022-01-17").doesNotContain("13812345678");
        assertThat(clerk.page(href + "/contact").text()).contains("13812345678");
        assertThat(page.select("details summary").eachText())
                .contains("拟办答复", "转其他机关", "不予受理")
                .doesNotContain("审定并答复", "公开答复");
        var seen = page.select("input[name=seen]").eachAttr("value").get(0);
        assertThat(clerk.submit(href, href + "/draft", Map.of("seen", seen, "said", ""))
                        .body())
                .contains("请写明内容");
        var answer = "今年3月配租，联系人张建国，电话13987654321。";
        assertThat(clerk.submit(href, href + "/draft", Map.of("seen", seen, "said", answer))
                        .body())
                .contains("答复待审定");
        var reviewer = Visitor.signedIn(a.reviewer.username());
        act(reviewer, href, "approve", Map.of());
        var follow = Map.of("number", receipt[0], "secret", receipt[1].toLowerCase(Locale.ROOT));
        var status =
                resident.submit(portal + "/follow", portal + "/follow", follow).body();
        assertThat(status).contains(answer, "对答复的评价").doesNotContain("13812345678", "测试人员");
        assertThat(resident.submit(portal + "/case", portal + "/case/rate", Map.of("score", "9"))
                        .body())
                .contains("请选择一项");
        assertThat(resident.submit(portal + "/case", portal + "/case/rate", Map.of("score", "5", "words", "很快"))
                        .body())
                .contains("谢谢您的评价");
        var publish = reviewer.page(href).select("form[action$=publish]");
        assertThat(publish.select("textarea[name=reply]").text()).doesNotContain("13987654321");
        act(reviewer, href, "publish", Map.of("headline", "公租房配租时间", "asked", "公租房什么时候配租？", "reply", "今年3月配租。"));
        var open = "/p/" + a.body.code() + "/messages";
        var shown = resident.page(open);
        assertThat(shown.text()).contains("公租房配租时间", "2022 年平均 5.0 分（满分 5 分），1 人评价");
        assertThat(resident.page(open + "?words=3月").select(".doc-list a")).hasSize(1);
        assertThat(resident.page(open + "?kind=MISTAKE").select(".doc-list a")).isEmpty();
        assertThat(resident.page(shown.select(".doc-list a").attr("href")).text())
                .contains("今年3月配租。")
                .doesNotContain("13812345678", "张建国", receipt[0]);
        assertThat(resident.get(open + "/feed.atom").body()).contains("公租房配租时间", "今年3月配租。");
        assertThat(resident.page("/p/" + a.body.code()).select("a[href=" + open + "]"))
                .isNotEmpty();
    }

    private static void act(Visitor who, String href, String act, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put(
                "seen",
                who.page(href).select("input[name=seen]").eachAttr("value").get(0));
        assertThat(who.submit(href, href + "/" + act, all).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed() {
        var answer =
                resident().submit(portal, portal, filled(Map.of("sort", "", "words", " ", "topic", "题".repeat(61))));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("input[name=reach]").val()).isEqualTo("13812345678");
        assertThat(page.select("input[name=consent]").hasAttr("checked")).isTrue();
        assertThat(resident()
                        .submit(portal, portal, filled(Map.of("website", "http://spam.example")))
                        .body())
                .contains("提交没有成功");
        assertThat(AMessage.MESSAGES.of(a.body, AMessage.on("2022-01-10"))).isEmpty();
    }

    @Test
    void whoever_leaves_much_answers_a_question_first() {
        var resident = resident();
        for (var i = 0; i < 5; i++) {
            left(resident);
        }
        var asked =
                Jsoup.parse(resident.submit(portal, portal, filled(Map.of())).body());
        assertThat(asked.text()).contains("等于几");
        assertThat(resident.submit(portal, portal, filled(Map.of("answer", "1")))
                        .statusCode())
                .isEqualTo(422);
        var again = resident.page(portal);
        assertThat(resident.submit(portal, portal, filled(Map.of("answer", sum(again))))
                        .body())
                .contains("留言回执");
    }

    @Test
    void a_number_without_its_secret_opens_nothing_and_few_secrets_can_be_tried() {
        var receipt = a.received(MessageKind.CONSULTATION, "2022-01-04");
        var stranger = resident();
        var answer = "";
        for (var i = 0; i < 11; i++) {
            var guess = Map.of("number", receipt.number(), "secret", "AAAA-BBBB-CC" + (10 + i));
            answer = stranger.submit(portal + "/follow", portal + "/follow", guess)
                    .body();
            assertThat(answer).containsAnyOf("编号或者查询码不对", "尝试过于频繁").doesNotContain("社区食堂");
        }
        assertThat(answer).contains("尝试过于频繁");
        assertThat(stranger.get(portal + "/case").body()).contains("name=\"secret\"");
    }

    @Test
    void another_bodys_clerk_gets_nothing() {
        var id = a.received(MessageKind.CONSULTATION, "2022-01-04").id();
        var other = new AMessage();
        var stranger = Visitor.signedIn(other.clerk.username());
        assertThat(stranger.get(desk).statusCode()).isEqualTo(403);
        assertThat(stranger.get(desk + "/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/desk/" + other.body.code() + "/messages/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/desk/" + other.body.code() + "/messages/" + id + "/contact")
                        .statusCode())
                .isEqualTo(404);
        var otherPortal = "/p/" + other.body.code() + "/message/follow";
        var receipt = a.received(MessageKind.CONSULTATION, "2022-01-04");
        assertThat(resident()
                        .submit(
                                otherPortal,
                                otherPortal,
                                Map.of("number", receipt.number(), "secret", receipt.secret()))
                        .body())
                .contains("编号或者查询码不对");
    }
}
