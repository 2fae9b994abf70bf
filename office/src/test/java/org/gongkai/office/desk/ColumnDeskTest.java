package org.gongkai.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnDeskTest {
    private final AnOffice district = AnOffice.alone();
    private final AnOffice street = AnOffice.below(district);
    private final String desk = "/desk/" + street.body.code();

    @ParameterizedTest
    @ValueSource(strings = {"/columns", "/freshness", "/standards", "/guide"})
    void the_body_and_the_supervisor_above_read_and_a_sibling_does_not(String page) {
        assertThat(Visitor.signedIn(street.clerk.username()).get(desk + page).statusCode())
                .isEqualTo(200);
        var supervisor = Visitor.signedIn(district.person(Duty.SUPERVISOR).username());
        var read = supervisor.page(desk + page);
        assertThat(read.select(".callout").text()).contains("只能查看");
        assertThat(read.select("main form[method=post]")).isEmpty();
        var sibling = Visitor.signedIn(AnOffice.below(district).clerk.username());
        assertThat(sibling.get(desk + page).statusCode()).isEqualTo(403);
        var administrator = Visitor.signedIn(street.person(Duty.SYSTEM_ADMIN).username());
        assertThat(administrator.get(desk + page).statusCode()).isEqualTo(403);
    }

    @Test
    void a_clerk_adds_a_column_and_a_failed_form_keeps_what_was_typed() {
        var clerk = Visitor.signedIn(street.clerk.username());
        var typed = Map.of(
                "name", "惠民政策", "category", "a20_11_livelihood", "every", "MONTHS", "count", "", "keeper", "社会事务办公室");
        var failed = clerk.submit(desk + "/columns/new", desk + "/columns/new", typed);
        assertThat(failed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(failed.body()).select("input[name=name]").val()).isEqualTo("惠民政策");
        assertThat(Jsoup.parse(failed.body()).select(".error-summary").text()).contains("更新规则没有填全");
        var right = new java.util.HashMap<>(typed);
        right.put("count", "6");
        assertThat(clerk.submit(desk + "/columns/new", desk + "/columns/new", right)
                        .statusCode())
                .isEqualTo(200);
        assertThat(OfficeServer.bean(Catalogue.class).of(street.body))
                .extracting(Column::name)
                .contains("惠民政策");
    }

    @Test
    void a_column_with_items_is_not_deleted_and_the_page_says_what_to_do_instead() {
        street.published("fees", street.now);
        var page = desk + "/columns/" + street.column("fees").id();
        var clerk = Visitor.signedIn(street.clerk.username());
        var refused = clerk.submit(page, page + "/use", Map.of("version", "1", "act", "delete"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary").text()).contains("不能删除", "可以停止更新");
    }

    @Test
    void the_board_shows_every_body_below_and_sorts_by_what_is_asked() {
        var busy = AnOffice.below(district);
        busy.drafted("other");
        busy.published("other", busy.now);
        var supervisor = Visitor.signedIn(district.person(Duty.SUPERVISOR).username());
        var address = "/desk/" + district.body.code() + "/board";
        var page = supervisor.page(address + "?sort=open");
        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactly("/desk/" + busy.body.code(), "/desk/" + street.body.code());
        assertThat(page.select("[aria-sort=descending]").text()).isEqualTo("在办信息");
        assertThat(supervisor.page(address + "?sort=year").select("tbody th a").attr("href"))
                .isEqualTo("/desk/" + street.body.code());
        assertThat(supervisor.page(address + "?sort=nonsense").select("tbody tr"))
                .hasSize(2);
        assertThat(supervisor.get("/desk/" + busy.body.code()).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(district.clerk.username()).get(address).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_clerk_confirms_a_column_on_the_page_of_freshness() {
        street.published("rules", street.now);
        var clerk = Visitor.signedIn(street.clerk.username());
        var id = street.column("rules").id();
        var answer = clerk.submit(desk + "/freshness", desk + "/freshness/" + id + "/confirm", Map.of());
        assertThat(Jsoup.parse(answer.body()).text()).contains("内容无变化，" + street.now.day() + " 已核对");
        var approver = Visitor.signedIn(street.approver.username());
        assertThat(approver.submit("/sign-in", desk + "/freshness/" + id + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_desk_says_what_is_wrong_with_columns_and_guide() {
        var page = Visitor.signedIn(street.clerk.username()).page(desk);
        assertThat(page.select("section[aria-labelledby=h-remind] a").eachText())
                .anySatisfy(text -> assertThat(text).contains("栏目没有内容"))
                .contains("公开指南的补充说明还没有发布");
    }
}
