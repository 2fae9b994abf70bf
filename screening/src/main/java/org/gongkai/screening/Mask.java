package org.gongkai.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 遮盖: a text with findings made unreadable by the rule of their kind. A masked character becomes one {@code *};
 * separators stay. Adjacent and overlapping findings are all masked.
 */
public final class Mask {
    private static final char STAR = '*';
    private static final Pattern PLACE = Pattern.compile(".*?(?:社区|小区|花园|家园|新村|公寓|村|街道|镇|乡|路|街|县|区)", Pattern.DOTALL);

    private Mask() {}

    /** The text with these findings masked, whatever their severity. */
    public static String of(String text, Collection<Finding> findings) {
        var hidden = new BitSet(text.length());
        for (var finding : findings) {
            hide(text, finding, hidden);
        }
        return starred(text, hidden);
    }

    /** One value of a kind masked, such as a cell of a table. */
    public static String value(String kind, String value) {
        if (value.isEmpty()) {
            return value;
        }
        var hidden = new BitSet(value.length());
        hide(value, 0, value.length(), Kinds.mask(kind), hidden);
        return starred(value, hidden);
    }

    /** The text with these findings starred from end to end. */
    static String whole(String text, List<Finding> findings) {
        var hidden = new BitSet(text.length());
        findings.forEach(finding -> keep(text, finding.start(), finding.end(), 0, 0, hidden));
        return starred(text, hidden);
    }

    private static void hide(String text, Finding finding, BitSet hidden) {
        hide(text, finding.start(), finding.end(), Kinds.mask(finding.kind()), hidden);
    }

    private static void hide(String text, int start, int end, String rule, BitSet hidden) {
        switch (rule) {
            case "all" -> keep(text, start, end, 0, 0, hidden);
            case "name" -> keep(text, start, end, Surnames.lengthOfSurname(text.substring(start, end)), 0, hidden);
            case "year" -> keep(text, start, end, 4, 0, hidden);
            case "address" -> {
                var place = PLACE.matcher(text.substring(start, end));
                keep(text, start + (place.lookingAt() ? place.end() : 0), end, 0, 0, hidden);
            }
            case "email" -> keep(text, start, Math.max(start, mailName(text, start, end)), 1, 0, hidden);
            default -> {
                int comma = rule.indexOf(',');
                keep(
                        text,
                        start,
                        end,
                        Integer.parseInt(rule.substring(0, comma)),
                        Integer.parseInt(rule.substring(comma + 1)),
                        hidden);
            }
        }
    }

    private static int mailName(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char plain = Letters.plain(text.charAt(i));
            if (plain == '@' || plain == '#' || plain == '(' || plain == '[' || plain == ' ') {
                return i;
            }
        }
        return end;
    }

    /** Hides the letters and digits but so many at both ends; never more than half of a short value stays. */
    private static void keep(String text, int start, int end, int head, int tail, BitSet hidden) {
        var letters = new ArrayList<Integer>();
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || c > 0xffff || Letters.digit(Letters.plain((char) c)) >= 0) {
                letters.add(i);
            }
        }
        int count = letters.size();
        boolean tooMuch = head + tail > 0 && (head + tail) * 3 > count * 2;
        int first = tooMuch ? Math.min(head, count / 3) : head;
        int last = tooMuch ? Math.min(tail, count / 3) : tail;
        for (int i = first; i < count - last; i++) {
            hidden.set(letters.get(i));
        }
    }

    private static String starred(String text, BitSet hidden) {
        var masked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (hidden.get(i)) {
                masked.append(STAR);
            } else {
                masked.appendCodePoint(text.codePointAt(i));
            }
        }
        return masked.toString();
    }
}
