package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.Change;

/**
 * A cell over the years as a line and as a table, the oldest year first.
 *
 * @param name of the cell
 * @param unit empty where the format fixes none
 */
public record TrendLine(String name, String unit, List<Dot> dots) {
    /** Width and height of the drawing. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 220;

    private static final int LEFT = 40;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;

    /**
     * A year.
     *
     * @param value as printed; empty where it gives no number
     * @param change since the last year that gave one, with its sign; empty where there is none
     * @param x place in the drawing
     * @param y place in the drawing
     */
    public record Dot(int year, String value, String change, int x, int y) {
        public boolean isNumber() {
            return !value.isEmpty();
        }
    }

    public TrendLine {
        dots = List.copyOf(dots);
    }

    static TrendLine of(String name, CellHistory history) {
        var most = history.cells().values().stream()
                .flatMap(cell -> cell.number().stream())
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
        var dots = new ArrayList<Dot>();
        var step = (WIDTH - 2 * LEFT) / Math.max(1, history.cells().size() - 1);
        history.cells().forEach((year, cell) -> {
            var number = cell.number();
            var share = number.map(value -> value.doubleValue() / most.doubleValue())
                    .orElse(0.0);
            dots.add(new Dot(
                    year,
                    number.map(BigDecimal::toPlainString).orElse(""),
                    change(history, year),
                    LEFT + dots.size() * step,
                    TOP + (int) Math.round((HEIGHT - TOP - BOTTOM) * (1 - Math.max(0, share)))));
        });
        return new TrendLine(name, history.unit(), dots);
    }

    private static String change(CellHistory history, int year) {
        var change = history.changes().get(year);
        if (change == null) {
            return "";
        }
        return signed(change.difference()) + percent(change);
    }

    private static String percent(Change change) {
        var percent = change.percent();
        return percent == null ? "" : String.format(Locale.ROOT, " (%s%%)", signed(percent));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    /** The points of the line, years without a number left out. */
    public String points() {
        return dots.stream()
                .filter(Dot::isNumber)
                .map(dot -> dot.x() + "," + dot.y())
                .collect(Collectors.joining(" "));
    }

    /** What the drawing says, in words. */
    public String said() {
        return dots.stream()
                .filter(Dot::isNumber)
                .map(dot -> dot.year() + " " + dot.value())
                .collect(Collectors.joining("，"));
    }
}
