package org.gongkai.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;
import static org.gongkai.report.ReportFixture.aTrialReport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.report.ReportFixture;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Messages;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.TableKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks all rules: unique ids, words in both languages, one sample that fails and one that passes. */
class RulesTest {
    private static final AnnualReport LAST_YEAR = aReport()
            .year(2022)
            .replace(Section.PROBLEMS, "解读形式单一", "目录更新较慢")
            .set("a20_1", "normative_documents", "in_force", 8)
            .set("requests", "carried_out", "natural_person", 2)
            .set("requests", "carried_out", "commercial_enterprise", 0)
            .set("requests", "carried_out", "total", 2)
            .build();

    private static Map<String, CheckContext> failing() {
        var samples = new LinkedHashMap<String, CheckContext>();
        samples.put(
                "R01",
                aReport().set("requests", "new_received", "natural_person", 12).checked());
        samples.put(
                "R02",
                aReport().set("requests", "refused_repeat", "natural_person", 2).checked());
        samples.put("R03", aReport().set("requests", "granted", "total", 8).checked());
        samples.put(
                "R04", aReport().set("disputes", "cases", "review_pending", 1).checked());
        samples.put("R05", aReport().set("a20_5", "licences", "decisions", -3).checked());
        samples.put(
                "R06",
                aReport()
                        .cell(new CellId("a20_6", "coercion", "decisions"), new Cell.Blank("/", Origin.NOWHERE))
                        .checked());
        samples.put("R07", aReport().without(Section.OTHER).checked());
        samples.put("R10", aReport().checked(aReport().year(2022).build()));
        samples.put("R11", aReport().checked(aReport().year(2022).build()));
        samples.put(
                "R12",
                aReport().set("a20_1", "normative_documents", "repealed", 40).checked(LAST_YEAR));
        samples.put(
                "R13",
                aTrialReport()
                        .set("a20_5", "licences", "items_last_year", 5)
                        .checked(aTrialReport().year(2019).build()));
        samples.put(
                "R14",
                aTrialReport()
                        .set("a20_1", "normative_documents", "newly_published", 10)
                        .checked());
        samples.put(
                "R15",
                aReport()
                        .checked(aReport()
                                .year(2022)
                                .set("disputes", "cases", "review_pending", 3)
                                .build()));
        samples.put(
                "R16",
                aReport()
                        .checked(aReport()
                                .year(2022)
                                .set("requests", "new_received", "total", 90)
                                .build()));
        samples.put(
                "R20", aReport().replace(Section.OVERVIEW, "予以公开7件", "予以公开8件").checked());
        samples.put(
                "R21", aReport().saying(OverviewPart.PLATFORM, "全年共公开政府信息93条。").checked());
        samples.put(
                "R22", aReport().replace(Section.OVERVIEW, "公开栏34条", "公开栏54条").checked());
        samples.put(
                "R23",
                aReport()
                        .saying(OverviewPart.PLATFORM, "公众号每两周至少更新一次，全年发布信息20条。")
                        .checked());
        samples.put(
                "R24",
                aReport()
                        .replace(Section.OVERVIEW, "引起行政复议2件，未发生", "没有发生行政复议，未发生")
                        .checked());
        samples.put(
                "R28",
                aReport()
                        .year(2024)
                        .set("disputes", "cases", "suit_direct_total", 1)
                        .checked());
        samples.put(
                "R40",
                aReport()
                        .saying(OverviewPart.PLATFORM, "按照国办公开办函〔2019〕60号文件编制。")
                        .checked());
        samples.put(
                "R41",
                aReport()
                        .saying(OverviewPart.PLATFORM, "按照国办公开办函[2021]30号文件编制。")
                        .checked());
        samples.put("R42", aReport().title("政府信息公开工作年度报告").checked());
        samples.put("R43", aReport().withoutPreamble().checked());
        samples.put("R44", due(aReport(), "2024-01-15"));
        samples.put(
                "R45",
                aReport().format(TableKind.PROACTIVE, ReportFormat.TRIAL_2019).checked());
        samples.put(
                "R46",
                aReport()
                        .replace(Section.PROBLEMS, "存在的主要问题是村级公开内容偏少、解读形式单一。下一步，按季度检查各村公开栏，增加图解和问答。", "无。")
                        .checked());
        samples.put(
                "R47", aReport().replace(Section.OTHER, "本年度未收取信息处理费。", "无。").checked());
        samples.put("R48", aReport().replace(Section.OVERVIEW, "社会评议", "座谈").checked());
        samples.put(
                "R49",
                aReport()
                        .saying(OverviewPart.PLATFORM, "申请人身份证号110101199003078515，已答复。")
                        .checked());
        samples.put(
                "R60",
                aReport()
                        .saying(OverviewPart.ON_REQUEST, "收到政府信息公开申请15件，予以公开7件，占61.2%。")
                        .checked());
        samples.put(
                "R61",
                aReport()
                        .saying(OverviewPart.ON_REQUEST, "办结政府信息公开申请15件，予以公开7件、不予公开1件、无法提供4件、不予处理1件、其他处理0件。")
                        .checked());
        samples.put(
                "R62",
                aReport()
                        .saying(OverviewPart.ON_REQUEST, "收到政府信息公开申请15件，比2022年（10件）增长80%。")
                        .checked());
        var words = "将便民服务事项的办理条件和办事流程逐项印成手册送到各村各户";
        samples.put(
                "R63",
                aReport()
                        .saying(OverviewPart.PLATFORM, words + "。")
                        .saying(OverviewPart.SUPERVISION, words + "。")
                        .checked());
        samples.put(
                "R64", aReport().saying(OverviewPart.PLATFORM, "公众号粉丝数量明显增加。").checked());
        samples.put(
                "R65",
                aReport().saying(OverviewPart.PLATFORM, "2022年，全年共发布公告3期。").checked());
        samples.put(
                "R80",
                aReport()
                        .cell(new CellId("a20_5", "licences", "decisions"), new Cell.Unread("三十一", Origin.NOWHERE))
                        .checked());
        samples.put("R81", problem());
        samples.put("R90", aReport().set("a20_1", "rules", "issued", 5).checked());
        samples.put(
                "R91",
                aReport()
                        .set("requests", "new_received", "total", 0)
                        .set("requests", "carried_in", "total", 0)
                        .set("requests", "results_total", "total", 0)
                        .checked());
        return samples;
    }

