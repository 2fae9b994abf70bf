package org.gongkai.office.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.PublicItems;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Visitor resident = new Visitor();

    @Test
    void a_resident_finds_an_item_over_its_column() {
        var column = resident.page("/p/hepinglu/c/emergency");
        assertThat(column.select("h1").text()).isEqualTo("突发事件应对");
        var link = column.select(".doc-list a").attr("href");
        var item = resident.page(link);
        assertThat(item.select(".meta-box dt").eachText()).contains("索引号", "发布机构", "成文日期", "发布日期", "公开依据");
        assertThat(item.select(".document__body p")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/p/nowhere, 404",
        "/p/hepinglu/c/nothing, 404",
        "/p/hepinglu/i/999999, 404",
        "/p/hepinglu/i/abc, 404",
        "/p/hepinglu/c/other?page=x, 200",
        "/p/hepinglu/c/other/page/x, 200",
        "/p/hepinglu/c/other?page=99999, 200",
        "/assets/gongkai.css, 200"
    })
    void an_address_answers_plainly(String path, int status) {
        var answer = resident.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "Whitelabel");
    }

    @Test
    void an_item_of_another_body_is_not_shown_under_this_one() {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var id = OfficeServer.bean(PublicItems.class).latest(body, 1).get(0).id();
        assertThat(resident.get("/p/beiliang/i/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void every_page_forbids_foreign_and_inline_scripts() {
        assertThat(resident.get("/p/hepinglu").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(resident.page("/p/hepinglu").select("script:not([src^=/assets/]), style, [style]"))
                .isEmpty();
    }

    @Test
    void the_desk_asks_strangers_to_sign_in_and_refuses_staff_of_other_bodies() {
        assertThat(resident.page("/desk/hepinglu").select("h1").text()).isEqualTo("登录");
        var sibling = Visitor.signedIn("chenyu");
        assertThat(sibling.get("/desk/beiliang").statusCode()).isEqualTo(200);
        for (var path : new String[] {"", "/items/new", "/items/1", "/items/1/edit"}) {
            assertThat(sibling.get("/desk/hepinglu" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var clerk = Visitor.signedIn("linxiao");
        assertThat(clerk.post("/desk/hepinglu/items/new", "title=x&text=y").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_failed_form_keeps_what_was_typed_and_a_good_one_is_written_reviewed_and_refused_to_its_author() {
        var clerk = Visitor.signedIn("linxiao");
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var column = OfficeServer.bean(Catalogue.class).withCode(body, "other").id();
        var typed = Map.of(
                "version",
                "0",
                "column",
                String.valueOf(column),
                "title",
                "",
                "documentNo",
                "",
                "formedOn",
                "2022-01-05",
                "text",
                "<b>写了一半的正文</b>");
        var failed = clerk.submit("/desk/hepinglu/items/new", "/desk/hepinglu/items/new", typed);
        assertThat(failed.statusCode()).isEqualTo(422);
        var kept = Jsoup.parse(failed.body());
        assertThat(kept.title()).startsWith("有 1 处需要修改");
        assertThat(kept.select("textarea[name=text]").val()).isEqualTo("<b>写了一半的正文</b>");

        var right = new java.util.HashMap<>(typed);
        right.put("title", "网页测试信息");
        var written = clerk.submit("/desk/hepinglu/items/new", "/desk/hepinglu/items/new", right);
        var address = written.uri().getPath();
        clerk.submit(address, address + "/act", Map.of("version", "1", "action", "SUBMIT"));
        var own = clerk.submit(address, address + "/act", Map.of("version", "2", "action", "PASS"));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(own.body()).select(".error-summary").text()).contains("不在您的职责内");

        var reviewer = Visitor.signedIn("zhouzheng");
        var returned =
                reviewer.submit(address, address + "/act", Map.of("version", "2", "action", "RETURN", "words", "标题不清"));
        assertThat(Jsoup.parse(returned.body()).select(".chain").text()).contains("送审", "退回起草", "标题不清");
        assertThat(resident.get("/p/hepinglu/i/" + address.replaceAll(".*/", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/favicon.ico", "/p/nobody", "/b/nothing"})
    void a_dead_link_says_so_and_shows_where_to_look_and_asks_nobody_for_a_password(String path) {
        var answer = resident.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".callout").text()).contains("没有找到这个页面");
        assertThat(page.select("main a").eachAttr("href")).contains("/", "/about/bodies", "/documents", "/about/map");
        assertThat(page.select("form[role=search]")).hasSize(1);
        assertThat(page.select("input[type=password]")).isEmpty();
    }

    @Test
    void a_staff_address_still_asks_who_is_there() {
        assertThat(resident.get("/desk/hepinglu").body()).contains("password");
        assertThat(resident.get("/desk/nothing").body()).contains("password");
    }
}
