package org.gongkai.report.figures;

import java.math.BigDecimal;

/** Chinese numerals as numbers. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Value of a numeral such as 三百二十 or 两千; 0 where it is none. */
    static BigDecimal valueOf(String numeral) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int value = c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
            if (value >= 0) {
                digit = value;
                continue;
            }
            long unit = unit(c);
            if (unit == 0) {
                return BigDecimal.ZERO;
            }
            if (unit >= 10_000) {
                total = (total + section + digit) * unit;
                section = 0;
            } else {
                section += (digit == 0 ? 1 : digit) * unit;
            }
            digit = 0;
        }
        return BigDecimal.valueOf(total + section + digit);
    }

    static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
