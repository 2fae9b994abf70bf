package org.gongkai.office.catalogue.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StandardPagesTest {
    private final AnOffice office = AnOffice.alone();
    private final String page = "/desk/" + office.body.code() + "/standards";
    private final Visitor clerk = Visitor.signedIn(office.clerk.username());

    @Test
    void a_workbook_is_uploaded_looked_at_taken_in_assigned_and_downloaded_again() {
        var workbook = AWorkbook.official()
                .matter("最低生活保障", "办事指南", "条件、材料")
                .row("2", "", "审核信息", "名单", "", "20个工作日", "街道", "网站", "√")
                .bytes();
        var preview = clerk.upload(page, page, Map.of("field", "relief"), "目录.xlsx", workbook);
        var seen = Jsoup.parse(preview.body());
        assertThat(seen.select(".finding").text()).contains("第 5 行", "没有填写“公开依据”", "请对照原件补齐");
        var address = preview.uri().getPath();
        var taken = Jsoup.parse(
                clerk.submit(address, address, Map.of("act", "import")).body());
        var row = taken.select("select[name^=row-]").attr("name");
        var assigned = clerk.submit(
                address,
                address + "/assign",
                Map.of(row, String.valueOf(office.column("services").id())));
        assertThat(Jsoup.parse(assigned.body()).select(".case-head").text()).contains("已对应栏目 1");
        assertThat(clerk.get(address + "/catalogue.json").body()).contains("最低生活保障");
        assertThat(clerk.get(address + "/catalogue.xlsx").statusCode()).isEqualTo(200);
        assertThat(clerk.page(page).select("tbody th").text()).contains("社会救助");
        assertThat(Visitor.signedIn(AnOffice.alone().clerk.username())
                        .get(address + "/catalogue.json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_file_is_refused_on_the_page_with_the_remedy() {
        var wrong = AWorkbook.empty().row("姓名", "电话").bytes();
        var refused = clerk.upload(page, page, Map.of("field", "relief"), "名单.xlsx", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary").text()).contains("没有找到标准目录的表头");
        var nameless = clerk.upload(
                page,
                page,
                Map.of(),
                "目录.xlsx",
                AWorkbook.official().matter("甲", "乙", "丙").bytes());
        assertThat(Jsoup.parse(nameless.body()).select(".error-summary").text()).contains("请选择目录所属的领域");
    }

    @Test
    void the_demonstration_has_two_catalogues_of_the_district_and_gaps_to_close() {
        var desk = Visitor.signedIn("linxiao").page("/desk/hepinglu/standards");
        assertThat(desk.select("tbody th a").eachText()).contains("社会救助", "养老服务");
        var gaps = Visitor.signedIn("linxiao").page(desk.select("tbody th a").attr("href") + "?show=missing");
        assertThat(gaps.select("tbody tr")).isNotEmpty();
    }
}
