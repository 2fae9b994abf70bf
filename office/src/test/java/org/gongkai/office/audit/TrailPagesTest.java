package org.gongkai.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Sealing;
import org.gongkai.office.trail.Trail;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailPagesTest {
    private static final String PATH = "/desk/hepinglu/trail";
    private static final Pattern JSON = Pattern.compile("\"([a-z_]+)\":\"?([^\",}]*)\"?");

    private final Visitor auditor = Visitor.signedIn("shenji");

    @Test
    void the_audit_administrator_starts_on_the_trail_and_reaches_no_case() {
        assertThat(auditor.page("/desk").select("h1").text()).isEqualTo("操作记录");
        assertThat(auditor.page(PATH).select(".side-nav a").eachText()).containsExactly("操作记录");
        for (var path : List.of("/items/new", "/items/1", "/items/1/edit", "/channels")) {
            assertThat(auditor.get("/desk/hepinglu" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(auditor.get("/desk/beiliang/trail").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linxiao", "zhouzheng", "wujing", "gaoyuan"})
    void nobody_else_reaches_the_trail(String username) {
        var other = Visitor.signedIn(username);
        for (var path : List.of("", "/export?format=CSV")) {
            assertThat(other.get(PATH + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(other.submit("/desk/hepinglu/items/1", PATH + "/verify", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_list_names_acts_in_words_and_shows_no_title_of_any_item() {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var title = OfficeServer.bean(PublicItems.class).latest(body, 1).get(0).title();
        var page = auditor.page(PATH + "?thing=item&action=approve&until=2022-01-10");
        assertThat(page.select("h2#h-list").text()).isEqualTo("记录 121 条");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("tbody tr:first-child").text()).contains("高原（", "审发，予以发布", "信息 ", "状态");
        assertThat(page.text()).doesNotContain(title);
        assertThat(page.select("tbody").text()).doesNotContain("代码");
        var last = auditor.page(PATH + "?thing=item&action=approve&until=2022-01-10&page=3");
        assertThat(last.select("tbody tr")).hasSize(21);
        assertThat(last.select(".pager").text()).contains("较新", "第 3 页，共 3 页").doesNotContain("较早");
    }

    @Test
    void a_day_range_selects_by_beijing_time_and_a_day_that_cannot_be_read_is_named() {
        var page = auditor.page(PATH + "?from=2021-03-01&until=2021-03-31");
        assertThat(page.select("tbody time").eachText()).isNotEmpty().allMatch(time -> time.startsWith("2021-03-"));
        var refused = auditor.get(PATH + "?from=2021-3-1x");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("日期“2021-3-1x”无法识别", "value=\"2021-3-1x\"");
        assertThat(auditor.get(PATH + "?page=9999&person=x").statusCode()).isEqualTo(200);
    }

    @Test
    void the_check_on_demand_says_how_far_the_chain_is_whole_and_is_recorded_itself() {
        Sealing.now();
        var answer = auditor.submit(PATH, PATH + "/verify", Map.of());
        assertThat(Jsoup.parse(answer.body())
                        .select("section[aria-labelledby=h-seal] .callout")
                        .text())
                .containsPattern("已封存至第 \\d+ 条，待封存 \\d+ 条。.* 校验通过：\\d+ 条逐条相符，与 \\d+ 个签名封存头一致。");
        assertThat(auditor.page(PATH + "?thing=trail").select("tbody").text()).contains("校验操作记录");
    }

    @Test
    void an_outside_program_can_check_each_exported_line_by_its_two_hashes() {
        Sealing.now();
        var filter = "?until=2021-12-31&format=";
        var csv = auditor.get(PATH + "/export" + filter + "CSV");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"trail-hepinglu-2022-01-10.csv\"");
        var lines = csv.body().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("seq,id,at,legal_day,person,body,thing,thing_id,action,fields,previous,hash");
        assertThat(lines).hasSizeGreaterThan(600);
        lines.stream().skip(1).map(line -> List.of(line.split(",", -1))).forEach(TrailPagesTest::check);

        var json = auditor.get(PATH + "/export" + filter + "JSON_LINES")
                .body()
                .lines()
                .toList();
        assertThat(json).hasSize(lines.size() - 1);
        json.forEach(line ->
                check(JSON.matcher(line).results().map(found -> found.group(2)).toList()));
    }

    @Test
    void a_refused_attempt_is_recorded() {
        Visitor.signedIn("linxiao").get(PATH);
        var page = auditor.page(PATH + "?action=refused");
        assertThat(page.select("tbody tr:first-child").text()).contains("林晓", "尝试办理，被拒绝", "工作页面", "不在本人职责内");
    }

    @Test
    void the_page_of_an_item_shows_its_history() {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var id = OfficeServer.bean(PublicItems.class).latest(body, 1).get(0).id();
        var when = OfficeServer.bean(Trail.class).now();
        OfficeServer.bean(Trail.class).record(when, 0, body.id(), "item", id, "unheard-of", "strange_field");
        var lines = Visitor.signedIn("linxiao")
                .page("/desk/hepinglu/items/" + id)
                .select("section[aria-labelledby=h-history] li p")
                .eachText();
        assertThat(lines).startsWith("林晓 起草", "林晓 送审 状态", "周正 审核通过 状态", "吴静 签署保密审查 状态", "高原 审发，予以发布 状态");
        assertThat(lines).contains("其他操作（代码 unheard-of） 其他字段（代码 strange_field）");
    }

    /** As docs/trail.md tells an outside program. */
    private static void check(List<String> values) {
        var text = "1\t" + String.join("\t", values.subList(0, 10));
        var digest = new SM3Digest();
        for (var part : List.of(HexFormat.of().parseHex(values.get(10)), text.getBytes(StandardCharsets.UTF_8))) {
            digest.update(part, 0, part.length);
        }
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        assertThat(HexFormat.of().formatHex(hash)).as(text).isEqualTo(values.get(11));
    }
}
