package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.compare.SiblingMap;

/** The look-alike map of the bodies of one year on a terminal. */
final class SiblingsText {
    private static final int COLUMN = 4;
    private static final int NAME = 36;

    private final PrintWriter out;
    private final Locale locale;
    private final Extent extent;
    private final Words words;
    private final FindingLines lines;

    SiblingsText(PrintWriter out, Locale locale, Extent extent) {
        this.out = out;
        this.locale = locale;
        this.extent = extent;
        this.words = Words.in(locale);
        this.lines = new FindingLines(out, locale);
    }

    void print(SiblingMap map, List<Inputs.Read> unreadable) {
        out.println(lines.bold(
                words.of("compare.siblings_title", map.year(), map.reports().size())));
        unreadable.forEach(read -> out.println(lines.unreadable(read.name()) + "  " + read.problem()));
        if (!map.tooShort().isEmpty()) {
            var names = map.tooShort().stream().map(BodyName::of).collect(Collectors.joining("、"));
            out.println(lines.label(Severity.INFO) + " " + words.of("compare.not_measured", names));
        }
        out.println();
        matrix(map);
        out.println();
        out.println(lines.bold(words.of("compare.pairs")));
        var sentences = new SentencesText(out, locale);
        for (var pair : extent.pairs(map)) {
            pair(map, pair);
            sentences.print(
                    map.repeated(pair),
                    BodyName.of(map.reports().get(pair.first())),
                    BodyName.of(map.reports().get(pair.second())),
                    extent.sentencesOfAPair());
        }
        out.println();
        out.println(SiblingCells.summary(map, words));
    }

    private void matrix(SiblingMap map) {
        var bodies = extent.bodies(map);
        var cells = new SiblingCells(map);
        out.println(lines.bold(
                bodies.size() < map.reports().size()
                        ? words.of("compare.matrix_some", bodies.size())
                        : words.of("compare.matrix")));
        var header = new StringBuilder(Wide.left("", NAME + COLUMN + 1));
        bodies.forEach(body -> header.append(Wide.right(Integer.toString(body + 1), COLUMN)));
        out.println(header);
        for (int row : bodies) {
            var line = new StringBuilder(Wide.right(Integer.toString(row + 1), COLUMN) + " ");
            line.append(Wide.left(shortened(BodyName.of(map.reports().get(row))), NAME));
            bodies.forEach(column -> line.append(Wide.right(cells.text(row, column), COLUMN)));
            out.println(line.toString().stripTrailing());
        }
    }

    private static String shortened(String name) {
        var text = name;
        while (Wide.width(text) > NAME - 2) {
            text = text.substring(0, text.length() - 2) + "…";
        }
        return text;
    }

    private void pair(SiblingMap map, SiblingMap.Pair pair) {
        var likeness = pair.likeness();
        var first = BodyName.of(map.reports().get(pair.first()));
        var second = BodyName.of(map.reports().get(pair.second()));
        out.println(lines.label(Copying.severity(likeness)) + " "
                + words.of(
                        "compare.two",
                        first,
                        second,
                        Copying.text(likeness, words),
                        Copying.shares(likeness, words.of("compare.former"), words.of("compare.latter"), words)));
        out.println("  " + map.reports().get(pair.first()).source() + "  "
                + map.reports().get(pair.second()).source());
    }
}
