package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a phrase as cells of the tables: their sum.
 *
 * @param value the sum
 * @param formula such as {@code 275 = 272 + 3}
 */
record Reading(BigDecimal value, String formula) {
    /** Null where a cell is unread, or where none of them holds a number. */
    static @Nullable Reading of(AnnualReport report, List<CellId> cells) {
        var value = BigDecimal.ZERO;
        var terms = new ArrayList<String>();
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
                terms.add(number.toPlainString());
            }
        }
        if (!printed) {
            return null;
        }
        var total = value.toPlainString();
        return new Reading(value, terms.size() < 2 ? total : total + " = " + String.join(" + ", terms));
    }
}
