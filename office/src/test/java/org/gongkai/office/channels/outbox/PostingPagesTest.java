package org.gongkai.office.channels.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostingPagesTest {
    private final AChannel channel = new AChannel(Channel.Kind.WECHAT);
    private final String base = "/desk/" + channel.body.code() + "/postings";

    private static Visitor visitor(Person person) {
        return Visitor.signedIn(person.username());
    }

    @Test
    void the_text_is_copied_and_its_address_confirmed_where_there_is_no_interface() {
        var clerk = visitor(channel.clerk);
        var head = visitor(channel.approver);
        var item = channel.published(
                "垃圾分类通知",
                "<table><tr><th>时间</th><th>地点</th></tr><tr><td>周一</td><td>东区</td>"
                        + "</tr></table><p>见<a href=\"https://www.example.gov.cn/a\">办法</a>。</p>");
        var page = base + "/" + channel.posting(item).id();
        assertThat(Jsoup.parse(clerk.get(base).body())
                        .select("section:has(#PREPARE) a")
                        .text())
                .contains("垃圾分类通知");

        clerk.submit(page, page, Map.of("act", "prepare", "heading", "垃圾分类", "digest", "时间和地点"));
        assertThat(clerk.submit(page, page, Map.of("act", "approve")).statusCode())
                .isEqualTo(403);
        assertThat(head.submit(page, page, Map.of("act", "approve")).statusCode())
                .isEqualTo(200);

        var copy = clerk.page(page);
        assertThat(copy.select("textarea#markup").val())
                .contains("border-collapse:collapse")
                .contains("[1] https://www.example.gov.cn/a")
                .contains(channel.posting(item).marker())
                .doesNotContain("<a ");
        assertThat(copy.select("[data-copy] .preview [style]")).isEmpty();
        for (var wrong : new String[] {"http://mp.weixin.qq.com/s/a", "https://example.com/s/a", "看公众号"}) {
            var answer = clerk.submit(page, page, Map.of("act", "confirm", "appeared", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#appeared").val()).isEqualTo(wrong);
        }
        clerk.submit(page, page, Map.of("act", "confirm", "appeared", "https://mp.weixin.qq.com/s/abc", "receipt", ""));
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.PUBLISHED);
        assertThat(channel.placements(item)).containsExactly("https://mp.weixin.qq.com/s/abc");

        var all = Map.of("act", "withdraw-all", "item", "" + item, "reason", "");
        assertThat(clerk.submit(base, base, all).statusCode()).isEqualTo(422);
        clerk.submit(base, base, Map.of("act", "withdraw-all", "item", "" + item, "reason", "时间有误"));
        assertThat(channel.posting(item).state()).isEqualTo(PostingState.TO_WITHDRAW);
        clerk.submit(page, page, Map.of("act", "confirm-withdrawn"));
        assertThat(channel.placements(item)).isEmpty();
    }

    @Test
    void personal_data_that_the_gate_let_through_is_said_before_it_goes_further() {
        var clerk = Visitor.signedIn("linxiao");
        var list = "/desk/hepinglu/postings";
        var jdbc = OfficeServer.bean(JdbcClient.class);
        var item = jdbc.sql("select item_id from publishing_revision where title like '%临时救助人员名单'")
                .query(String.class)
                .list()
                .get(0);
        var account = jdbc.sql("select c.id from channels_channel c join bodies_body b on b.id = c.body_id"
                        + " where b.code = 'hepinglu' and c.kind = 'WECHAT'")
                .query(String.class)
                .list()
                .get(0);
        clerk.submit(list, list, Map.of("act", "propose", "item", item, "channel", account));
        var page = clerk.page(list)
                .select("section:has(#PREPARE) a:contains(临时救助人员名单)")
                .attr("href");
        assertThat(clerk.page(page).select(".callout--warn").text()).contains("处个人信息");
        clerk.submit(page, page, Map.of("act", "decline", "reason", "名单只在网站公开"));
        assertThat(clerk.page(page).select(".callout--warn").text()).doesNotContain("处个人信息");
    }

    @Test
    void each_is_reminded_of_what_they_can_do() {
        channel.published("第一条", "正文。");
        channel.prepare(channel.published("第二条", "正文。"));
        var reminders = OfficeServer.bean(OpenDeadlines.class).reminders(channel.body, channel.now());
        assertThat(reminders)
                .extracting(reminder -> reminder.key() + reminder.args())
                .contains("posting.reminder.PREPARE[1]", "posting.reminder.APPROVE[1]");
        assertThat(visitor(channel.approver).get("/desk/" + channel.body.code()).body())
                .contains("postings#APPROVE")
                .doesNotContain("postings#PREPARE");
    }

    @Test
    void the_administrator_keeps_the_secret_and_nobody_sees_it_again() {
        var admin = visitor(channel.admin);
        var path = "/desk/" + channel.body.code() + "/channel-settings/" + channel.id;
        var typed = Map.of(
                "mode",
                "WECHAT_PUBLISH",
                "interface",
                "http://10.0.0.1",
                "account",
                "wx123",
                "credential",
                "der-geheime-schluessel",
                "host",
                "",
                "daily",
                "1");
        var refused = admin.submit(path, path, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("gongkai.properties").doesNotContain("der-geheime-schluessel");
        var right = new java.util.HashMap<>(typed);
        right.put("interface", "");
        assertThat(admin.submit(path, path, right).body()).contains("已保存").doesNotContain("der-geheime-schluessel");
        assertThat(admin.get(path).body()).doesNotContain("der-geheime-schluessel");
        assertThat(AChannel.SETTINGS.secret(channel.id)).isEqualTo("der-geheime-schluessel");
        assertThat(visitor(channel.clerk).get(path).statusCode()).isEqualTo(403);
        assertThat(admin.get(base).statusCode()).isEqualTo(403);
    }

    @Test
    void a_plan_names_columns_and_kinds_and_only_these_are_proposed() {
        var clerk = visitor(channel.clerk);
        var plan = base + "/plan";
        var rule = clerk.page(plan).select("input[name=rule]").val();
        clerk.submit(plan, plan, Map.of("act", "remove", "rule", rule));
        assertThat(clerk.get(plan).body()).contains("还没有渠道计划");
        assertThat(channel.of(channel.published("不列入", "正文。"))).isEmpty();
        clerk.submit(
                plan,
                plan,
                Map.of(
                        "act",
                        "add",
                        "channel",
                        "" + channel.id,
                        "column",
                        "" + channel.column,
                        "document-kind",
                        "POLICY"));
        assertThat(channel.of(channel.published("一般信息", "正文。"))).isEmpty();
        clerk.submit(
                plan,
                plan,
                Map.of("act", "add", "channel", "" + channel.id, "column", "" + channel.column, "document-kind", ""));
        var item = channel.published("列入", "正文。");
        assertThat(channel.of(item)).hasSize(1);

        var other = channel.published("不在计划中", "正文。");
        clerk.submit(base, base, Map.of("act", "propose", "channel", "" + channel.id, "item", "" + other));
        assertThat(channel.of(other)).hasSize(1);
        assertThat(clerk.submit(base, base, Map.of("act", "propose", "channel", "" + channel.id, "item", "" + other))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_stuck_shows_why_and_what_to_do() {
        try (var platform = new WechatStandIn()) {
            channel.set(ChannelMode.WECHAT_PUBLISH, platform.address(), "wx", "", "s");
            var item = channel.published("一条信息", "正文。");
            channel.approved(item);
            platform.trouble(path -> path.equals("/cgi-bin/freepublish/submit")
                    ? WechatStandIn.Trouble.UNPUBLISHABLE
                    : WechatStandIn.Trouble.NONE);
            channel.drainFor(Duration.ofMinutes(10));
            var page = visitor(channel.clerk)
                    .page(base + "/" + channel.posting(item).id());
            assertThat(page.select(".callout--bad").text()).contains("53503");
            assertThat(page.select("form input[name=act]").eachAttr("value"))
                    .contains("prepare", "by-hand", "confirm", "give-up");
            assertThat(visitor(channel.clerk).get(base).body()).contains("没有成功，待处理（1）");
        }
    }
}
