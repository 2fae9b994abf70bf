package org.gongkai.office.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Columns;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.PublicItems.Published;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPagesTest {
    private final Visitor resident = new Visitor();

    @ParameterizedTest
    @CsvSource({
        "/p/hepinglu/b/guide, 东河区和平路街道办事处政府信息公开指南",
        "/p/hepinglu/b/rules, 政府信息公开制度",
        "/p/hepinglu/b/content, 法定主动公开内容",
        "/p/hepinglu/b/reports, 政府信息公开年报",
        "/p/hepinglu/b/requests, 东河区和平路街道办事处依申请公开政府信息",
        "/p/hepinglu/b/affairs, 三务公开",
        "/p/hepinglu/directory, 政府信息公开目录"
    })
    void every_block_is_reached_over_the_navigation_of_the_platform(String path, String title) {
        var page = resident.page(path);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".platform-nav a").eachText())
                .containsExactly("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开");
        assertThat(page.select("script:not([src^=/assets/]), style, [style]")).isEmpty();
    }

    @Test
    void the_guide_names_the_office_and_carries_the_editors_words() {
        var page = resident.page("/p/hepinglu/b/guide");
        assertThat(page.select("dl.key-list dd").eachText()).contains("党政综合办公室", "东河区和平路12号", "0000-0000002");
        assertThat(page.select(".document__body").text()).contains("公共查阅点", "20 个工作日");
        assertThat(page.select(".document__sub").text()).contains("2021年3月10日核对");
    }

    @Test
    void the_directory_lists_what_article_12_wants_and_nothing_that_is_no_government_information() {
        var page = resident.page("/p/hepinglu/directory");
        assertThat(page.select("thead th").eachText()).containsExactly("索引号", "名称", "内容概述", "生成日期", "栏目");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("select[name=column] option").eachText())
                .contains("规范性文件")
                .doesNotContain("党务公开");
        var second = page.select(".pager a[rel=next]").attr("href");
        assertThat(second).isEqualTo("/p/hepinglu/directory/page/2");
        assertThat(resident.page(second).select("tbody tr")).isNotEmpty();
        assertThat(resident.page("/p/hepinglu/directory?page=999").select("tbody tr"))
                .isNotEmpty();
        assertThat(resident.page("/p/hepinglu/directory?column=emergency")
                        .select("tbody td:last-child")
                        .eachText())
                .containsOnly("突发事件应对");
        assertThat(resident.get("/p/hepinglu/directory?column=nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void published_answers_of_all_bodies_stand_together_and_lead_to_their_body() {
        var page = resident.page("/messages");
        assertThat(page.select("main .doc-list a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.matches("/p/[a-z0-9-]+/messages(/[0-9]+)?"));
        assertThat(page.select("aside a").eachAttr("href")).contains("/p/hepinglu/message");
        assertThat(resident.get("/messages/page/99").statusCode()).isEqualTo(200);
    }

    @Test
    void the_directory_goes_out_whole_as_csv() throws IOException {
        var answer = resident.get("/p/hepinglu/directory.csv");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        var rows = CSVFormat.RFC4180
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        var total =
                resident.page("/p/hepinglu/directory").select(".result-line").text();
        assertThat(total).isEqualTo("共 " + (rows.size() - 1) + " 条，按发布日期从新到旧");
        assertThat(rows.get(0).toList()).startsWith("索引号", "名称", "内容概述", "生成日期");
    }

    @Test
    void what_a_spreadsheet_would_run_is_made_harmless() throws IOException {
        var day = LocalDate.of(2022, 1, 4);
        var item = new Published(
                1,
                "=HYPERLINK(\"x\")",
                "+1",
                "<p>@SUM(1)\"引号\"</p>",
                "1/1",
                day,
                day,
                "c",
                "栏,目",
                "a",
                Metadata.ORDINARY);
        var out = new StringWriter();
        DirectoryCsv.write(out, List.of("名称"), page -> page == 0 ? List.of(DirectoryEntry.of(item)) : List.of());
        assertThat(out.toString())
                .isEqualTo(
                        "\ufeff名称\r\n1/1,\"'=HYPERLINK(\"\"x\"\")\",\"'@SUM(1)\"\"引号\"\"\",2022-01-04,2022-01-04,'+1,\"栏,目\"\r\n");
    }

    @Test
    void a_closed_column_says_so_and_a_parent_shows_what_stands_below_it() {
        var office = AnOffice.alone();
        var columns = OfficeServer.bean(Columns.class);
        var services = office.column("services");
        columns.add(office.clerk, office.body, services.id(), "content", "proofs", services.sheet(), office.now);
        office.published("proofs", office.now);
        var page = resident.page("/p/" + office.body.code() + "/c/services");
        assertThat(page.select(".doc-list a")).hasSize(1);
        assertThat(page.select(".block-grid a").attr("href")).endsWith("/c/proofs");
        var proofs = office.column("proofs");
        columns.close(office.clerk, office.body, proofs.id(), 1, "事项已经取消", office.now);
        var closed = resident.page("/p/" + office.body.code() + "/c/proofs");
        assertThat(closed.select(".callout--warn").text()).contains("停止更新", "事项已经取消");
        assertThat(closed.select(".doc-list a")).hasSize(1);
    }

    @Test
    void a_wrong_address_leads_back_to_the_body() {
        var answer = resident.get("/p/hepinglu/b/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".action-list a").eachAttr("href"))
                .containsExactly("/p/hepinglu", "/p/hepinglu/directory", "/p/hepinglu/b/requests");
    }
}
