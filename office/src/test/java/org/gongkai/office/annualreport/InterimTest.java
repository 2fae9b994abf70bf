package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.annualreport.AReport.JANUARY;
import static org.gongkai.office.annualreport.AReport.YEAR;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.ledger.ActKind;
import org.gongkai.office.ledger.ActLedger;
import org.gongkai.office.ledger.Statement;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quarters over the sample district and a body of its own. */
class InterimTest {
    private static final List<Span> QUARTERS = List.of(Span.Q1, Span.Q2, Span.Q3, Span.Q4);
    private static final String TOTAL =
            CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL).toString();

    private final Interims interims = OfficeServer.bean(Interims.class);
    private final Reports reports = OfficeServer.bean(Reports.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final Trail trail = OfficeServer.bean(Trail.class);

    private BigDecimal value(Body body, Span span, RequestRow row, ApplicantColumn column) {
        return interims.compiled(body, YEAR, span, trail.now())
                .cell(CellId.of(row, column))
                .value();
    }

    @Test
    void quarters_add_up_to_the_year_and_each_takes_over_what_the_last_left_open() {
        var body = bodies.withCode("zhujian");
        var year = reports.compiled(body, YEAR, trail.now().at());
        for (var column : ApplicantColumn.values()) {
            for (var row : List.of(RequestRow.NEW_RECEIVED, RequestRow.RESULTS_TOTAL, RequestRow.GRANTED)) {
                assertThat(QUARTERS.stream()
                                .map(span -> value(body, span, row, column))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s of %s", row, column)
                        .isEqualByComparingTo(year.cell(CellId.of(row, column)).value());
            }
            for (var n = 1; n < QUARTERS.size(); n++) {
                assertThat(value(body, QUARTERS.get(n), RequestRow.CARRIED_IN, column))
                        .isEqualByComparingTo(value(body, QUARTERS.get(n - 1), RequestRow.CARRIED_OUT, column));
            }
            assertThat(value(body, Span.TO_Q2, RequestRow.CARRIED_OUT, column))
                    .isEqualByComparingTo(value(body, Span.Q2, RequestRow.CARRIED_OUT, column));
        }
        assertThat(value(body, Span.Q1, RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL)
                        .signum())
                .isPositive();
    }

    @Test
    void the_year_so_far_is_in_december_what_the_annual_report_says() {
        for (var code : List.of("zhujian", "hepinglu")) {
            var body = bodies.withCode(code);
            var year = reports.compiled(body, YEAR, trail.now().at());
            var interim = interims.compiled(body, YEAR, Span.TO_Q4, trail.now());
            year.cells()
                    .forEach((id, cell) -> assertThat(interim.cell(id).value())
                            .as("%s of %s", id, code)
                            .isEqualByComparingTo(cell.counted()));
        }
    }

    @Test
    void a_district_adds_up_the_quarters_of_its_bodies() {
        var district = bodies.withCode("donghe");
        var id = CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL);
        var cell = interims.compiled(district, YEAR, Span.Q2, trail.now()).cell(id);
        var sum = bodies.below(district).stream()
                .map(body -> value(body, Span.Q2, RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.signum()).isPositive();
        var parts = cell.parts().stream().map(CompiledCell.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts).isEqualByComparingTo(sum);
        assertThat(cell.value())
                .isEqualByComparingTo(
                        parts.add(BigDecimal.valueOf(cell.evidence().size())));
    }

    @Test
    void what_was_frozen_stays_and_what_is_recorded_later_is_a_difference() {
        var a = new AReport();
        assertRefused("interim-runs", () -> interims.freeze(a.clerk, a.body, 2022, Span.Q1, JANUARY));
        assertRefused("not-your-duty", () -> interims.freeze(a.head, a.body, YEAR, Span.Q1, JANUARY));
        interims.freeze(a.clerk, a.body, YEAR, Span.Q1, JANUARY);
        assertRefused("interim-same", () -> interims.freeze(a.clerk, a.body, YEAR, Span.Q1, JANUARY));
        var day = LocalDate.of(YEAR, 3, 31);
        OfficeServer.bean(ActLedger.class)
                .enter(
                        a.clerk,
                        a.body,
                        new Statement.Entered(
                                ActKind.PENALTY,
                                "执法科",
                                LocalDate.of(YEAR, 3, 1),
                                day,
                                "",
                                List.of(new Statement.Entry(day, "", BigDecimal.valueOf(3)))),
                        Optional.empty(),
                        JANUARY);
        var frozen = interims.versions(a.body, YEAR, Span.Q1).get(0);
        var now = interims.compiled(a.body, YEAR, Span.Q1, JANUARY);
        assertThat(frozen.differences(now)).containsKey(ActKind.PENALTY.cell());
        assertThat(interims.compiled(a.body, YEAR, Span.Q2, JANUARY)
                        .cell(ActKind.PENALTY.cell())
                        .value())
                .isZero();
        interims.freeze(a.clerk, a.body, YEAR, Span.Q1, JANUARY);
        assertThat(interims.versions(a.body, YEAR, Span.Q1))
                .extracting(Version::edition)
                .containsExactly(1, 2);
        // the district counts what was frozen
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_body set level = 'COUNTY' where id = ?")
                .param(a.district.body.id())
                .update();
        var county = bodies.withCode(a.district.body.code());
        assertThat(interims.compiled(county, YEAR, Span.Q1, JANUARY)
                        .cell(ActKind.PENALTY.cell())
                        .value())
                .isEqualByComparingTo("3");
    }

    @Test
    void on_the_pages_a_cell_leads_to_its_records_and_the_files_say_the_same() throws IOException {
        var me = Visitor.signedIn("duanrui");
        var base = "/desk/zhujian/interim";
        assertThat(me.page(base + "?year=2021").select("a[href$=/2021/to-q3]")).hasSize(1);
        var path = base + "/2021/q2";
        var page = me.page(path);
        assertThat(page.select("td.cell a")).hasSize(10 + 175 + 15);
        var total = page.select("a[href$=cell/" + TOTAL + "]").text();
        var cell = me.page(path + "/cell/" + TOTAL);
        assertThat(cell.select("#h-records").text()).contains("（" + total + "）");
        assertThat(me.get(cell.select(".record-list a").get(0).attr("href")).statusCode())
                .isEqualTo(200);
        var csv = new String(me.download(path + "/tables.csv").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(201).anyMatch(line -> line.contains(TOTAL + ",") && line.contains("," + total));
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(me.download(path + "/tables.xlsx").body()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("2021年第二季度");
        }
        for (var wrong : List.of("/2021/q5", "/2020/q1", "/9999/q1", "/2021/q2/cell/none", "/2021/q2/tables.pdf")) {
            assertThat(me.get(base + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(Visitor.signedIn("linxiao").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void a_clerk_freezes_a_quarter_on_its_page() {
        var me = Visitor.signedIn("wenli");
        var path = "/desk/gongyuanlu/interim/2021/q3";
        assertThat(me.page("/desk/gongyuanlu/interim/2022/q1").select("form[action$=freeze]"))
                .isEmpty();
        me.submit(path, path + "/freeze", Map.of());
        var page = me.page(path);
        assertThat(page.select("#h-versions").size()).isEqualTo(1);
        assertThat(page.text()).contains("第 1 版");
        assertThat(page.select("form[action$=freeze]")).isEmpty();
        assertThat(me.page(path + "?version=1").select("h1").text()).contains("第三季度");
        assertThat(me.get(path + "?version=9").statusCode()).isEqualTo(404);
        assertThat(me.submit(path, path + "/freeze", Map.of()).statusCode()).isEqualTo(409);
    }
}
