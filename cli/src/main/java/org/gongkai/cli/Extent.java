package org.gongkai.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.SiblingMap;
import org.gongkai.report.compare.YearComparison;

/**
 * How much of a comparison is shown.
 *
 * @param all everything, as the user asked
 */
record Extent(boolean all) {
    private static final int SENTENCES = 10;
    private static final int SENTENCES_OF_A_PAIR = 3;
    private static final int PAIRS = 10;
    private static final int FEWEST_PAIRS = 3;
    private static final int BODIES = 20;

    /** The cells to show: without {@code --all} those that are not zero in some year. */
    List<CellHistory> cells(YearComparison years) {
        return years.cells().stream().filter(cell -> all || cell.isNotable()).toList();
    }

    int sentences() {
        return all ? Integer.MAX_VALUE : SENTENCES;
    }

    int sentencesOfAPair() {
        return all ? Integer.MAX_VALUE : SENTENCES_OF_A_PAIR;
    }

    /** The pairs to show: those alike, at least a few of the nearest. */
    List<SiblingMap.Pair> pairs(SiblingMap map) {
        var measured = map.pairs().stream()
                .filter(pair -> pair.likeness().degree() != Likeness.Degree.TOO_SHORT)
                .toList();
        long alike = measured.stream()
                .filter(pair -> pair.likeness().degree() != Likeness.Degree.DISTINCT)
                .count();
        return measured.subList(0, (int)
                Math.min(measured.size(), all ? measured.size() : Math.min(PAIRS, Math.max(FEWEST_PAIRS, alike))));
    }

    /** The bodies of the matrix: all where they fit a screen, else those of the nearest pairs; in the order given. */
    List<Integer> bodies(SiblingMap map) {
        int count = map.reports().size();
        var indices = IntStream.range(0, count).boxed();
        if (all || count <= BODIES) {
            return indices.toList();
        }
        var nearest = map.pairs().stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .limit(BODIES)
                .collect(Collectors.toSet());
        return indices.filter(nearest::contains).toList();
    }
}
