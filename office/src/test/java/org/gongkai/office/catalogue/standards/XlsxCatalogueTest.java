package org.gongkai.office.catalogue.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.Refusal;
import org.junit.jupiter.api.Test;

class XlsxCatalogueTest {
    @Test
    void two_rows_of_headings_marks_and_boxes_are_read_as_words() {
        var file = StandardCatalogues.read(
                AWorkbook.official().matter("临\n时\n救\n助", "政策 文件", "●办法\n●标准").bytes());
        assertThat(file.title()).isEqualTo("社会救助领域基层政务公开标准目录");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows())
                .containsExactly(new StandardRow(
                        4,
                        "临时救助",
                        "政策文件",
                        "●办法\n●标准",
                        "《社会救助暂行办法》",
                        "信息形成之日起20个工作日内",
                        "街道办事处",
                        "政府网站、公开查阅点",
                        "全社会",
                        "主动",
                        "县级；乡、村级"));
    }

    @Test
    void merged_or_blank_first_columns_go_on_below_until_a_new_matter_begins() {
        var file = StandardCatalogues.read(AWorkbook.official()
                .matter("最低生活保障", "政策文件", "一")
                .matter("", "办事指南", "二")
                .matter("", "", "三")
                .matter("特困供养", "", "四")
                .matter("", "审核信息", "五")
                .merge(3, 5, 1, 1)
                .bytes());
        assertThat(file.rows())
                .extracting(row -> row.level1() + "|" + row.level2())
                .containsExactly("最低生活保障|政策文件", "最低生活保障|办事指南", "最低生活保障|办事指南", "特困供养|", "特困供养|审核信息");
        assertThat(file.problems()).containsExactly(new StandardProblem(7, "blank", "二级事项"));
    }

    @Test
    void a_cell_merged_over_several_rows_counts_for_each_of_them() {
        var file = StandardCatalogues.read(AWorkbook.official()
                .matter("甲", "一", "内容")
                .row("2", "", "二", "内容二")
                .row("3", "", "三", "内容三")
                .merge(3, 5, 4, 4)
                .merge(3, 5, 5, 5)
                .merge(3, 5, 6, 6)
                .merge(3, 5, 7, 7)
                .merge(3, 5, 8, 8)
                .bytes());
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).extracting(StandardRow::basis).containsOnly("《社会救助暂行办法》");
        assertThat(file.rows()).extracting(StandardRow::audience).containsOnly("全社会");
    }

    @Test
    void one_row_of_headings_with_words_below_does_as_well() {
        var file = StandardCatalogues.read(AWorkbook.empty()
                .row("一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "公开对象", "公开方式", "公开层级")
                .row("甲", "乙", "丙", "丁", "戊", "己", "政府网站", "全社会", "主动", "乡级")
                .bytes());
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.audience()).isEqualTo("全社会");
            assertThat(row.levels()).isEqualTo("乡级");
        });
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void words_beside_a_choice_are_kept_and_repeated_headings_and_notes_are_no_matters() {
        var file = StandardCatalogues.read(AWorkbook.official()
                .row("1", "甲", "乙", "丙", "丁", "戊", "己", "网站", "", "低保对象；其家属", "", "√", "", "√")
                .row(AWorkbook.FIRST)
                .row("注：本目录由区政务公开办公室解释")
                .row()
                .bytes());
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.audience()).isEqualTo("特定群众：低保对象，其家属");
            assertThat(row.method()).isEqualTo("依申请公开");
            assertThat(row.levels()).isEqualTo("乡、村级");
        });
        assertThat(file.problems()).extracting(StandardProblem::code).containsExactly("note");
    }

    @Test
    void a_formula_is_not_computed_its_stored_value_counts_and_the_cell_is_named() {
        var file = StandardCatalogues.read(AWorkbook.official()
                .matter("甲", "乙", "丙")
                .change(sheet -> sheet.getRow(3).getCell(4).setCellFormula("WEBSERVICE(\"http://127.0.0.1/x\")"))
                .bytes());
        assertThat(file.problems()).contains(new StandardProblem(4, "formula", "E4"));
        assertThat(file.rows().get(0).basis()).doesNotContain("WEBSERVICE");
    }

    @Test
    void a_wrong_heading_is_refused_with_what_is_missing() {
        var list = AWorkbook.empty().row("姓名", "电话", "地址").row("甲", "乙", "丙").bytes();
        assertRefused("standard-header", () -> StandardCatalogues.read(list));
        var partial = AWorkbook.empty()
                .row("一级事项", "二级事项", "公开内容", "公开时限", "公开主体")
                .row("甲", "乙", "丙", "丁", "戊")
                .bytes();
        assertThatThrownBy(() -> StandardCatalogues.read(partial))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).containsExactly("公开依据、公开渠道和载体"));
        assertRefused(
                "standard-no-rows",
                () -> StandardCatalogues.read(AWorkbook.official().bytes()));
    }

    @Test
    void missing_and_double_matters_are_named_by_row() {
        var file = StandardCatalogues.read(AWorkbook.official()
                .matter("甲", "乙", "丙")
                .row("2", "甲", "丁", "", "依据", "时限", "主体", "", "√", "", "√")
                .matter("甲", "乙", "丙")
                .bytes());
        assertThat(file.problems())
                .containsExactlyInAnyOrder(
                        new StandardProblem(5, "blank", "公开内容（要素）"),
                        new StandardProblem(5, "blank", "公开渠道和载体"),
                        new StandardProblem(6, "duplicate", "4"));
    }

    @Test
    void ten_thousand_rows_are_read_and_more_than_the_limit_refused() {
        assertThat(StandardCatalogues.read(AWorkbook.ofRows(10_000)).rows()).hasSize(10_000);
        var tooMany = AWorkbook.ofRows(StandardFile.ROWS + 1);
        assertRefused("standard-rows", () -> StandardCatalogues.read(tooMany));
    }

    @Test
    void what_is_no_workbook_is_refused_with_a_sentence() throws IOException {
        assertRefused("standard-empty", () -> StandardCatalogues.read(new byte[0]));
        assertRefused("standard-json", () -> StandardCatalogues.read("hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "standard-unreadable", () -> StandardCatalogues.read("PK hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused("standard-large", () -> StandardCatalogues.read(new byte[StandardFile.BYTES + 1]));
        var bomb = zipOf(200);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertRefused("standard-large", () -> StandardCatalogues.read(bomb));
        var whole = AWorkbook.official().matter("甲", "乙", "丙").bytes();
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertRefused("standard-unreadable", () -> StandardCatalogues.read(half));
    }

    @Test
    void a_sheet_merged_over_everything_or_with_too_many_rows_is_refused() {
        var endless = AWorkbook.official().matter("甲", "乙", "丙");
        for (var i = 0; i < 3; i++) {
            endless.change(sheet ->
                    sheet.addMergedRegionUnsafe(new org.apache.poi.ss.util.CellRangeAddress(3, 100_000, 20, 63)));
        }
        assertRefused("standard-unreadable", () -> StandardCatalogues.read(endless.bytes()));
        var far = AWorkbook.official().matter("甲", "乙", "丙");
        far.change(sheet -> sheet.createRow(1_048_575).createCell(0).setCellValue("注"));
        assertThat(StandardCatalogues.read(far.bytes()).rows()).hasSize(1);
    }

    @Test
    void what_goes_out_as_a_workbook_or_json_comes_back_the_same() {
        var rows = List.of(
                row("最低生活保障", "政策文件", "全社会", "主动", "县级；乡级"),
                row("最低生活保障", "办事指南", "全社会；特定群众：低保对象", "主动；依申请公开", "县级；乡、村级"),
                row("=1+1", "@特殊", "社会公众", "现场", "镇级"),
                row("临时救助", "审核信息", "", "", ""));
        var file = new StandardFile("社会救助领域基层政务公开标准目录", rows, List.of());
        assertSame(StandardCatalogues.read(XlsxWriter.write(file)), file);
        assertSame(StandardCatalogues.read(JsonCatalogue.write(file)), file);
    }

    private static void assertSame(StandardFile read, StandardFile written) {
        assertThat(read.title()).isEqualTo(written.title());
        assertThat(read.rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number")
                .isEqualTo(written.rows());
    }

    private static StandardRow row(String level1, String level2, String audience, String method, String levels) {
        return new StandardRow(
                1, level1, level2, "内容\n第二行", "《办法》", "20个工作日内", "街道办事处", "政府网站、公示栏", audience, method, levels);
    }

    private static byte[] zipOf(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return out.toByteArray();
    }
}