    private static CheckContext due(ReportFixture fixture, String day) {
        var report = fixture.build();
        return new CheckContext(report, Figures.of(report), List.of(), LocalDate.parse(day));
    }

    private static CheckContext problem() {
        var report = aReport().build();
        var withProblem = new AnnualReport(
                report.source(),
                report.title(),
                report.body(),
                report.year(),
                report.preamble(),
                report.sections(),
                report.formats(),
                report.cells(),
                List.of(ReadProblem.of("rows_out_of_order", Origin.NOWHERE)));
        return new CheckContext(withProblem, Figures.of(withProblem), List.of(), null);
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_failing_sample() {
        var samples = failing();
        assertThat(samples.keySet())
                .containsExactlyElementsOf(
                        Rules.all().stream().map(r -> r.info().id()).toList());
        return Rules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> {
                    var sample = Objects.requireNonNull(samples.get(rule.info().id()));
                    var findings = new Checker(List.of(rule)).check(sample);
                    assertThat(findings).isNotEmpty();
                    for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        var messages = Messages.in(locale);
                        findings.forEach(f -> assertThat(messages.text(f.message()))
                                .isNotBlank()
                                .doesNotContain("{"));
                    }
                }));
    }

    @Test
    void a_clean_report_is_silent_in_every_format_and_with_its_year_before() {
        assertThat(new Checker(Rules.all()).check(aReport().checked())).isEmpty();
        assertThat(new Checker(Rules.all()).check(aReport().checked(LAST_YEAR))).isEmpty();
        assertThat(new Checker(Rules.all()).check(aTrialReport().checked())).isEmpty();
    }

    @Test
    void ids_are_unique_and_every_rule_has_its_words_in_both_languages() {
        assertThat(Rules.all()).extracting(r -> r.info().id()).doesNotHaveDuplicates();
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var messages = Messages.in(locale);
            for (var rule : Rules.all()) {
                for (var word : List.of("title", "source", "help", "message")) {
                    assertThat(messages.text("rule." + rule.info().id() + "." + word))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void both_languages_define_the_same_keys() {
        assertThat(Messages.in(Locale.ENGLISH).keys())
                .isEqualTo(Messages.in(Locale.CHINESE).keys());
    }

    @Test
    void a_sub_rule_leads_to_its_rule() {
        assertThat(Rules.find("R20.granted").orElseThrow().info().id()).isEqualTo("R20");
        assertThat(Rules.find("R999")).isEmpty();
    }
}
