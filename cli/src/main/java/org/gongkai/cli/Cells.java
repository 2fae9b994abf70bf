package org.gongkai.cli;

import java.math.BigDecimal;
import org.gongkai.report.model.Cell;

/** Statutory cells in words: a number, (blank) or (unread). */
final class Cells {
    private Cells() {}

    static String text(Cell cell, Words words) {
        if (cell instanceof Cell.Value value) {
            return value.amount().toPlainString() + (value.unit() == null ? "" : value.unit());
        }
        if (cell instanceof Cell.Blank) {
            return words.of("show.blank");
        }
        return cell.number().map(BigDecimal::toPlainString).orElse(words.of("show.unread", cell.raw()));
    }
}
