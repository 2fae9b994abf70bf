package org.gongkai.report.check.text;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.CellId;

/** 行政事业性收费 in the narrative, in 元 or 万元, against 本年收费金额 of table 2, which is in 万元. */
final class FeeWords {
    static final CellId AMOUNT = new CellId("a20_8", "fees", "amount");

    private static final Set<String> MONEY = Set.of("元", "万元");
    private static final Pattern FEES = Pattern.compile("行政事业性收费(?:的)?(?:总)?(?:金额|收入|总额)?(?:共计|合计|总计|累计|共|为|达|计)?$");

    private FeeWords() {}

    /** Whether the figure names the whole amount collected in the year. */
    static boolean names(Figure figure) {
        return figure.isExact()
                && MONEY.contains(figure.unit())
                && FEES.matcher(figure.context().before()).find();
    }

    /** Whether it says what the cell says, rounded or cut off at its own last digit. */
    static boolean holds(Figure figure, BigDecimal amount) {
        var due = figure.unit().equals("元") ? amount.movePointRight(4) : amount;
        var unit = BigDecimal.ONE.movePointLeft(Math.max(0, figure.value().scale()));
        return due.subtract(figure.value()).abs().compareTo(unit) < 0;
    }
}
