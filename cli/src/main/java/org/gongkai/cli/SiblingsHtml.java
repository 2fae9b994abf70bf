package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.compare.SiblingMap;
import org.jsoup.nodes.Element;

/** The look-alike map as a page: the matrix of all bodies, then the nearest pairs. */
final class SiblingsHtml {
    private final PrintWriter out;
    private final Locale locale;
    private final Extent extent;
    private final Words words;

    SiblingsHtml(PrintWriter out, Locale locale, Extent extent) {
        this.out = out;
        this.locale = locale;
        this.extent = extent;
        this.words = Words.in(locale);
    }

    void print(SiblingMap map, List<Inputs.Read> unreadable) {
        var page = new HtmlPage(
                words.of("compare.siblings_title", map.year(), map.reports().size()), locale);
        var main = page.main();
        main.appendElement("p").addClass("summary").text(SiblingCells.summary(map, words));
        unreadable.forEach(read -> main.appendElement("p")
                .addClass("problem")
                .text(words.of("check.unreadable") + " " + read.name() + "  " + read.problem()));
        if (!map.tooShort().isEmpty()) {
            var names = map.tooShort().stream().map(BodyName::of).collect(Collectors.joining("、"));
            main.appendElement("p").text(words.of("compare.not_measured", names));
        }
        main.appendElement("h2").text(words.of("compare.matrix"));
        matrix(map, main);
        main.appendElement("h2").text(words.of("compare.pairs"));
        for (var pair : extent.pairs(map)) {
            var sentences = new SentencesHtml(locale, main);
            sentences.head(
                    pair.likeness(),
                    BodyName.of(map.reports().get(pair.first())),
                    BodyName.of(map.reports().get(pair.second())));
            sentences.list(map.repeated(pair), extent.sentencesOfAPair());
        }
        page.print(out);
    }

    private void matrix(SiblingMap map, Element main) {
        var table = HtmlPage.table(main, words.of("compare.matrix")).addClass("matrix");
        var cells = new SiblingCells(map);
        var head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").attr("colspan", "2").text(words.of("compare.body"));
        for (int column = 0; column < map.reports().size(); column++) {
            head.appendElement("th").attr("scope", "col").text(Integer.toString(column + 1));
        }
        var body = table.appendElement("tbody");
        for (int row = 0; row < map.reports().size(); row++) {
            var tr = body.appendElement("tr");
            tr.appendElement("td").text(Integer.toString(row + 1));
            tr.appendElement("th")
                    .attr("scope", "row")
                    .text(BodyName.of(map.reports().get(row)));
            for (int column = 0; column < map.reports().size(); column++) {
                var measure = cells.measure(row, column);
                int shade = measure.isEmpty() ? 0 : (int) Math.min(4, measure.getAsDouble() * 5);
                tr.appendElement("td").addClass("heat-" + shade).text(cells.text(row, column));
            }
        }
    }
}
