package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a phrase as cells of the tables: their sum.
 *
 * @param value the sum
 * @param terms what was added, without zeros
 */
record Reading(BigDecimal value, List<BigDecimal> terms) {
    /** Such as {@code 275 = 272 + 3}. */
    String formula() {
        var total = value.toPlainString();
        return terms.size() < 2
                ? total
                : total + " = " + terms.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
    }

    /** Null where a cell is unread, or where none of them holds a number. */
    static @Nullable Reading of(AnnualReport report, List<CellId> cells) {
        var value = BigDecimal.ZERO;
        var terms = new ArrayList<BigDecimal>();
        boolean printed = false;
        for (var id : cells) {
            var cell = report.cell(id);
            if (cell instanceof Cell.Unread) {
                return null;
            }
            printed |= cell instanceof Cell.Value;
            var number = cell.number().orElse(BigDecimal.ZERO);
            value = value.add(number);
            if (number.signum() != 0) {
                terms.add(number);
            }
        }
        if (!printed) {
            return null;
        }
        return new Reading(value, terms);
    }
}
