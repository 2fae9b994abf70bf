package org.gongkai.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongkai.report.SharedCorpus;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Severity;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong number in a clean report is found, wherever a sum, a balance or a sentence depends on it. */
class MutationTest {
    @Test
    void any_changed_number_of_tables_three_and_four_is_found() {
        for (var layout : aReport().build().layouts()) {
            if (layout.id().equals(CellId.REQUESTS) || layout.id().equals(CellId.DISPUTES)) {
                for (var id : layout.cells()) {
                    var number = aReport().build().number(id).orElseThrow().add(BigDecimal.ONE);
                    var changed =
                            aReport().cell(id, new Cell.Value(number, null, number.toPlainString(), Origin.NOWHERE));
                    assertThat(errors(changed.checked())).as(id.toString()).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "新收政府信息公开申请15件, 新收政府信息公开申请16件",
        "上年结转2件, 上年结转3件",
        "办结15件, 办结14件",
        "结转下年度2件, 结转下年度1件",
        "予以公开7件, 予以公开6件",
        "部分公开2件, 部分公开5件",
        "不予公开1件, 不予公开2件",
        "无法提供4件, 无法提供5件",
        "不予处理1件, 不予处理0件",
        "行政复议2件, 行政复议1件",
        "制发规范性文件2件, 制发规范性文件3件"
    })
    void a_changed_number_in_a_sentence_that_names_a_cell_is_found(String sentence, String changed) {
        assertThat(errors(aReport().replace(Section.OVERVIEW, sentence, changed).checked()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"查阅点1处, 查阅点4处", "社会评议1次, 社会评议3次", "没有发生泄密, 没有泄密事件发生", "条例》要求, 条例》各项要求"})
    void any_other_change_is_no_error(String sentence, String changed) {
        assertThat(errors(aReport().replace(Section.OVERVIEW, sentence, changed).checked()))
                .isEmpty();
    }

    @Test
    void any_changed_number_of_a_real_sound_report_is_found() throws Exception {
        var report = new ReportReader().read(SharedCorpus.file("reports/suqian_2023.html"));
        assertThat(errors(context(report))).isEmpty();
        var missed = new ArrayList<CellId>();
        for (var layout : report.layouts()) {
            for (var id : layout.cells()) {
                if (id.table() != TableKind.PROACTIVE
                        && errors(context(changed(report, id))).isEmpty()) {
                    missed.add(id);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static AnnualReport changed(AnnualReport report, CellId id) {
        var cells = new LinkedHashMap<>(report.cells());
        var number = report.number(id).orElseThrow().add(BigDecimal.TEN);
        cells.put(id, new Cell.Value(number, null, number.toPlainString(), Origin.NOWHERE));
        return new AnnualReport(
                report.source(),
                report.title(),
                report.body(),
                report.year(),
                report.preamble(),
                report.sections(),
                report.formats(),
                cells,
                report.problems());
    }

    private static CheckContext context(AnnualReport report) {
        return new CheckContext(report, Figures.of(report), List.of(), null);
    }

    private static List<Finding> errors(CheckContext context) {
        return new Checker(Rules.all())
                .check(context).stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .toList();
    }
}
