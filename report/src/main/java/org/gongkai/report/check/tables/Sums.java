package org.gongkai.report.check.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/** Adds cells as printed: a blank counts as nothing, an unread cell makes the sum unknown. */
final class Sums {
    /**
     * A sum with its computation.
     *
     * @param formula such as {@code 275 = 272 + 3}; terms of zero left out
     */
    record Sum(BigDecimal value, String formula) {}

    private Sums() {}

    /** Null where a cell is unread. */
    static @Nullable Sum of(AnnualReport report, List<CellId> cells) {
        var value = BigDecimal.ZERO;
        var terms = new ArrayList<String>();
        for (var id : cells) {
            var cell = report.cell(id);
            if (cell instanceof Cell.Unread) {
                return null;
            }
            var number = cell.number().orElse(BigDecimal.ZERO);
            value = value.add(number);
            if (number.signum() != 0) {
                terms.add(number.toPlainString());
            }
        }
        var total = value.toPlainString();
        return new Sum(value, terms.size() < 2 ? total : total + " = " + String.join(" + ", terms));
    }
}
