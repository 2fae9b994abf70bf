package org.gongkai.report.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;
import static org.gongkai.report.ReportFixture.aTrialReport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.ReportFixture;
import org.gongkai.report.check.Messages;
import org.gongkai.report.merge.Misfit.Kind;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.junit.jupiter.api.Test;

/** The published total of a district of two towns, each time with another slip. */
class PublishedFitTest {
    private static final CellId LICENCES = new CellId("a20_5", "licences", "decisions");
    private static final CellId PENALTIES = new CellId("a20_6", "penalties", "decisions");
    private static final CellId COERCION = new CellId("a20_6", "coercion", "decisions");
    private static final String QINGSHI = "云岭县青石镇人民政府";
    private static final String BAISHI = "云岭县白石镇人民政府";

    private final ReportFixture qingshi = aReport().set("a20_5", "licences", "decisions", 31);
    private final ReportFixture baishi = aReport().body(BAISHI).set("a20_5", "licences", "decisions", 44);

    private Merged merged() throws NotMergeable {
        return MergerTest.merge(qingshi.build(), baishi.build());
    }

    private PublishedFit published(Map<CellId, Long> changes) throws NotMergeable {
        var merged = merged();
        var cells = new LinkedHashMap<>(merged.report().cells());
        changes.forEach((id, value) -> cells.put(id, Cell.Value.of(value)));
        return PublishedFit.of(merged, with(merged.report(), cells));
    }

    private static AnnualReport with(AnnualReport r, Map<CellId, Cell> cells) {
        return new AnnualReport(
                r.source(),
                r.title(),
                r.body(),
                r.year(),
                r.preamble(),
                r.sections(),
                r.formats(),
                cells,
                r.problems());
    }

    private static Misfit only(PublishedFit fit) {
        assertThat(fit.misfits()).hasSize(1);
        return fit.misfits().get(0);
    }

    private static List<String> parts(Misfit misfit, Kind kind) {
        return misfit.reasons().stream()
                .filter(r -> r.kind() == kind)
                .flatMap(r -> r.parts().stream())
                .map(Part::name)
                .toList();
    }

