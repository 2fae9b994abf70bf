package org.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.ReportFixture.aReport;
import static org.gongkai.report.ReportFixture.aTrialReport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final CellId LICENCES = new CellId("a20_5", "licences", "decisions");

    private static YearComparison years(AnnualReport... reports) throws NotComparable {
        return (YearComparison) Comparison.of(List.of(reports));
    }

    private static List<String> notes(YearComparison comparison) {
        return comparison.notes().stream().map(n -> n.key()).toList();
    }

    private static CellHistory cell(YearComparison comparison, CellId id) {
        return comparison.cells().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void years_of_one_body_come_oldest_first_whatever_the_order_given() throws Exception {
        var comparison = years(
                aReport().year(2024).build(),
                aReport().year(2022).build(),
                aReport().build());
        assertThat(comparison.reports()).extracting(AnnualReport::year).containsExactly(2022, 2023, 2024);
        assertThat(comparison.gaps()).isEmpty();
        assertThat(notes(comparison)).containsExactly("compare.note.first");
    }

    @Test
    void a_missing_year_is_said_and_the_years_around_it_are_not_checked_against_each_other() throws Exception {
        var comparison = years(aReport().year(2021).build(), aReport().build());
        assertThat(comparison.gaps()).containsExactly(2022);
        assertThat(notes(comparison)).contains("compare.note.gap");
        assertThat(comparison.findings()).isEmpty();
        assertThat(cell(comparison, LICENCES).changes().values())
                .extracting(Change::since)
                .containsExactly(2021);
    }

    @Test
    void a_cell_moves_by_a_difference_and_a_percentage() throws Exception {
        var comparison = years(
                aReport().year(2022).set("a20_5", "licences", "decisions", 40).build(),
                aReport().build());
        assertThat(cell(comparison, LICENCES).changes())
                .containsExactly(Map.entry(2023, new Change(2022, BigDecimal.valueOf(-9), new BigDecimal("-22.5"))));
        assertThat(cell(comparison, LICENCES).isNotable()).isTrue();
    }

    @Test
    void from_zero_there_is_no_percentage_and_a_blank_or_unread_cell_has_no_change() throws Exception {
        var last = aReport()
                .year(2022)
                .set("a20_5", "licences", "decisions", 0)
                .cell(new CellId("a20_6", "coercion", "decisions"), new Cell.Blank("/", Origin.NOWHERE))
                .cell(new CellId("a20_6", "penalties", "decisions"), new Cell.Unread("八", Origin.NOWHERE));
        var comparison = years(last.build(), aReport().build());
        assertThat(cell(comparison, LICENCES).changes())
                .containsExactly(Map.entry(2023, new Change(2022, BigDecimal.valueOf(31), null)));
        assertThat(cell(comparison, new CellId("a20_6", "coercion", "decisions"))
                        .changes())
                .isEmpty();
        var unread = cell(comparison, new CellId("a20_6", "penalties", "decisions"));
        assertThat(unread.changes()).isEmpty();
        assertThat(unread.isNotable()).isTrue();
    }

    @Test
    void every_break_in_the_chain_is_found_in_its_year() throws Exception {
        var first = aReport().year(2021);
        var second = aReport().year(2022).set("requests", "carried_in", "natural_person", 1);
        var third = aReport().set("requests", "carried_in", "natural_person", 9);
        var comparison = years(third.build(), first.build(), second.build());
        assertThat(comparison.findings())
                .extracting(YearComparison.YearFindings::year)
                .containsExactly(2022, 2023);
        for (var year : comparison.findings()) {
            assertThat(year.findings()).extracting(Finding::id).contains("R10");
            assertThat(year.findings()).extracting(Finding::id).allMatch(id -> id.matches("R1[0-6].*"));
        }
    }

    @Test
    void table_two_of_2019_and_2021_stand_apart_and_the_same_rows_of_table_three_are_compared() throws Exception {
        var comparison = years(aTrialReport().build(), aReport().year(2021).build());
        assertThat(notes(comparison)).contains("compare.note.format_proactive", "compare.note.format_requests");
        assertThat(comparison.cells())
                .filteredOn(c -> c.id().equals(LICENCES))
                .hasSize(2)
                .allSatisfy(c -> {
                    assertThat(c.cells()).hasSize(1);
                    assertThat(c.changes()).isEmpty();
                });
        assertThat(cell(comparison, new CellId("requests", "granted", "total")).changes())
                .containsKey(2021);
        assertThat(cell(comparison, new CellId("requests", "other_handling", "total"))
                        .cells())
                .containsOnlyKeys(2020);
        assertThat(cell(comparison, new CellId("requests", "other_other", "total"))
                        .cells())
                .containsOnlyKeys(2021);
    }

    @Test
    void a_body_may_be_named_shorter_in_one_year_and_that_is_said() throws Exception {
        var comparison =
                years(aReport().year(2022).body("青石镇").build(), aReport().build());
        assertThat(notes(comparison)).contains("compare.note.names");
    }

    @Test
    void bodies_of_one_year_are_siblings() throws Exception {
        assertThat(Comparison.of(
                        List.of(aReport().build(), aReport().body("云岭县白石镇人民政府").build())))
                .isInstanceOf(SiblingMap.class);
    }

    @Test
    void what_cannot_be_compared_is_refused_with_a_code_and_a_sentence() {
        var report = aReport().build();
        var other = aReport().body("云岭县白石镇人民政府").year(2022).build();
        refused("one", report);
        refused("twice", report, report.from("copy.html"));
        refused("mixed", report, aReport().year(2022).build(), other);
        refused("mixed", report, other);
        refused("no_year", report, undated());
    }

    private static AnnualReport undated() {
        var r = aReport().build();
        return new AnnualReport(
                "x.html", r.title(), r.body(), null, r.preamble(), r.sections(), r.formats(), r.cells(), r.problems());
    }

    private static void refused(String code, AnnualReport... reports) {
        assertThatThrownBy(() -> Comparison.of(List.of(reports)))
                .asInstanceOf(InstanceOfAssertFactories.type(NotComparable.class))
                .satisfies(e -> {
                    assertThat(e.problem().key()).isEqualTo("compare.problem." + code);
                    assertThat(Messages.in(Locale.CHINESE).text(e.problem())).contains("请");
                });
    }
}
