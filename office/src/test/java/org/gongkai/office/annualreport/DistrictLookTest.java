package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.annualreport.AReport.JANUARY;
import static org.gongkai.office.annualreport.AReport.REPORTS;
import static org.gongkai.office.annualreport.AReport.YEAR;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Level;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.files.Upload;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The closer looks of a district: the sample district, and one of imported reports. */
class DistrictLookTest {
    private static final CellId RECEIVED = CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL);
    private static final String SAME = "街道党工委专题研究政务公开工作四次，逐项对照区级检查通报整改到位，社区公开栏每月更新。"
            + "群众通过意见箱提出的公开建议逐条登记，由分管副主任当面答复，办理结果在社区公开栏张贴不少于十五天。"
            + "档案室把历年文件的公开属性重新核对了一遍，凡是可以公开的都补录到专栏并注明补录日期。";

    private final Outliers outliers = OfficeServer.bean(Outliers.class);
    private final AlikeTexts alike = OfficeServer.bean(AlikeTexts.class);

    /** A body whose imported report says so many requests, and these words. */
    private static AnOffice imported(AnOffice district, int year, int received, String words) {
        var office = AnOffice.below(district);
        // no two bodies of a district have one name
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_body set name = '测试' || id || '街道', short_name = '测试' || id where id = ?")
                .param(office.body.id())
                .update();
        take(office, year, received, words);
        return office;
    }

    private static void take(AnOffice office, int year, int received, String words) {
        var body = OfficeServer.bean(Bodies.class).withCode(office.body.code());
        var plain = REPORTS.composed(
                body,
                REPORTS.compiled(body, YEAR, JANUARY.at()),
                Map.of(TextPart.SUPERVISION, words, TextPart.PROBLEMS, "没有。"),
                JANUARY);
        var cells = new LinkedHashMap<>(plain.cells());
        cells.put(RECEIVED, Cell.Value.of(received));
        var report = new AnnualReport(
                plain.source(),
                plain.title(),
                plain.body(),
                year,
                plain.preamble(),
                plain.sections(),
                plain.formats(),
                cells,
                List.of());
        OfficeServer.bean(EarlierImport.class)
                .take(office.clerk, body, new Upload("报告.json", ReportBytes.of(report, OutputFormat.JSON)), JANUARY);
    }

    @Test
    void a_cell_far_from_its_peers_is_told_with_its_derivation_and_few_bodies_are_not_compared() {
        var district = AnOffice.alone();
        var supervisor = district.person(Duty.SUPERVISOR);
        for (var n = 0; n < 7; n++) {
            imported(district, YEAR, 10 + n, "无。");
        }
        assertThat(outliers.of(district.body, YEAR)).as("seven are too few").isEmpty();
        assertThat(outliers.peers(district.body, YEAR)).containsExactly(Map.entry(Level.SUBDISTRICT, 7));
        var far = imported(district, YEAR, 500, "无。");
        assertThat(outliers.of(district.body, YEAR)).singleElement().satisfies(one -> {
            assertThat(one.body().code()).isEqualTo(far.body.code());
            assertThat(one.cell()).isEqualTo(RECEIVED);
            assertThat(one.value()).isEqualByComparingTo(BigDecimal.valueOf(500));
            assertThat(one.median()).isEqualTo("13.5");
        });
        var page = Visitor.signedIn(supervisor.username())
                .page("/desk/" + district.body.code() + "/report/" + YEAR + "/district/outliers");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("（500 − 13.5）÷（1.4826 × 2.0）= 164.1，8 个机关");
        assertThat(page.text()).contains("街道：8 个机关的报告互相比较");
    }

    @Test
    void sentences_that_stand_twice_are_shown_side_by_side() {
        var district = AnOffice.alone();
        var supervisor = district.person(Duty.SUPERVISOR);
        var one = imported(district, YEAR, 1, SAME);
        take(one, 2020, 1, SAME);
        imported(district, YEAR, 1, SAME.replace("四次", "三次"));
        imported(
                district,
                YEAR,
                1,
                "全年召开例会，研究部署重点领域公开。财政预决算和低保名单分别在两个专栏发布，居民代表参加评议会并当场打分。" + "热线转来的咨询当天登记，三个工作日内回复，全年没有超期。宣传折页送到每个楼栋。");
        var pairs = alike.siblings(district.body, YEAR);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.percent()).isGreaterThan(60);
            assertThat(pair.sentences()).extracting(AlikeLine.Sentence::first).anyMatch(text -> text.contains("四次"));
            assertThat(pair.sentences()).extracting(AlikeLine.Sentence::second).anyMatch(text -> text.contains("三次"));
        });
        assertThat(alike.years(district.body, YEAR))
                .singleElement()
                .satisfies(line -> assertThat(line.one()).endsWith("2020"));
        var me = Visitor.signedIn(supervisor.username());
        var page = me.page("/desk/" + district.body.code() + "/report/" + YEAR + "/district/alike");
        assertThat(page.select("section[aria-labelledby=h-siblings] details th[scope=col]"))
                .hasSize(3);
        assertThat(page.select("section[aria-labelledby=h-last] tbody tr").size())
                .isGreaterThanOrEqualTo(3);
        var trend = me.page("/desk/" + one.body.code() + "/report/trend");
        assertThat(trend.select("section[aria-labelledby=h-alike] tbody tr").size())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_cell_over_the_years_is_a_line_and_a_table() {
        var office = AnOffice.alone();
        take(office, 2019, 4, "无。");
        take(office, 2020, 6, "无。");
        take(office, YEAR, 9, "无。");
        var me = Visitor.signedIn(office.clerk.username());
        var page = me.page("/desk/" + office.body.code() + "/report/trend?cell=" + RECEIVED);
        assertThat(page.select("section[aria-labelledby=h-line] tbody tr").eachText())
                .containsExactly("2019 4", "2020 6 +2 (+50.0%)", "2021 9 +3 (+50.0%)");
        assertThat(page.select("svg polyline").attr("points").split(" ")).hasSize(3);
        assertThat(page.select("svg desc").text()).isEqualTo("2019 4，2020 6，2021 9");
        assertThat(me.page("/desk/" + office.body.code() + "/report/trend?cell=nothing")
                        .select("option[selected]")
                        .val())
                .isEqualTo(RECEIVED.toString());
        var none = AnOffice.alone();
        assertThat(Visitor.signedIn(none.clerk.username())
                        .page("/desk/" + none.body.code() + "/report/trend")
                        .select(".empty"))
                .isNotEmpty();
    }

    @Test
    void bodies_by_checks_say_which_rule_finds_something_where() {
        var a = new AReport();
        a.opened();
        var body = a.body;
        var me = Visitor.signedIn(a.supervisor.username());
        var path = "/desk/" + a.district.body.code() + "/report/" + YEAR + "/district/checks";
        var open = REPORTS.open(body, YEAR, JANUARY);
        assertThat(open).extracting(Point::rule).contains("NIL.requests");
        assertThat(cell(me, path, body, "NIL")).contains("提醒 3");
        a.answerAll();
        assertThat(cell(me, path, body, "NIL")).contains("已说明 3").doesNotContain("提醒");
        assertThat(me.page(path).select("#h-rules")).hasSize(1);
        var donghe = Visitor.signedIn("jiangtao").page("/desk/donghe/report/2021/district/checks");
        assertThat(donghe.select("tbody tr").size()).isGreaterThan(5);
        assertThat(donghe.select("nav.tabs a[aria-current=page]").text()).isEqualTo("核对规则");
    }

    private static String cell(Visitor me, String path, Body body, String rule) {
        var page = me.page(path);
        var column = page.select("thead th").eachText().indexOf(rule);
        assertThat(column).as(rule).isPositive();
        var row = page.select("tbody tr").stream()
                .filter(one -> one.select("th a").attr("href").contains("/" + body.code() + "/"))
                .findFirst()
                .orElseThrow();
        return row.children().get(column).text();
    }
}