    private static void saidInBothLanguages(PublishedFit fit) {
        for (var misfit : fit.misfits()) {
            for (var reason : misfit.reasons()) {
                assertThat(Messages.in(Locale.CHINESE).text(reason.message()))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(Messages.in(Locale.ENGLISH).text(reason.message()))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void a_total_that_fits_has_no_misfit() throws Exception {
        assertThat(published(Map.of()).misfits()).isEmpty();
        assertThat(published(Map.of()).open()).isEmpty();
    }

    @Test
    void a_part_left_out_is_found_by_its_number() throws Exception {
        var misfit = only(published(Map.of(LICENCES, 31L)));
        assertThat(misfit.sum()).isEqualByComparingTo("75");
        assertThat(misfit.difference()).isEqualByComparingTo("-44");
        assertThat(parts(misfit, Kind.LEFT_OUT)).containsExactly(BAISHI);
    }

    @Test
    void a_part_counted_twice_is_found_by_its_number() throws Exception {
        var misfit = only(published(Map.of(LICENCES, 106L)));
        assertThat(parts(misfit, Kind.TWICE)).containsExactly(QINGSHI);
    }

    @Test
    void a_part_left_out_throughout_is_the_one_to_look_at_first() throws Exception {
        baishi.set("a20_6", "penalties", "decisions", 12).set("disputes", "cases", "suit_direct_upheld", 5);
        var fit = published(
                Map.of(LICENCES, 31L, PENALTIES, 0L, new CellId("disputes", "cases", "suit_direct_upheld"), 0L));
        assertThat(fit.suspects().get(0).part().name()).isEqualTo(BAISHI);
        assertThat(fit.suspects().get(0).kind()).isEqualTo(Kind.LEFT_OUT);
        assertThat(fit.suspects().get(0).explained()).isEqualTo(3);
        saidInBothLanguages(fit);
    }

    @Test
    void a_report_that_was_not_added_may_be_in_the_published_total() throws Exception {
        var old = aReport().body("云岭县黑石镇人民政府").year(2022).set("a20_5", "licences", "decisions", 7);
        var merged = MergerTest.merge(qingshi.build(), baishi.build(), old.build());
        var cells = new LinkedHashMap<>(merged.report().cells());
        cells.put(LICENCES, Cell.Value.of(82));
        var misfit = only(PublishedFit.of(merged, with(merged.report(), cells)));
        assertThat(parts(misfit, Kind.NOT_IN_SUM)).containsExactly("云岭县黑石镇人民政府");
    }

    @Test
    void exchanged_digits_are_found() throws Exception {
        var misfit = only(published(Map.of(LICENCES, 57L)));
        assertThat(misfit.reasons()).extracting(Misfit.Reason::kind).containsExactly(Kind.TRANSPOSED);
        assertThat(Reasons.isTransposed(new BigDecimal("12.34"), new BigDecimal("12.43")))
                .isTrue();
        assertThat(Reasons.isTransposed(new BigDecimal("1234"), new BigDecimal("2143")))
                .isFalse();
        assertThat(Reasons.isTransposed(new BigDecimal("1.2"), new BigDecimal(".12")))
                .isFalse();
    }

    @Test
    void numbers_one_row_off_are_found() throws Exception {
        baishi.set("a20_6", "penalties", "decisions", 12);
        var fit = published(Map.of(PENALTIES, 0L, COERCION, 12L));
        assertThat(fit.misfits()).hasSize(2);
        assertThat(fit.misfits().get(1).reasons())
                .extracting(Misfit.Reason::kind)
                .contains(Kind.SHIFTED);
        saidInBothLanguages(fit);
    }

    @Test
    void one_parts_number_in_the_neighbouring_cell_is_found_with_the_part() throws Exception {
        qingshi.set("a20_6", "penalties", "decisions", 30).set("a20_6", "coercion", "decisions", 8);
        baishi.set("a20_6", "penalties", "decisions", 12);
        var fit = published(Map.of(PENALTIES, 30L, COERCION, 20L));
        assertThat(fit.misfits())
                .allSatisfy(misfit -> assertThat(parts(misfit, Kind.MOVED)).containsExactly(BAISHI));
        saidInBothLanguages(fit);
    }

    @Test
    void a_blank_part_is_named_where_the_total_is_larger() throws Exception {
        baishi.cell(COERCION, new Cell.Blank("", Origin.NOWHERE));
        assertThat(parts(only(published(Map.of(COERCION, 9L))), Kind.BLANK)).containsExactly(BAISHI);
    }

    @Test
    void a_part_that_does_not_balance_itself_is_named() throws Exception {
        baishi.set("requests", "granted", "natural_person", 8);
        var fit = published(Map.of(new CellId("requests", "granted", "natural_person"), 11L));
        assertThat(parts(only(fit), Kind.UNBALANCED)).containsExactly(BAISHI);
        saidInBothLanguages(fit);
    }

    @Test
    void a_total_off_by_as_much_as_its_addends_follows_from_them() throws Exception {
        var fit = published(Map.of(
                new CellId("requests", "refused_publication", "natural_person"), 3L,
                new CellId("requests", "refused_publication", "total"), 3L));
        assertThat(fit.misfits().get(1).reasons().get(0).kind()).isEqualTo(Kind.FOLLOWS);
    }

    @Test
    void where_nothing_single_explains_it_no_reason_is_given() throws Exception {
        assertThat(only(published(Map.of(LICENCES, 1000L))).reasons()).isEmpty();
    }

    @Test
    void a_blank_published_cell_is_a_misfit_without_a_difference_and_an_open_sum_is_not_compared() throws Exception {
        baishi.cell(COERCION, new Cell.Unread("八", Origin.NOWHERE));
        var merged = merged();
        var cells = new LinkedHashMap<>(merged.report().cells());
        cells.put(LICENCES, new Cell.Blank("", Origin.NOWHERE));
        var fit = PublishedFit.of(merged, with(merged.report(), cells));
        assertThat(only(fit).difference()).isNull();
        assertThat(fit.open()).containsExactly(COERCION);
    }

    @Test
    void a_published_table_of_another_format_is_not_compared() throws Exception {
        var fit = PublishedFit.of(merged(), aTrialReport().year(2023).build());
        assertThat(fit.open()).contains(LICENCES, new CellId("requests", "other_other", "total"));
        assertThat(fit.misfits()).noneMatch(misfit -> misfit.id().equals(LICENCES));
    }
}
