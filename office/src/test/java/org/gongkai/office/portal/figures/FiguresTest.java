package org.gongkai.office.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.annualreport.AReport;
import org.gongkai.office.annualreport.PublicReport;
import org.gongkai.office.annualreport.PublicReports;
import org.gongkai.office.annualreport.ReportAction;
import org.gongkai.office.annualreport.ReportPublication;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.portal.outside.PublicServer;
import org.gongkai.office.publishing.Act;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.PublicReason;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.report.model.CellId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the public sees of the figures of reports, and of which. */
class FiguresTest {
    private static final int CELLS = 10 + 175 + 15;

    private final Visitor resident = new Visitor();
    private final Publishing publishing = OfficeServer.bean(Publishing.class);
    private final PublicReports reports = OfficeServer.bean(PublicReports.class);

    private static long drafted(AReport a) {
        return OfficeServer.bean(ReportPublication.class)
                .draft(a.clerk, a.body, AReport.YEAR, a.version(), AReport.JANUARY);
    }

    private void act(AReport a, long item, Person person, Act act) {
        var version = publishing.get(a.body, item).version();
        publishing.act(person, a.body, item, version, act, AReport.JANUARY);
    }

    private void approve(AReport a, long item) {
        act(a, item, a.clerk, Act.of(Action.SUBMIT, ""));
        act(a, item, a.office.approver, Act.of(Action.CLEAR, "不涉密"));
        act(a, item, a.office.approver, Act.of(Action.APPROVE, ""));
    }

    private void assertAbsent(AReport a, Visitor visitor) {
        var code = a.body.code();
        assertThat(visitor.get("/p/" + code + "/figures/2021").statusCode()).isEqualTo(404);
        assertThat(visitor.page("/p/" + code + "/figures").select("svg, .stat-table, .num"))
                .isEmpty();
        assertThat(visitor.page("/figures").select("a[href^=/p/" + code + "/figures]"))
                .isEmpty();
        assertThat(visitor.get("/data/figures.csv").body()).doesNotContain(code);
        assertThat(visitor.get("/data/figures.json").body()).doesNotContain(code);
        assertThat(reports.of(a.body)).isEmpty();
    }

    @Test
    void figures_are_there_with_the_item_and_go_with_it() {
        var a = new AReport();
        var outside = PublicServer.visitor();
        a.submitted();
        assertAbsent(a, resident);
        a.act(a.supervisor, ReportAction.ACCEPT);
        assertAbsent(a, resident);
        var item = drafted(a);
        assertAbsent(a, resident);
        assertAbsent(a, outside);
        approve(a, item);
        for (var visitor : List.of(resident, outside)) {
            var code = a.body.code();
            assertThat(visitor.page("/p/" + code + "/figures").select("svg")).hasSizeGreaterThan(4);
            assertThat(visitor.page("/p/" + code + "/i/" + item).select("a[href=/p/" + code + "/figures/2021]"))
                    .hasSize(1);
            assertThat(visitor.page("/figures").select("a[href=/p/" + code + "/figures/2021]"))
                    .hasSize(1);
            assertThat(visitor.get("/data/figures.csv").body()).contains(code);
        }
        act(a, item, a.office.approver, Act.withdraw(PublicReason.ERROR, "内部原因"));
        assertAbsent(a, resident);
        assertAbsent(a, outside);
    }

    /** A correction that is accepted but not published shows nothing. */
    @Test
    void what_is_shown_is_the_version_the_item_was_made_from() {
        var a = new AReport();
        a.submitted();
        a.act(a.supervisor, ReportAction.ACCEPT);
        approve(a, drafted(a));
        var shown = reports.of(a.body);
        a.act(a.clerk, ReportAction.CORRECT);
        a.answerAll();
        a.act(a.clerk, ReportAction.SEND_TO_REVIEW);
        a.act(a.head, ReportAction.REVIEW);
        a.act(a.head, ReportAction.SUBMIT);
        a.act(a.supervisor, ReportAction.ACCEPT);
        assertThat(reports.of(a.body)).isEqualTo(shown).hasSize(1);
    }

