package org.gongkai.report.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.ReportFixture.aReport;
import static org.gongkai.report.ReportFixture.aTrialReport;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongkai.report.ReportFixture;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.rules.Rules;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.RandomReports;
import org.gongkai.report.write.ReportWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergerTest {
    private static final String DISTRICT = "云岭县人民政府";
    private static final CellId FEES = new CellId("a20_8", "fees", "amount");
    private static final CellId COERCION = new CellId("a20_6", "coercion", "decisions");
    private static final CellId OTHER = new CellId("requests", "other_other", "total");

    static Merged merge(AnnualReport... reports) throws NotMergeable {
        return new Merger(DISTRICT, Messages.in(Locale.CHINESE)).merge(List.of(reports), OptionalInt.empty());
    }

    private static ReportFixture baishi() {
        return aReport().body("云岭县白石镇人民政府");
    }

    private static Cell number(String amount) {
        return new Cell.Value(new BigDecimal(amount), null, amount, Origin.NOWHERE);
    }

    private static CellSum sum(Merged merged, CellId id) {
        return merged.sums().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).toList();
    }

    @Test
    void every_cell_is_the_sum_of_the_parts() throws Exception {
        var merged = merge(aReport().build(), baishi().build());
        assertThat(merged.isComplete()).isTrue();
        for (var sum : merged.sums()) {
            var one = aReport().build().number(sum.id()).orElseThrow();
            assertThat(sum.cell().number()).as(sum.id().toString()).hasValue(one.add(one));
        }
        assertThat(merged.report().body()).isEqualTo(DISTRICT);
        assertThat(merged.report().year()).isEqualTo(2023);
    }

    @Test
    void decimals_keep_their_scale_and_large_numbers_do_not_overflow() throws Exception {
        var merged = merge(
                aReport()
                        .cell(FEES, number("59237.2449"))
                        .cell(COERCION, number("9223372036854775807"))
                        .build(),
                baishi().cell(FEES, number("0.10"))
                        .cell(COERCION, number("9223372036854775807"))
                        .build());
        assertThat(merged.report().number(FEES)).hasValue(new BigDecimal("59237.3449"));
        assertThat(merged.report().number(COERCION)).hasValue(new BigDecimal("18446744073709551614"));
    }

    @Test
    void a_blank_counts_as_nothing_and_is_named_and_blanks_alone_stay_blank() throws Exception {
        var blank = new Cell.Blank("/", Origin.NOWHERE);
        var merged = merge(
                aReport().cell(FEES, blank).cell(COERCION, blank).build(),
                baishi().cell(COERCION, blank).build());
        assertThat(sum(merged, FEES).cell())
                .isEqualTo(new Cell.Value(new BigDecimal("3.50"), null, "3.50", Origin.NOWHERE));
        assertThat(names(sum(merged, FEES).blank())).containsExactly("云岭县青石镇人民政府");
        assertThat(sum(merged, COERCION).cell()).isInstanceOf(Cell.Blank.class);
        assertThat(merged.isComplete()).isTrue();
        assertThat(merged.shortfalls()).extracting(Shortfall::kind).containsOnly(Shortfall.Kind.BLANK);
    }

    @Test
    void an_unread_cell_leaves_the_sum_unread_with_the_part_named() throws Exception {
        var merged = merge(
                aReport().build(),
                baishi().cell(COERCION, new Cell.Unread("八", Origin.NOWHERE)).build());
        assertThat(sum(merged, COERCION).cell())
                .isInstanceOf(Cell.Unread.class)
                .extracting(Cell::raw, InstanceOfAssertFactories.STRING)
                .contains("云岭县白石镇人民政府");
        assertThat(merged.isComplete()).isFalse();
    }

    @Test
    void a_report_of_another_year_a_second_one_and_that_of_the_whole_are_named_and_not_added() throws Exception {
        var merged = merge(
                aReport().build(),
                baishi().build(),
                baishi().build().from("copy.html"),
                aReport().body("云岭县黑石镇人民政府").year(2022).build(),
                aReport().body("云岭县").build());
        assertThat(merged.parts()).hasSize(2);
        assertThat(merged.leftOut())
                .extracting(left -> left.why().key())
                .containsExactly("merge.left_out.twice", "merge.left_out.other_year", "merge.left_out.whole");
        assertThat(merged.isComplete()).isFalse();
        assertThat(merged.report().sections().get(0).text()).contains("黑石镇").contains("2022");
    }

    @Test
    void years_that_are_as_many_or_absent_are_refused() {
        refused("years", aReport().build(), baishi().year(2022).build());
        var r = aReport().build();
        refused(
                "no_year",
                new AnnualReport(
                        "x",
                        r.title(),
                        r.body(),
                        null,
                        r.preamble(),
                        r.sections(),
                        r.formats(),
                        r.cells(),
                        r.problems()));
        assertThatThrownBy(
                        () -> new Merger(DISTRICT, Messages.in(Locale.CHINESE)).merge(List.of(r), OptionalInt.of(2024)))
                .isInstanceOf(NotMergeable.class)
                .hasMessage("nothing");
    }

    private static void refused(String code, AnnualReport... reports) {
        assertThatThrownBy(() -> merge(reports))
                .asInstanceOf(InstanceOfAssertFactories.type(NotMergeable.class))
                .satisfies(e -> {
                    assertThat(e.problem().key()).isEqualTo("merge.problem." + code);
                    assertThat(Messages.in(Locale.CHINESE).text(e.problem())).contains("请");
                });
    }

    @Test
    void table_two_of_another_format_is_not_added_and_the_part_is_named() throws Exception {
        var trial = aTrialReport().year(2023).body("云岭县黑石镇人民政府").build();
        var merged = merge(aReport().build(), baishi().build(), trial);
        assertThat(merged.report().formats()).containsEntry(TableKind.PROACTIVE, ReportFormat.CURRENT_2021);
        assertThat(names(sum(merged, COERCION).unmapped())).containsExactly("云岭县黑石镇人民政府");
        assertThat(sum(merged, COERCION).cell()).isInstanceOf(Cell.Unread.class);
        assertThat(sum(merged, new CellId("requests", "granted", "total"))
                        .cell()
                        .number())
                .hasValue(BigDecimal.valueOf(21));
        assertThat(sum(merged, new CellId("disputes", "cases", "review_total"))
                        .cell()
                        .number())
                .hasValue(BigDecimal.valueOf(6));
    }

    @Test
    void other_handling_of_2019_goes_into_three_rows_only_where_it_is_zero() throws Exception {
        var none = aTrialReport().year(2023).body("云岭县黑石镇人民政府");
        assertThat(sum(merge(aReport().build(), baishi().build(), none.build()), OTHER)
                        .cell()
                        .number())
                .hasValue(BigDecimal.ZERO);
        none.set("requests", "other_handling", "total", 3);
        assertThat(names(sum(merge(aReport().build(), baishi().build(), none.build()), OTHER)
                        .unmapped()))
                .containsExactly("云岭县黑石镇人民政府");
    }

    @Test
    void amounts_in_other_units_are_not_added() throws Exception {
        var amount = new CellId("a20_9", "central_procurement", "procurement_amount");
        var yuan = aTrialReport().cell(amount, new Cell.Value(BigDecimal.TEN, "元", "10元", Origin.NOWHERE));
        var wan = aTrialReport()
                .body("云岭县白石镇人民政府")
                .cell(amount, new Cell.Value(BigDecimal.ONE, "万元", "1万元", Origin.NOWHERE));
        assertThat(names(sum(merge(yuan.build(), wan.build()), amount).unmapped()))
                .containsExactly("云岭县白石镇人民政府");
        wan.cell(amount, new Cell.Value(BigDecimal.ONE, "元", "1元", Origin.NOWHERE));
        assertThat(sum(merge(yuan.build(), wan.build()), amount).cell())
                .isEqualTo(new Cell.Value(BigDecimal.valueOf(11), "元", "11元", Origin.NOWHERE));
    }

    @Test
    void the_sum_of_sound_parts_breaks_no_rule_of_the_tables_and_its_words_contradict_none() throws Exception {
        var report = merge(aReport().build(), baishi().build()).report();
        var findings = new Checker(Rules.all()).check(new CheckContext(report, Figures.of(report), List.of(), null));
        assertThat(findings)
                .extracting(Finding::id)
                .allMatch(id -> id.matches("(R07|R25|R40|R42|R46|R47|R48)(\\..*)?"), "only what a narrative lacks");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void the_sum_is_written_and_reads_back(OutputFormat format) throws Exception {
        var report = merge(
                        aReport().build(),
                        baishi().cell(COERCION, new Cell.Unread("八", Origin.NOWHERE))
                                .build())
                .report();
        var bytes = new ByteArrayOutputStream();
        ReportWriter.write(report, format, bytes);
        var read = new ReportReader().read("sum", bytes.toByteArray());
        assertThat(read.year()).isEqualTo(2023);
        assertThat(read.body()).isEqualTo(DISTRICT);
        assertThat(read.cell(COERCION)).isInstanceOf(Cell.Unread.class);
        assertThat(read.number(FEES)).hasValue(new BigDecimal("7.00"));
    }

    @Provide
    Arbitrary<List<AnnualReport>> districts() {
        return RandomReports.any().list().ofSize(4);
    }

    @Property(tries = 60, seed = "471", shrinking = ShrinkingMode.OFF)
    void the_order_of_the_parts_does_not_matter(@ForAll("districts") List<AnnualReport> reports) throws Exception {
        var parts = new ArrayList<AnnualReport>();
        for (var r : reports) {
            parts.add(new AnnualReport(
                    "x",
                    r.title(),
                    "第" + parts.size() + "局",
                    2023,
                    r.preamble(),
                    r.sections(),
                    r.formats(),
                    r.cells(),
                    r.problems()));
        }
        var one = merge(parts.toArray(AnnualReport[]::new));
        Collections.reverse(parts);
        var other = merge(parts.toArray(AnnualReport[]::new));
        for (int i = 0; i < one.sums().size(); i++) {
            assertThat(one.sums().get(i).cell().number())
                    .isEqualTo(other.sums().get(i).cell().number());
            assertThat(one.sums().get(i).blank())
                    .hasSameElementsAs(other.sums().get(i).blank());
        }
    }
}
