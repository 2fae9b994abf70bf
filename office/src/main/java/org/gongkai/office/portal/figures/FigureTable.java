package org.gongkai.office.portal.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/**
 * Figures of bodies side by side, with their sums.
 *
 * @param heads of the columns
 */
public record FigureTable(List<String> heads, List<Line> lines) {
    /**
     * A body.
     *
     * @param values empty where the body has no such figure
     * @param year of its page; none where there is no report
     */
    public record Line(Body body, List<Optional<BigDecimal>> values, Optional<Integer> year, Balance balance) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public FigureTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** What is there, added up; empty for a column without any figure. */
    public List<Optional<BigDecimal>> sums() {
        var sums = new ArrayList<Optional<BigDecimal>>();
        for (var column = 0; column < heads.size(); column++) {
            var place = column;
            sums.add(lines.stream()
                    .flatMap(line -> line.values().get(place).stream())
                    .reduce(BigDecimal::add));
        }
        return sums;
    }

    /** Of all together: broken where it is for one of them. */
    public Balance balance() {
        return lines.stream().map(Line::balance).reduce(Balance.HOLDS, FigureTable::worse);
    }

    private static Balance worse(Balance one, Balance other) {
        if (one == Balance.BROKEN || other == Balance.BROKEN) {
            return Balance.BROKEN;
        }
        return one == Balance.UNKNOWN ? one : other;
    }

    /** As printed, a dash where there is nothing. */
    public static String text(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("—");
    }
}
