package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.check.Messages;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.TableKind;
import org.jsoup.nodes.Element;

/** The years of one body as a page. */
final class YearsHtml {
    private final PrintWriter out;
    private final Locale locale;
    private final Extent extent;
    private final Words words;

    YearsHtml(PrintWriter out, Locale locale, Extent extent) {
        this.out = out;
        this.locale = locale;
        this.extent = extent;
        this.words = Words.in(locale);
    }

    void print(YearComparison years, List<Inputs.Read> unreadable) {
        var page = new HtmlPage(YearRows.title(years, words), locale);
        var main = page.main();
        main.appendElement("p").addClass("summary").text(YearRows.summary(years, words));
        var notes = main.appendElement("ul").addClass("notes");
        years.reports()
                .forEach(r -> notes.appendElement("li")
                        .text(words.of("compare.year_file", YearComparison.yearOf(r), r.source())));
        years.notes()
                .forEach(note ->
                        notes.appendElement("li").text(Messages.in(locale).text(note)));
        unreadable.forEach(read -> main.appendElement("p")
                .addClass("problem")
                .text(words.of("check.unreadable") + " " + read.name() + "  " + read.problem()));
        var cells = extent.cells(years);
        for (var table : TableKind.values()) {
            main.appendElement("h2").text(table.section().title());
            table(years, table, cells.stream().filter(c -> c.table() == table).toList(), main);
        }
        main.appendElement("h2").text(words.of("compare.findings"));
        if (years.findings().isEmpty()) {
            main.appendElement("p").text(words.of("check.clean"));
        }
        for (var year : years.findings()) {
            main.appendElement("h3").text(words.of("compare.year", year.year()));
            year.findings().forEach(finding -> page.finding(finding, main));
        }
        main.appendElement("h2").text(words.of("compare.repetition"));
        for (var repetition : years.repetitions()) {
            var sentences = new SentencesHtml(locale, main);
            sentences.head(
                    repetition.likeness(),
                    words.of("compare.year", repetition.from()),
                    words.of("compare.year", repetition.to()));
            sentences.list(repetition.sentences(), extent.sentences());
        }
        page.print(out);
    }

    private void table(YearComparison years, TableKind kind, List<CellHistory> cells, Element main) {
        if (cells.isEmpty()) {
            main.appendElement("p").text(words.of("compare.all_zero"));
            return;
        }
        var table = HtmlPage.table(main, kind.section().title());
        var head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").attr("colspan", "2").text(words.of("compare.cell"));
        YearRows.header(years, words)
                .forEach(column -> head.appendElement("th").attr("scope", "col").text(column));
        var body = table.appendElement("tbody");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var tr = body.appendElement("tr");
            if (i == 0 || !label(cells.get(i - 1)).equals(label(cell))) {
                long size =
                        cells.stream().filter(c -> label(c).equals(label(cell))).count();
                tr.appendElement("th")
                        .attr("scope", "rowgroup")
                        .attr("rowspan", Long.toString(size))
                        .text(cell.row());
            }
            tr.appendElement("th").attr("scope", "row").text(cell.column());
            YearRows.row(years, cell, words)
                    .forEach(text -> tr.appendElement("td").text(text));
        }
    }

    private static String label(CellHistory cell) {
        return cell.heading() + cell.row() + cell.cells().firstKey();
    }
}
