package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one or two rows of headings of a sheet and what each of its columns means. */
final class SheetHeader {
    private static final int SEARCHED = 30;
    private static final int ENOUGH = 4;

    /** What a column holds: the text of a heading, or a mark for one of its parts. */
    record Meaning(String id, String part) {
        boolean isPart() {
            return !part.isEmpty();
        }
    }

    private final int next;
    private final int row;
    private final Map<Integer, Meaning> columns;

    private SheetHeader(int next, int row, Map<Integer, Meaning> columns) {
        this.next = next;
        this.row = row;
        this.columns = columns;
    }

    /** Finds the headings among the first rows. */
    static Optional<SheetHeader> in(List<Grid.Line> lines) {
        for (var i = 0; i < Math.min(SEARCHED, lines.size()); i++) {
            if (known(lines.get(i)) >= ENOUGH) {
                var second = i + 1 < lines.size() && isSecond(lines.get(i), lines.get(i + 1));
                var columns = second ? columns(lines.get(i), lines.get(i + 1)) : columns(lines.get(i), lines.get(i));
                return Optional.of(
                        new SheetHeader(second ? i + 2 : i + 1, lines.get(i).number(), columns));
            }
        }
        return Optional.empty();
    }

    /** Index of the first line of data. */
    int next() {
        return next;
    }

    /** Row of the file. */
    int row() {
        return row;
    }

    Map<Integer, Meaning> columns() {
        return columns;
    }

    /** Ids of all headings and parts that were found. */
    List<String> found() {
        var found = new ArrayList<String>();
        columns.values().forEach(meaning -> found.add(meaning.id()));
        return found;
    }

    /** Whether a line repeats the headings, as on the next page of a printed table. */
    static boolean isRepeated(Grid.Line line) {
        return known(line) >= ENOUGH;
    }

    private static long known(Grid.Line line) {
        return line.cells().stream()
                .map(Headings::find)
                .flatMap(Optional::stream)
                .map(Headings.Heading::id)
                .filter(id -> !id.equals("MARK"))
                .distinct()
                .count();
    }

    /** Parts of headings above them, and nothing else: a row of data has words of its own. */
    private static boolean isSecond(Grid.Line first, Grid.Line second) {
        var parts = 0;
        for (var c = 0; c < first.cells().size(); c++) {
            var below = second.cell(c);
            if (below.isBlank() || below.equals(first.cell(c))) {
                continue;
            }
            var top = Headings.find(first.cell(c));
            if (Headings.find(below).filter(part -> !part.above().isEmpty()).isPresent()) {
                parts++;
            } else if (top.isEmpty() || !isGroup(top.get().id())) {
                return false;
            }
        }
        return parts > 0;
    }

    private static Map<Integer, Meaning> columns(Grid.Line first, Grid.Line second) {
        var columns = new HashMap<Integer, Meaning>();
        for (var c = 0; c < first.cells().size(); c++) {
            var below = second.cell(c);
            var top = Headings.find(first.cell(c));
            var part = Headings.find(below);
            if (part.isPresent()) {
                columns.put(c, meaning(part.get()));
            } else if (top.isPresent() && isGroup(top.get().id()) && !below.isBlank()) {
                columns.put(c, new Meaning(top.get().id(), Headings.tidy(below)));
            } else if (top.isPresent()) {
                columns.put(c, meaning(top.get()));
            }
        }
        return columns;
    }

    /** Levels keep the words of the file, as counties divide them in their own ways. */
    private static Meaning meaning(Headings.Heading heading) {
        return isGroup(heading.above())
                ? new Meaning(
                        heading.above(),
                        heading.above().equals("LEVELS") ? heading.label() : Headings.label(heading.id()))
                : new Meaning(heading.id(), "");
    }

    private static boolean isGroup(String id) {
        return id.equals("AUDIENCE") || id.equals("METHOD") || id.equals("LEVELS");
    }
}
