package org.gongkai.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.anEmptyReport;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.ReportFixture;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences as offices write them: correct ones are silent, wrong ones are found. The cases stand in sentences.txt. */
class SentencesTest {
    private record Case(String table, Set<String> rules, OverviewPart part, String sentence) {}

    @TestFactory
    Stream<DynamicTest> a_sentence_is_found_where_it_is_wrong_and_only_there() throws IOException {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.sentence, () -> assertThat(found(c)).isEqualTo(c.rules)));
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        var table = "";
        try (var in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("sentences.txt"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                var columns = line.split(" \\| ", 3);
                if (columns.length == 3) {
                    var rules = columns[0].equals("-") ? Set.<String>of() : Set.of(columns[0].split(" "));
                    var part = Arrays.stream(OverviewPart.values())
                            .filter(p -> p.id().equals(columns[1]))
                            .findFirst()
                            .orElseThrow();
                    cases.add(new Case(table, new TreeSet<>(rules), part, columns[2]));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    table = line;
                }
            }
        }
        return cases;
    }

    private static Set<String> found(Case c) {
        return new Checker(Rules.all())
                .check(report(c.table).saying(c.part, c.sentence).checked()).stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .map(f -> f.rule().id())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ReportFixture report(String table) {
        int colon = table.indexOf(": ");
        var report = anEmptyReport().body(table.substring(0, colon));
        for (var entry : table.substring(colon + 2).split(" ")) {
            if (entry.contains("=")) {
                var at = entry.indexOf('=');
                put(report, entry.substring(0, at), new BigDecimal(entry.substring(at + 1)));
            }
        }
        totals(report);
        return report;
    }

    private static void put(ReportFixture report, String name, BigDecimal number) {
        var value = new Cell.Value(number, null, number.toPlainString(), Origin.NOWHERE);
        var parts = name.split("\\.");
        var block = switch (parts[0]) {
            case "normative_documents", "rules" -> "a20_1";
            case "licences" -> "a20_5";
            case "penalties", "coercion" -> "a20_6";
            case "fees" -> "a20_8";
            default -> CellId.REQUESTS;
        };
        if (name.startsWith("review_") || name.startsWith("suit_")) {
            report.cell(new CellId(CellId.DISPUTES, CellId.CASES, name), value);
        } else {
            var column = parts.length > 1 ? parts[1] : ApplicantColumn.NATURAL_PERSON.id();
            report.cell(new CellId(block, parts[0], column), value);
        }
    }

    private static void totals(ReportFixture report) {
        for (var column : ApplicantColumn.kinds()) {
            var sum = BigDecimal.ZERO;
            for (var row : RequestRow.results(ReportFormat.CURRENT_2021)) {
                sum = sum.add(report.number(CellId.of(row, column)));
            }
            report.cell(CellId.of(RequestRow.RESULTS_TOTAL, column), Cell.Value.of(sum.longValueExact()));
        }
        for (var row : RequestRow.rows(ReportFormat.CURRENT_2021)) {
            var sum = BigDecimal.ZERO;
            for (var column : ApplicantColumn.kinds()) {
                sum = sum.add(report.number(CellId.of(row, column)));
            }
            report.cell(CellId.of(row, ApplicantColumn.TOTAL), Cell.Value.of(sum.longValueExact()));
        }
        for (var group : DisputeGroup.values()) {
            var sum = BigDecimal.ZERO;
            for (var outcome : DisputeOutcome.outcomes()) {
                sum = sum.add(report.number(CellId.of(group, outcome)));
            }
            report.cell(CellId.of(group, DisputeOutcome.TOTAL), Cell.Value.of(sum.longValueExact()));
        }
    }
}
