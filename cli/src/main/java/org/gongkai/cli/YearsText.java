package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.TableKind;

/** The years of one body on a terminal. */
final class YearsText {
    private static final int LABEL = 40;

    private final PrintWriter out;
    private final Locale locale;
    private final Extent extent;
    private final Words words;
    private final FindingLines lines;

    YearsText(PrintWriter out, Locale locale, Extent extent) {
        this.out = out;
        this.locale = locale;
        this.extent = extent;
        this.words = Words.in(locale);
        this.lines = new FindingLines(out, locale);
    }

    void print(YearComparison years, List<Inputs.Read> unreadable) {
        out.println(lines.bold(YearRows.title(years, words)));
        years.reports().forEach(r -> out.println("  " + r.year() + "  " + r.source()));
        unreadable.forEach(read -> out.println(lines.unreadable(read.name()) + "  " + read.problem()));
        out.println();
        var messages = Messages.in(locale);
        years.notes().forEach(note -> out.println(lines.label(Severity.INFO) + " " + messages.text(note)));
        var cells = extent.cells(years);
        for (var table : TableKind.values()) {
            table(years, table, cells.stream().filter(c -> c.table() == table).toList());
        }
        findings(years);
        repetitions(years);
        out.println();
        out.println(YearRows.summary(years, words));
    }

    private void table(YearComparison years, TableKind table, List<CellHistory> cells) {
        out.println();
        out.println(lines.bold(table.section().title()));
        if (cells.isEmpty()) {
            out.println("  " + words.of("compare.all_zero"));
            return;
        }
        var header = YearRows.header(years, words);
        var rows = cells.stream().map(cell -> YearRows.row(years, cell, words)).toList();
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> Wide.width(row.get(column)))
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, Wide.width(header.get(i))) + 2);
        }
        out.println(line("", header, widths));
        var before = "";
        for (int i = 0; i < rows.size(); i++) {
            var label = cells.get(i).heading() + cells.get(i).row();
            if (!label.equals(before)) {
                out.println("  " + cells.get(i).row());
            }
            before = label;
            out.println(line("    " + cells.get(i).column(), rows.get(i), widths));
        }
    }

    private static String line(String label, List<String> values, List<Integer> widths) {
        var line = new StringBuilder(Wide.left(label, LABEL));
        for (int i = 0; i < values.size(); i++) {
            line.append(Wide.right(values.get(i), widths.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private void findings(YearComparison years) {
        out.println();
        out.println(lines.bold(words.of("compare.findings")));
        for (var year : years.findings()) {
            var file = years.reports().stream()
                    .filter(r -> Objects.equals(r.year(), year.year()))
                    .findFirst()
                    .orElseThrow()
                    .source();
            out.println(words.of("compare.year_file", year.year(), file));
            year.findings().forEach(lines::finding);
        }
        if (years.findings().isEmpty()) {
            out.println("  " + words.of("check.clean"));
        }
    }

    private void repetitions(YearComparison years) {
        out.println();
        out.println(lines.bold(words.of("compare.repetition")));
        var sentences = new SentencesText(out, locale);
        for (var repetition : years.repetitions()) {
            var likeness = repetition.likeness();
            var from = words.of("compare.year", repetition.from());
            var to = words.of("compare.year", repetition.to());
            out.println(lines.label(Copying.severity(likeness)) + " "
                    + words.of(
                            "compare.two",
                            from,
                            to,
                            Copying.text(likeness, words),
                            Copying.shares(likeness, from, to, words)));
            sentences.print(repetition.sentences(), from, to, extent.sentences());
        }
    }
}
