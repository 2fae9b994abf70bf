package org.gongkai.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.report.SharedCorpus;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CorpusReadTest {
    @ParameterizedTest
    @CsvSource({
        "suqian_2023.html, suqian_2023",
        "suqian_2023.txt, suqian_2023",
        "shanghai_office_2019.html, shanghai_office_2019",
        "baotou_hepinglu_2021.txt, baotou_hepinglu_2021"
    })
    void every_cell_is_read_as_printed(String file, String truth) throws Exception {
        var report = report(file);
        assertThat(numbers(report)).isEqualTo(truth(report, truth));
        assertThat(report.problems()).isEmpty();
        assertThat(report.sections().stream().map(SectionText::section)).containsExactly(Section.values());
    }

    @Test
    void the_founding_report_mixes_formats_and_leaves_coercion_blank() throws Exception {
        var report = report("baotou_hepinglu_2021.txt");
        assertThat(report.formats())
                .isEqualTo(Map.of(
                        TableKind.PROACTIVE, ReportFormat.CURRENT_2021, TableKind.REQUESTS, ReportFormat.TRIAL_2019));
        assertThat(report.cell(new CellId("a20_6", "coercion", "decisions"))).isInstanceOf(Cell.Blank.class);
        assertThat(report.year()).isEqualTo(2021);
        assertThat(report.body()).isEqualTo("东河区和平路街道");
    }

    @Test
    void title_year_body_and_parts_are_found() throws Exception {
        var suqian = report("suqian_2023.html");
        assertThat(suqian.year()).isEqualTo(2023);
        assertThat(suqian.body()).isEqualTo("宿迁市");
        var shanghai = report("shanghai_office_2019.html");
        assertThat(shanghai.year()).isEqualTo(2019);
        assertThat(shanghai.body()).isEqualTo("上海市人民政府办公厅");
        assertThat(shanghai.preamble().stream().map(Paragraph::text)).anyMatch(t -> t.contains("发布日期"));
        for (var report : new AnnualReport[] {suqian, shanghai}) {
            assertThat(report.section(Section.OVERVIEW).orElseThrow().paragraphs().stream()
                            .map(Paragraph::part))
                    .contains(OverviewPart.values());
        }
    }

    private static AnnualReport report(String file) throws Exception {
        return new ReportReader().read(SharedCorpus.file("reports/" + file));
    }

    private static Map<CellId, String> numbers(AnnualReport report) {
        var numbers = new LinkedHashMap<CellId, String>();
        for (var layout : report.layouts()) {
            for (var id : layout.cells()) {
                var cell = report.cell(id);
                assertThat(cell).as(id.toString()).isNotInstanceOf(Cell.Unread.class);
                numbers.put(id, cell.number().map(BigDecimal::toPlainString).orElse("blank"));
            }
        }
        return numbers;
    }

    private static Map<CellId, String> truth(AnnualReport report, String name) throws Exception {
        var json =
                new ObjectMapper().readTree(Files.readAllBytes(SharedCorpus.file("reports/" + name + ".truth.json")));
        var truth = new LinkedHashMap<CellId, String>();
        int block = 0;
        for (var layout : BlockLayout.of(TableKind.PROACTIVE, report.layoutFormat(TableKind.PROACTIVE))) {
            var rows = json.get("table2").get("sections").get(block++).get("rows");
            for (int r = 0; r < layout.rows().size(); r++) {
                for (int c = 0; c < layout.columns().size(); c++) {
                    var id = new CellId(
                            layout.id(),
                            layout.rows().get(r).id(),
                            layout.columns().get(c).id());
                    truth.put(id, text(rows.get(r).get("cells").get(c)));
                }
            }
        }
        var rows = RequestRow.rows(report.layoutFormat(TableKind.REQUESTS));
        for (int r = 0; r < rows.size(); r++) {
            for (var column : ApplicantColumn.values()) {
                var cell = json.get("table3").get("rows").get(r).get("cells").get(column.ordinal());
                truth.put(CellId.of(rows.get(r), column), text(cell));
            }
        }
        var disputes = BlockLayout.of(TableKind.DISPUTES, ReportFormat.CURRENT_2021)
                .get(0)
                .cells();
        for (int c = 0; c < disputes.size(); c++) {
            truth.put(
                    disputes.get(c),
                    text(json.get("table4").get("rows").get(0).get("cells").get(c)));
        }
        return truth;
    }

    private static String text(JsonNode cell) {
        if (cell.isNull()) {
            return "blank";
        }
        return cell.isString()
                ? cell.asString().replace("元", "")
                : cell.decimalValue().toPlainString();
    }
}
