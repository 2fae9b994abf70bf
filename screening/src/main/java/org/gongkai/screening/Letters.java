package org.gongkai.screening;

import java.text.Normalizer;

/** One character in its plain form: half-width, simplified, circled digits as digits; and the digit it stands for. */
final class Letters {
    /** Not a digit. */
    static final byte NONE = -1;

    /** Left out of the plain text: zero-width characters, direction marks, variation selectors, key caps. */
    private static final char DROPPED = 0;

    private static final char[] PLAIN = plain();
    private static final byte[] DIGIT = digits();

    private Letters() {}

    /** The plain form of a character, 0 where it is left out. */
    static char plain(char c) {
        return PLAIN[c];
    }

    /** The plain form of a character above U+FFFF: its digit where it has one, else a space holder. */
    static char plain(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        var folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return folded.length() == 1 && folded.charAt(0) < 128 ? folded.charAt(0) : '\ufffd';
    }

    /** The value of an Arabic digit or a Chinese numeral, {@link #NONE} for anything else; 十 is none. */
    static byte digit(char plain) {
        return DIGIT[plain];
    }

    static boolean isAscii(char plain) {
        return plain >= '0' && plain <= '9';
    }

    static boolean isLatin(char plain) {
        return plain >= 'a' && plain <= 'z' || plain >= 'A' && plain <= 'Z';
    }

    static boolean isHan(char plain) {
        return plain >= 0x4e00 && plain <= 0x9fff || plain >= 0x3400 && plain <= 0x4dbf || plain == 0x3007;
    }

    private static char[] plain() {
        var plain = new char[65536];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = plainOf((char) c);
        }
        for (var line : Lines.of("traditional.txt")) {
            for (var pair : line.split(" ")) {
                plain[pair.charAt(0)] = pair.charAt(1);
            }
        }
        return plain;
    }

    private static char plainOf(char c) {
        if (c >= 0xff01 && c <= 0xff5e) {
            return (char) (c - 0xfee0);
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int circled = circled(c);
        if (circled >= 0) {
            return (char) ('0' + circled);
        }
        if (Character.getType(c) == Character.FORMAT
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0x20e3
                || c == 0x034f
                || c == 0x115f
                || c == 0x3164) {
            return DROPPED;
        }
        return Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' ? ' ' : letter(c);
    }

    private static char letter(char c) {
        return switch (c) {
            case '\u0425', '\u03a7', '\u0445', '\u03c7', '\u00d7', '\u2715', '\u2716' -> 'X';
            case '\u041e', '\u043e', '\u039f', '\u03bf' -> 'O';
            case '\u2028', '\u2029', '\u0085', '\r', '\u000b', '\u000c' -> '\n';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u30fc', '\ufe58' -> '-';
            case '\u00b7', '\u2022', '\u30fb', '\u2027', '\u2219', '\u22c5', '\uff65', '\u25cf', '\u25e6' ->
                c == '\u25cf' ? c : '\u00b7';
            case '\ufe55' -> ':';
            case '\u3014', '\u3010', '\ufe59' -> '(';
            case '\u3015', '\u3011', '\ufe5a' -> ')';
            default -> c;
        };
    }

    /** Digits in circles, brackets, with a full stop, raised and lowered. */
    private static int circled(char c) {
        int[] ones = {0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a, 0x3280};
        for (int one : ones) {
            if (c >= one && c < one + 9 && one != 0x3280) {
                return c - one + 1;
            }
        }
        return switch (c) {
            case 0x24ea, 0x24ff, 0x2070, 0x2080 -> 0;
            case 0x00b9 -> 1;
            case 0x00b2 -> 2;
            case 0x00b3 -> 3;
            default -> c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : c >= 0x2081 && c <= 0x2089 ? c - 0x2080 : -1;
        };
    }

    private static byte[] digits() {
        var digits = new byte[65536];
        java.util.Arrays.fill(digits, NONE);
        var rows = Lines.of("numerals.txt");
        for (byte value = 0; value < 10; value++) {
            digits['0' + value] = value;
            for (var c : rows.get(value).toCharArray()) {
                digits[c] = value;
            }
        }
        return digits;
    }
}
