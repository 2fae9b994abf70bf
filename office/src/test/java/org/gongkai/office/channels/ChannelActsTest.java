package org.gongkai.office.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.files.SampleFiles;
import org.gongkai.office.publishing.PublicItems;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a clerk does with accounts and submissions, at a body whose year nobody else counts. */
class ChannelActsTest {
    private static final String DESK = "/desk/beiliang/channels";

    private final Visitor clerk = Visitor.signedIn("chenyu");

    private String account(String name) {
        clerk.submit(DESK, DESK, Map.of("act", "add", "year", "2022", "name", name, "kind", "WECHAT", "rhythm", "14"));
        return clerk.page(DESK)
                .select("h2 a:containsOwn(" + name + ")")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private String act(String page, String act, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("act", act);
        return clerk.submit(page, page, all).body();
    }

    @Test
    void a_plan_ends_when_its_item_appears_and_a_dropped_one_is_gone() {
        var page = account("公众号甲");
        var item = OfficeServer.bean(PublicItems.class)
                .latest(OfficeServer.bean(Bodies.class).withCode("beiliang"), 1)
                .get(0);
        act(
                page,
                "plan",
                Map.of("plan-item", "" + item.id(), "plan-title", "", "plan-day", "2022-01-12", "plan-owner", "陈雨"));
        act(page, "plan", Map.of("plan-title", "入户宣传", "plan-day", "2022-01-20", "plan-owner", "陈雨"));
        assertThat(clerk.page(page)
                        .select("section[aria-labelledby=h-planned] tbody th")
                        .eachText())
                .containsExactly(item.title(), "入户宣传");

        var channel = page.replaceFirst(".*/", "");
        var place = Map.of(
                "act", "place", "year", "2022", "channel", channel, "item", "" + item.id(), "placed", "2022-01-10");
        clerk.submit(DESK, DESK, place);
        var left = clerk.page(page);
        assertThat(left.select("section[aria-labelledby=h-planned] tbody th").eachText())
                .containsExactly("入户宣传");
        act(page, "drop", Map.of("planned", left.select("input[name=planned]").val()));
        assertThat(clerk.page(page).select("section[aria-labelledby=h-planned] tbody"))
                .isEmpty();

        assertThat(act(page, "plan", Map.of("plan-title", "迟了", "plan-day", "2022-01-09", "plan-owner", "陈雨")))
                .contains("计划日期 2022-01-09 已过");
        var again = Jsoup.parse(act(page, "plan", Map.of("plan-title", "写好的内容", "plan-day", "", "plan-owner", "")));
        assertThat(again.select("#plan-title").val()).isEqualTo("写好的内容");
        assertThat(again.select(".field__error")).hasSize(2);

        var reads = Map.of("reads-day", "2022-01-10", "reads-lines", item.title() + "\t321\n没有这一条,5");
        assertThat(act(page, "reads", reads)).contains("有 1 行没有登记", "没有这一条,5");
        assertThat(clerk.page(page)
                        .select("section[aria-labelledby=h-posts] td.num")
                        .eachText())
                .containsExactly("321");
        var placement = clerk.page(page).select("input[name=placement]").val();
        act(page, "note", Map.of("placement", placement, "address", "=1+1", "receipt", "编号7"));
        assertThat(clerk.get(DESK + "/ledger.csv?year=2022&channel=" + channel).body())
                .contains("'=1+1,编号7");
        act(page, "withdraw", Map.of("placement", placement, "reason", "内容有误"));
        assertThat(clerk.page(DESK + "/ledger?year=2022&channel=" + channel)
                        .select(".figures dd")
                        .eachText())
                .containsExactly("0条", "0条次", "0条次", "0条次", "1条次");
        assertThat(clerk.page(DESK + "/ledger?state=WITHDRAWN&channel=" + channel)
                        .select("tbody small")
                        .text())
                .contains("内容有误");
    }

    @Test
    void the_last_number_of_a_month_counts_and_an_account_says_where_a_day_is_from() {
        var page = account("公众号乙");
        act(page, "followers", Map.of("followers-month", "2021-12", "followers-count", "100"));
        act(page, "followers", Map.of("followers-month", "2021-12", "followers-count", "120"));
        act(page, "followers", Map.of("followers-month", "2022-01", "followers-count", "150"));
        assertThat(clerk.page(page)
                        .select("section[aria-labelledby=h-followers] tbody td")
                        .eachText())
                .containsExactly("120", "—", "150", "30");
        assertThat(act(page, "followers", Map.of("followers-month", "2022-02", "followers-count", "150")))
                .contains("月份 2022-02 还没有到");
        assertThat(act(page, "followers", Map.of("followers-month", "x", "followers-count", "-1")))
                .contains("请按 2021-12 的样式填写月份");
        assertThat(act(page, "describe", Map.of("account-before", "2021-12-25", "account-source", "")))
                .contains("须写明来源");
        assertThat(act(page, "describe", Map.of("account-address", "javascript:alert(1)")))
                .contains("主页网址应以 https:// 或者 http:// 开头");
        assertThat(act(page, "describe", Map.of("account-before", "2021-12-25", "account-source", "后台截图")))
                .contains("上次更新 2021-12-25，已 16 天，超过 14 天的要求 2 天");
    }

    @Test
    void a_submission_keeps_what_was_sent_and_ends_once() {
        var list = DESK + "/submissions";
        clerk.submit(list, list + "/receivers", Map.of("answer-receiver", "区委信息科", "answer-days", "2"));
        var sent = clerk.upload(
                list,
                list,
                Map.of(
                        "sent-title", "节前安全检查做法",
                        "receiver", "区委信息科",
                        "submitted", "2022-01-05",
                        "sent-text", "第一，查台账。\n第二，查现场。"),
                List.of(new Uploads.Sent("file", "报送稿.docx", SampleFiles.docx("报送稿"))));
        var page = Jsoup.parse(sent.body());
        assertThat(page.select(".prose").text()).contains("第二，查现场。");
        assertThat(page.select(".badge").get(0).text()).isEqualTo("逾期未答复");
        var file = page.select(".file-list a").attr("href");
        assertThat(clerk.get(file).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn("linxiao").get(file).statusCode()).isIn(403, 404);
        assertThat(new Visitor().get(file).statusCode()).isIn(403, 404);
        var one = clerk.page(list).select("th a:containsOwn(节前安全检查做法)").attr("href");
        assertThat(clerk.page("/desk/beiliang")
                        .select("section[aria-labelledby=h-remind]")
                        .text())
                .contains("报送“节前安全检查做法”");

        assertThat(act(one, "adopt", Map.of("adopted", "2022-01-04", "adopted-as", "每日要情")))
                .contains("早于报送日期");
        assertThat(act(one, "refuse", Map.of("refused", "2022-01-06", "refused-reason", "")))
                .contains("请填写");
        assertThat(act(one, "close", Map.of())).contains("没有收到答复");
        assertThat(act(one, "adopt", Map.of("adopted", "2022-01-06", "adopted-as", "每日要情")))
                .contains("2022-01-06 被采用，刊于每日要情。");
        var again = Map.of("act", "adopt", "adopted", "2022-01-06", "adopted-as", "每日要情");
        assertThat(clerk.post(one, "act=adopt").statusCode()).isEqualTo(403);
        assertThat(clerk.submit(list, one, again).statusCode()).isEqualTo(409);
    }

    @Test
    void a_text_with_a_secrecy_mark_is_not_kept() {
        var list = DESK + "/submissions";
        var answer = clerk.submit(
                list,
                list,
                Map.of(
                        "sent-title", "一份材料",
                        "receiver", "区委信息科",
                        "submitted", "2022-01-05",
                        "sent-text", "机密★10年\n正文"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(clerk.get(list).body()).doesNotContain("一份材料");
    }
}
