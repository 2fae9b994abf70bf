package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final List<List<String>> LIST = List.of(
            List.of("青石镇临时救助名单", "", "", ""),
            List.of("序号", "户主姓名", "身份证号（户主）", "致贫原因"),
            List.of("1", "赵小禾", "110101199003078515", "因病"),
            List.of("2", "钱大为", "11010119900307851", "无"),
            List.of("3", "孙文", "110101********8515", "肢体残疾"));

    @Test
    void a_header_makes_its_whole_column_a_finding() {
        var found = Screener.standard().screenTable(LIST);
        assertThat(found.columns()).extracting(TableFindings.Column::kind).containsExactly("name", "id_card", "health");
        var ids = found.columns().get(1);
        assertThat(ids.headerRow()).isEqualTo(1);
        assertThat(ids.column()).isEqualTo(2);
        assertThat(ids.filled()).isEqualTo(3);
        assertThat(ids.matching()).isEqualTo(2);
        assertThat(ids.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(found.cells())
                .filteredOn(cell -> cell.finding().kind().equals("id_card"))
                .extracting(TableFindings.Cell::row)
                .containsExactly(2, 3);
    }

    @Test
    void values_alone_make_a_column_where_most_are_of_one_kind() {
        var rows = List.of(
                List.of("甲", "13955123478"),
                List.of("乙", "13955123479"),
                List.of("丙", "-"),
                List.of("丁", "13955123470"));
        var columns = Screener.standard().screenTable(rows).columns();
        assertThat(columns).isEmpty();
        var ids = List.of(
                List.of("甲", "110101199003078515"),
                List.of("乙", "310115199208154521"),
                List.of("丙", "110101193803276846"));
        assertThat(Screener.standard().screenTable(ids).columns())
                .extracting(TableFindings.Column::kind, TableFindings.Column::headerRow)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("id_card", -1));
    }

    @Test
    void a_table_of_figures_and_one_of_offices_are_left_alone() {
        assertThat(Screener.standard()
                        .screenTable(
                                List.of(List.of("项目", "数量"), List.of("行政许可", "11398889"), List.of("行政处罚", "6937489")))
                        .columns())
                .isEmpty();
        assertThat(Screener.standard()
                        .screenTable(List.of(List.of("单位", "联系电话"), List.of("民政局", "0551-63955123")))
                        .cells())
                .isEmpty();
    }

    @Test
    void tables_in_text_are_read_by_their_columns() {
        for (var separator : List.of("|", "\t", ",", "    ", " ")) {
            var text = "名单如下\n" + String.join(separator, "姓名", "银行账号", "金额") + "\n"
                    + String.join(separator, "赵小禾", "34012345678901", "500") + "\n"
                    + String.join(separator, "钱大为", "34012345678902", "500") + "\n合计2人。";
            var found = Screener.standard().screen(text);
            assertThat(found)
                    .as(separator)
                    .extracting(Finding::text)
                    .containsExactly("赵小禾", "34012345678901", "钱大为", "34012345678902");
            assertThat(found)
                    .allSatisfy(
                            f -> assertThat(text.substring(f.start(), f.end())).isEqualTo(f.text()));
        }
    }
}
