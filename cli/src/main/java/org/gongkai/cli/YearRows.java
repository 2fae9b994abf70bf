package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.Change;
import org.gongkai.report.compare.YearComparison;
import org.jspecify.annotations.Nullable;

/** The table of years as words, the same for a terminal and a page. */
final class YearRows {
    private YearRows() {}

    static String title(YearComparison years, Words words) {
        var reports = years.reports();
        var last = reports.get(reports.size() - 1);
        return words.of(
                "compare.years_title",
                BodyName.of(last),
                YearComparison.yearOf(reports.get(0)),
                YearComparison.yearOf(last));
    }

    /** A column for each year, and behind each but the first its change. */
    static List<String> header(YearComparison years, Words words) {
        var header = new ArrayList<String>();
        Integer before = null;
        for (var report : years.reports()) {
            header.add(words.of("compare.year", YearComparison.yearOf(report)));
            if (before != null) {
                header.add(words.of("compare.since", before));
            }
            before = report.year();
        }
        return header;
    }

    static List<String> row(YearComparison years, CellHistory cell, Words words) {
        var row = new ArrayList<String>();
        for (var report : years.reports()) {
            var year = YearComparison.yearOf(report);
            var value = cell.cells().get(year);
            row.add(value == null ? "—" : Cells.text(value, words));
            if (row.size() > 1) {
                row.add(change(cell.changes().get(year)));
            }
        }
        return row;
    }

    private static String change(@Nullable Change change) {
        if (change == null) {
            return "";
        }
        if (change.difference().signum() == 0) {
            return "0";
        }
        var sign = change.difference().signum() > 0 ? "+" : "";
        var percent = change.percent();
        return sign
                + change.difference().toPlainString()
                + (percent == null ? "" : " (" + sign + percent.toPlainString() + "%)");
    }

    static String summary(YearComparison years, Words words) {
        return words.of(
                "compare.years_summary",
                years.reports().size(),
                years.cells().size(),
                years.cells().stream().filter(CellHistory::isChanged).count(),
                count(years, Severity.ERROR),
                count(years, Severity.WARNING),
                count(years, Severity.INFO),
                Copying.highest(
                        years.repetitions().stream()
                                .map(YearComparison.Repetition::likeness)
                                .toList(),
                        words));
    }

    static long count(YearComparison years, Severity severity) {
        return years.findings().stream()
                .flatMap(year -> year.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
