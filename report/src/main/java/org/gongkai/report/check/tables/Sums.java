package org.gongkai.report.check.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/** Adds cells as printed: a blank counts as nothing, an unread cell makes the sum unknown. */
final class Sums {
    /**
     * A sum with its computation.
     *
     * @param terms what was added, without zeros
     */
    record Sum(BigDecimal value, List<BigDecimal> terms) {
        /** Such as {@code 275 = 272 + 3}. */
        String formula() {
            var total = value.toPlainString();
            return terms.size() < 2
                    ? total
                    : total + " = "
                            + terms.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        }
    }

    private Sums() {}

    /** Null where a cell is unread. */
    static @Nullable Sum of(AnnualReport report, List<CellId> cells) {
        var value = BigDecimal.ZERO;
        var terms = new ArrayList<BigDecimal>();
        for (var id : cells) {
            var cell = report.cell(id);
            if (cell instanceof Cell.Unread) {
                return null;
            }
            var number = cell.number().orElse(BigDecimal.ZERO);
            value = value.add(number);
            if (number.signum() != 0) {
                terms.add(number);
            }
        }
        return new Sum(value, terms);
    }
}
