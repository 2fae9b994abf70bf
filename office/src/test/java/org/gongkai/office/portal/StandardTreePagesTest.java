package org.gongkai.office.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.ColumnUse;
import org.gongkai.office.catalogue.Columns;
import org.gongkai.office.catalogue.standards.Covered;
import org.gongkai.office.catalogue.standards.StandardCatalogues;
import org.gongkai.office.catalogue.standards.StandardField;
import org.gongkai.office.catalogue.standards.StandardFile;
import org.gongkai.office.catalogue.standards.StandardRow;
import org.junit.jupiter.api.Test;

class StandardTreePagesTest {
    private final StandardCatalogues standards = OfficeServer.bean(StandardCatalogues.class);
    private final AnOffice district = AnOffice.alone();
    private final AnOffice street = AnOffice.below(district);
    private final Person supervisor = district.person(Duty.SUPERVISOR);
    private final Visitor resident = new Visitor();
    private final String fields = "/p/" + street.body.code() + "/standards";
    private final String field = fields + "/housing";

    private static StandardRow row(int number, String level2, String levels) {
        return new StandardRow(number, "保障申请", level2, "公开要素" + number, "依据", "20个工作日", "街道", "", "全社会", "", levels);
    }

    private long previewed() {
        var file = new StandardFile(
                "住房目录" + street.body.id(),
                List.of(row(2, "申请指南", "县级；乡级"), row(3, "分配结果", "县级；乡级"), row(4, "县级事项", "县级")),
                List.of());
        return standards.preview(
                supervisor, district.body, StandardField.withId("housing"), "x.json", file, district.now);
    }

    private long taken() {
        var id = previewed();
        standards.take(supervisor, district.body, id, district.now);
        return id;
    }

    private void assign(long batch, String level2, String column) {
        var row = standards.covered(standards.visible(street.body, batch), street.body, street.now).stream()
                .filter(one -> one.row().level2().equals(level2))
                .mapToLong(Covered::id)
                .findAny()
                .orElseThrow();
        var choice = Map.of(row, street.column(column).id());
        standards.assign(street.clerk, street.body, batch, choice, 0, street.now);
    }

    @Test
    void without_a_catalogue_in_force_the_reader_is_led_to_the_tree_of_the_regulation() {
        previewed();
        var page = resident.page(fields);
        assertThat(page.select(".empty b").text()).isEqualTo("尚未公布标准目录");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/p/" + street.body.code() + "/b/content");
        assertThat(resident.page(field).select("main").text())
                .contains("本领域尚未公布标准目录")
                .doesNotContain("申请指南");
        assertThat(resident.get(fields + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void each_row_leads_to_the_column_that_answers_to_it_and_counts_what_stands_there() {
        var batch = taken();
        assertThat(resident.page(fields).select(".block-grid a").text()).isEqualTo("保障性住房0 条");
        assign(batch, "申请指南", "livelihood");
        assign(batch, "分配结果", "livelihood");
        street.published("livelihood", street.now);
        street.drafted("livelihood");

        assertThat(resident.page(fields).select(".block-grid a").text())
                .as("an item of a column that answers twice is one")
                .isEqualTo("保障性住房1 条");
        var page = resident.page(field);
        assertThat(page.select("tbody th").eachText()).containsExactly("申请指南", "分配结果");
        assertThat(page.select("tbody tr:first-child td:last-child").text()).isEqualTo("民生保障与就业 1 条");
        assertThat(page.select("tbody td:last-child a").attr("href"))
                .isEqualTo("/p/" + street.body.code() + "/c/livelihood");
        assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("按标准目录");
        assertThat(resident.page("/p/" + street.body.code() + "/b/content")
                        .select(".tabs a")
                        .eachAttr("href"))
                .contains(fields);
    }

    @Test
    void the_district_shows_all_rows_with_whoever_answers_to_them() {
        var batch = taken();
        assign(batch, "申请指南", "livelihood");
        var page = resident.page("/standards/housing");
        var own = page.select("section:has(h2:containsOwn(住房目录" + street.body.id() + "))");
        assertThat(own.select("tbody th").eachText()).as(page.text()).containsExactly("申请指南", "分配结果", "县级事项");
        assertThat(own.select("tbody td:last-child").eachText())
                .containsExactly(street.body.shortName() + "　民生保障与就业 0 条", "暂无对应栏目", "暂无对应栏目");
        assertThat(resident.page("/standards").select(".block-grid a").eachText())
                .anyMatch(text -> text.startsWith("保障性住房"));
    }

    @Test
    void a_hidden_column_and_a_withdrawn_catalogue_are_gone_at_once() {
        var batch = taken();
        assign(batch, "申请指南", "livelihood");
        assertThat(resident.page(field).select("tbody a")).hasSize(1);
        var column = street.column("livelihood");
        OfficeServer.bean(Columns.class)
                .use(street.clerk, street.body, column.id(), column.version(), ColumnUse.HIDDEN, street.now);
        assertThat(resident.page(field).select("tbody a")).isEmpty();
        standards.withdraw(supervisor, district.body, batch, "不再适用", district.now);
        assertThat(resident.page(field).select("tbody")).isEmpty();
        assertThat(resident.page(fields).select(".block-grid")).isEmpty();
    }
}