    /** Whatever the public's own process asks. */
    @Test
    void the_database_shows_the_public_no_report_that_is_not_published() {
        var a = new AReport();
        a.submitted();
        a.act(a.supervisor, ReportAction.ACCEPT);
        drafted(a);
        var jdbc = PublicServer.bean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from annualreport_report where body_id = ?")
                        .param(a.body.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        var visible = jdbc.sql("select id from annualreport_version")
                .query(Long.class)
                .list();
        var published = jdbc.sql("select version_id from annualreport_publication")
                .query(Long.class)
                .list();
        assertThat(visible).containsExactlyInAnyOrderElementsOf(published);
        for (var forbidden : List.of(
                "select state from annualreport_report",
                "select evidence from annualreport_version",
                "select * from annualreport_text",
                "select * from annualreport_answer")) {
            assertThat(catchThrowable(() -> jdbc.sql(forbidden).query().listOfRows()))
                    .as(forbidden)
                    .hasStackTraceContaining("permission denied");
        }
    }

    /** Of years before this system: hepan brought its report of 2020 in, but has none in the column. */
    @Test
    void an_imported_report_is_public_where_the_column_has_one_of_its_year() {
        var bodies = OfficeServer.bean(Bodies.class);
        assertThat(reports.of(bodies.withCode("hepan"))).isEmpty();
        assertThat(reports.of(bodies.withCode("gongyuanlu")))
                .extracting(PublicReport::year)
                .contains(2020, 2021);
        assertThat(PublicServer.bean(PublicReports.class).all()).isEqualTo(reports.all());
        assertThat(PublicServer.bean(JdbcClient.class)
                        .sql("select count(*) from annualreport_earlier where body_id = ?")
                        .param(bodies.withCode("hepan").id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<CSVRecord> csv(String path) throws IOException {
        var text = resident.get(path).body();
        assertThat(text).startsWith("\ufeff");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    @Test
    void the_files_hold_every_cell_of_the_published_report() throws IOException {
        var rows = csv("/data/figures.csv");
        assertThat(rows.get(0).toList()).containsExactly("机关代号", "机关名称", "年度", "表", "指标编号", "行", "列", "数值", "单位");
        var body = OfficeServer.bean(Bodies.class).withCode("zhujian");
        var one = reports.of(body).stream()
                .filter(report -> report.year() == 2021)
                .findFirst()
                .orElseThrow();
        var report = reports.read(one);
        var own = rows.stream()
                .filter(row -> row.get(0).equals("zhujian") && row.get(2).equals("2021"))
                .toList();
        assertThat(own).hasSize(CELLS);
        own.forEach(row -> {
            var parts = row.get(4).split("\\.", 3);
            var id = new CellId(parts[0], parts[1], parts[2]);
            assertThat(new BigDecimal(row.get(7)))
                    .isEqualByComparingTo(report.number(id).orElseThrow());
        });
        var json =
                JsonMapper.shared().readTree(resident.get("/data/figures.json").body());
        assertThat(json).hasSize(rows.size() - 1);
        try (var book = WorkbookFactory.create(
                new ByteArrayInputStream(resident.download("/data/figures.xlsx").body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size() - 1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo(rows.get(1).get(4));
        }
        var known = csv("/data/figures-dictionary.csv").stream()
                .map(row -> row.get(2))
                .toList();
        rows.stream().skip(1).forEach(row -> assertThat(known).contains(row.get(4)));
    }

    @Test
    void who_has_a_file_already_is_told_so() throws Exception {
        var client = HttpClient.newHttpClient();
        var address = URI.create(resident.address() + "/data/figures.csv");
        var first = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = client.send(
                HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void each_chart_says_what_its_table_says() {
        var page = resident.page("/p/zhujian/figures/2021");
        var charts = page.select("figure.chart-panel");
        assertThat(charts).hasSize(5);
        for (var chart : charts) {
            assertThat(chart.select("svg[role=img] > title")).hasSize(1);
            assertThat(chart.select("svg > desc").text()).isNotBlank();
            var drawn = new ArrayList<String>();
            var texts = chart.select("svg > text").eachText();
            for (var n = 1; n < texts.size(); n += 2) {
                drawn.add(texts.get(n));
            }
            assertThat(chart.select("tbody td").eachText()).isEqualTo(drawn);
            assertThat(drawn.stream().mapToInt(Integer::parseInt).sum())
                    .isEqualTo(Integer.parseInt(chart.select("tfoot td").text()));
        }
        assertThat(page.select(".stat-table")).hasSize(3);
        assertThat(page.select("style, [style]")).isEmpty();
    }

    @Test
    void the_district_adds_up_and_says_whether_the_numbers_fit() {
        var page = resident.page("/figures/2021");
        var table = page.select("section[aria-labelledby=h-balance] table");
        assertThat(table.select("tbody th").eachText()).contains("东河区住房和城乡建设局");
        for (var column = 0; column < 4; column++) {
            var sum = 0;
            for (var row : table.select("tbody tr")) {
                sum += Integer.parseInt(row.select("td.num").get(column).text());
            }
            assertThat(table.select("tfoot td.num").get(column).text()).isEqualTo(String.valueOf(sum));
        }
        assertThat(table.select("tbody .badge--ok")).isNotEmpty();
        var chosen = resident.page("/figures/2021?cell=disputes.cases.review_total");
        assertThat(chosen.select("section[aria-labelledby=h-years] caption").text())
                .contains("行政复议·总计");
        assertThat(resident.get("/figures/2021?cell=nothing").statusCode()).isEqualTo(200);
        assertThat(resident.get("/figures/1999").statusCode()).isEqualTo(404);
    }
}
