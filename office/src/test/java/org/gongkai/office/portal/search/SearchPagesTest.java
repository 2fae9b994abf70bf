package org.gongkai.office.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPagesTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private final Visitor resident = new Visitor();

    @BeforeAll
    static void wait_until_there_is_an_index() throws InterruptedException {
        var tail = OfficeServer.bean(SearchTail.class);
        for (var tries = 0; tail.index().isEmpty() || tail.isFilling(); tries++) {
            assertThat(tries).isLessThan(300);
            Thread.sleep(100);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document search(String words) {
        return resident.page("/p/hepinglu/search?q=" + encoded(words));
    }

    @Test
    void a_question_has_an_answer_with_marks_facets_and_links() {
        var page = search("低保资金");
        assertThat(page.title()).startsWith("“低保资金”的搜索结果");
        assertThat(page.select(".hits > li")).isNotEmpty();
        assertThat(page.select(".hits h2").get(0).text()).contains("最低生活保障资金发放情况");
        assertThat(page.select(".hits h2 mark").eachText()).contains("最低生活保障", "资金");
        assertThat(page.select(".page-title p").text()).contains("同时查找了", "最低生活保障");
        assertThat(page.select(".tree h2").eachText())
                .contains("栏目", "年份", "类型")
                .doesNotContain("机关");
        var year = page.select(".tree a:containsOwn(2021)").get(0);
        var narrowed = resident.page(year.attr("href"));
        assertThat(narrowed.select(".hits time").eachAttr("datetime")).allMatch(day -> day.startsWith("2021"));
        assertThat(narrowed.select(".tree [aria-current=true]").text()).contains("2021");
        assertThat(narrowed.select(".page-title p").text())
                .startsWith("共 " + year.select(".n").text() + " 条");
    }

    @Test
    void where_nothing_has_all_words_what_has_some_is_shown_and_a_sentence_says_so() {
        var page = search("低保 量子力学");
        assertThat(page.select(".callout--warn").text()).contains("含有其中一部分");
        assertThat(page.select(".hits h2").text()).contains("最低生活保障");
    }

    @Test
    void all_bodies_are_searched_together_and_one_can_be_chosen() {
        var page = resident.page("/search?q=" + encoded("年度"));
        assertThat(page.select(".tree h2").eachText()).contains("机关", "栏目");
        var body = page.select(".tree ul").get(0).select("a").get(1);
        var chosen = resident.page(body.attr("href"));
        assertThat(chosen.select(".tree h2").eachText()).contains("机关", "栏目");
    }

    @Test
    void columns_of_one_kind_of_all_bodies_are_one_choice_that_stays_when_a_body_is_chosen() {
        var page = resident.page("/search?q=" + encoded("年度"));
        var columns = page.select(".tree h2:containsOwn(栏目) + ul a");
        assertThat(columns.eachText().stream().map(text -> text.split(" ")[0]).toList())
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        var reports = columns.stream()
                .filter(link -> link.attr("href").contains("column=annual-reports"))
                .findAny()
                .orElseThrow();
        var narrowed = resident.page(reports.attr("href"));
        assertThat(narrowed.select(".page-title p").text())
                .startsWith("共 " + reports.select(".n").text() + " 条");
        assertThat(narrowed.select(".hits .where span:first-child").eachText().stream()
                        .distinct()
                        .toList())
                .as("bodies")
                .hasSizeGreaterThan(1);
        var body = narrowed.select(".tree ul").get(0).select("a").get(1);
        assertThat(resident.page(body.attr("href")).select(".page-title p").text())
                .startsWith("共 " + body.select(".n").text() + " 条");
    }

    @Test
    void a_question_can_be_subscribed_to() {
        var page = resident.page("/search?q=" + encoded("年度") + "&year=2021&sort=date&page=2");
        var feed = resident.get(page.select(".result-line a:containsOwn(订阅更新)").attr("href"));
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        var entries =
                Jsoup.parse(feed.body(), org.jsoup.parser.Parser.xmlParser()).select("entry");
        assertThat(entries).isNotEmpty();
        assertThat(entries.select("published").eachText())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .allMatch(day -> day.startsWith("2021") || day.startsWith("2020-12-31"));
        assertThat(resident.get("/search/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void normative_documents_show_their_validity_and_are_counted_by_it() {
        var page = search("管理办法");
        assertThat(page.select(".tree h2").eachText()).contains("有效性");
        assertThat(page.select(".hits .badge").eachText()).contains("行政规范性文件");
    }

    @ParameterizedTest
    @CsvSource({"zuidishenghuo, 最低生活保障", "fxyjya, 防汛应急预案", "防汛应急预案, 防汛应急预案"})
    void titles_are_found_by_words_and_pinyin(String typed, String title) {
        assertThat(search(typed).select(".hits h2 a").eachText().get(0)).contains(title);
    }

    @Test
    void a_slip_of_the_pen_is_answered_with_what_was_meant() {
        var page = search("防汛应极预案");
        assertThat(page.select(".callout").text()).contains("没有找到“防汛应极预案”", "防汛应急预案");
        assertThat(page.select(".hits h2 a").eachText().get(0)).contains("防汛应急预案");
    }

    @Test
    void no_answer_says_how_to_go_on() {
        var page = search("量子力学");
        assertThat(page.select(".empty").text()).contains("没有找到“量子力学”");
        assertThat(page.select(".callout a").eachAttr("href"))
                .contains("/p/hepinglu/b/requests", "/p/hepinglu/directory");
    }

    @Test
    void an_empty_box_asks_for_words_and_signs_alone_are_none() {
        assertThat(search("").select(".empty").text()).contains("请输入");
        assertThat(search("*:*").select(".callout").text()).contains("没有可以查找的文字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x>",
                "低保 AND title:*",
                "/.*/",
                "{{7*7}}",
                "%",
                "\\",
                "' or 1=1--"
            })
    void whatever_is_typed_is_shown_as_text(String typed) {
        var answer = resident.get("/search?q=" + encoded(typed));
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#q").val()).isEqualTo(typed);
        assertThat(page.select("img[src=x], script:not([src])")).isEmpty();
    }

    @Test
    void a_question_that_is_too_long_is_refused_with_a_sentence_and_stays() {
        var typed = "低".repeat(101);
        var answer = resident.get("/p/hepinglu/search?q=" + encoded(typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".callout").text()).contains("最多 100 个字");
        assertThat(page.select("#q").val()).isEqualTo(typed);
        assertThat(resident.get("/search?q=" + "a".repeat(10_000)).statusCode()).isBetween(400, 499);
        assertThat(resident.get("/search/suggest?q=" + "a".repeat(3_000)).body())
                .isEqualTo("[]");
    }

    @Test
    void no_page_is_deeper_than_fifty() {
        var deep = resident.get("/p/hepinglu/search?q=" + encoded("街道") + "&page=10000");
        assertThat(deep.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(deep.body()).select(".callout").text()).contains("最多显示前 50 页");
        assertThat(resident.page("/p/hepinglu/search?q=" + encoded("街道") + "&page=49")
                        .select(".callout")
                        .text())
                .contains("最后一页");
        for (var page : List.of("-1", "0", "x", "99999999999999999999")) {
            assertThat(resident.get("/search?q=a&page=" + page).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void values_that_mean_nothing_narrow_nothing_down_and_a_sentence_says_so() {
        var page = resident.page("/p/hepinglu/search?q=" + encoded("街道")
                + "&column=none&year=20x1&kind=NONE&validity=NONE&sort=none&page=x");
        assertThat(page.select(".callout--warn")).hasSize(6);
        assertThat(page.select(".hits > li")).isNotEmpty();
        assertThat(page.select(".tree a").eachAttr("href")).noneMatch(address -> address.contains("none"));
        assertThat(resident.get("/p/nobody/search?q=a").statusCode()).isEqualTo(404);
    }

    @Test
    void suggestions_are_titles_the_public_sees() {
        var answer = resident.get("/search/suggest?body=hepinglu&q=" + encoded("防汛"));
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("和平路街道防汛应急预案", "/p/hepinglu/i/");
        assertThat(resident.get("/search/suggest?q=").body()).isEqualTo("[]");
        assertThat(resident.get("/search/suggest?body=nobody&q=" + encoded("防汛"))
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void the_running_office_finds_what_is_published_within_two_seconds_and_loses_what_is_withdrawn_at_once()
            throws InterruptedException {
        var published = new PublishedItems();
        var address = "/p/" + published.office.body.code() + "/search?q=" + encoded("夜市管理");
        var id = published.published("夜市管理通告", "每晚十点收摊。", List.of());
        var started = System.nanoTime();
        while (resident.page(address).select(".hits > li").isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
            Thread.sleep(50);
        }
        published.withdraw(id);
        assertThat(resident.page(address).select(".hits > li")).isEmpty();
    }

    @Test
    void every_page_of_the_portal_has_the_box() {
        for (var path : List.of("/", "/p/hepinglu", "/p/hepinglu/c/other", "/p/hepinglu/directory")) {
            assertThat(resident.page(path).select("form[role=search] input[name=q]"))
                    .as(path)
                    .hasSize(1);
        }
    }
}
