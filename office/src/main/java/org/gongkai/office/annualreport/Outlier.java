package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.Locale;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Level;
import org.gongkai.report.model.CellId;

/**
 * A cell of a body that lies far from what bodies of its level report.
 *
 * @param peers the level whose bodies it is held against, its own value included
 */
public record Outlier(Body body, CellId cell, String name, BigDecimal value, Level peers, RobustSpread spread) {
    /** With one decimal. */
    public String score() {
        return number(spread.score(value));
    }

    public String median() {
        return number(spread.median());
    }

    public String distance() {
        return number(spread.distance());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
