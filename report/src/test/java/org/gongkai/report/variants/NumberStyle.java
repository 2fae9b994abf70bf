package org.gongkai.report.variants;

import java.util.Random;

/** How an office prints a number in a cell, and what it puts where there is nothing. */
final class NumberStyle {
    private static final String[] GAPS = {"", "", "/", "-", "—", "无", "　"};

    private final boolean thousands;
    private final boolean wide;
    private final boolean signed;
    private final boolean invisible;
    private final String unit;
    private final String gap;

    NumberStyle(Random random) {
        thousands = random.nextInt(3) == 0;
        wide = random.nextInt(5) == 0;
        signed = random.nextInt(3) == 0;
        invisible = random.nextInt(8) == 0;
        unit = random.nextInt(8) == 0 ? "件" : "";
        gap = GAPS[random.nextInt(GAPS.length)];
    }

    String printed(String number, boolean mayBeSigned) {
        if (number.isEmpty()) {
            return gap;
        }
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        var whole = number.substring(0, point);
        if (thousands && whole.length() > 3 && !whole.startsWith("-")) {
            whole = whole.substring(0, whole.length() - 3) + "," + whole.substring(whole.length() - 3);
        }
        var text = (signed && mayBeSigned && !number.startsWith("-") && !number.equals("0") ? "+" : "")
                + whole
                + number.substring(point);
        var seen = wide ? wide(text) : text;
        // pasted from elsewhere, numbers carry characters of no width
        var carried = invisible ? seen.charAt(0) + "\u200B" + seen.substring(1) + "\uFEFF" : seen;
        return number.indexOf('.') < 0 ? carried + unit : carried;
    }

    private static String wide(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }

    @Override
    public String toString() {
        return (thousands ? "1,000 " : "") + (wide ? "wide " : "") + (invisible ? "zw " : "") + unit + "gap'" + gap
                + "'";
    }
}
