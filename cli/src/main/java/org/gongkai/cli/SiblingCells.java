package org.gongkai.cli;

import java.util.OptionalDouble;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.SiblingMap;

/** The matrix of a look-alike map: a percentage for each two bodies. */
final class SiblingCells {
    private final Likeness[][] cells;

    SiblingCells(SiblingMap map) {
        int count = map.reports().size();
        cells = new Likeness[count][count];
        for (var pair : map.pairs()) {
            cells[pair.first()][pair.second()] = pair.likeness();
            cells[pair.second()][pair.first()] = pair.likeness();
        }
    }

    /** Empty for a body and itself and where there is no measure. */
    OptionalDouble measure(int row, int column) {
        return row == column ? OptionalDouble.empty() : cells[row][column].measure();
    }

    String text(int row, int column) {
        var measure = measure(row, column);
        return row == column ? "-" : measure.isEmpty() ? "?" : Long.toString(Math.round(measure.getAsDouble() * 100));
    }

    static String summary(SiblingMap map, Words words) {
        long copied = map.pairs().stream()
                .filter(pair -> pair.likeness().degree() == Likeness.Degree.COPIED)
                .count();
        long alike = map.pairs().stream()
                .filter(pair -> pair.likeness().degree() == Likeness.Degree.ALIKE)
                .count();
        return words.of(
                "compare.siblings_summary",
                map.reports().size(),
                map.pairs().size(),
                copied,
                alike,
                map.tooShort().size());
    }
}
