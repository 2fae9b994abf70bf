package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;

/** Groups of digits with nothing but separators between them: 6222 0200 …, 138-1234-5678, one line and the next. */
record Chain(List<Group> groups, int digits) {
    /** Shorter ones are no identifier. */
    private static final int FEWEST = 7;

    /** What may stand between two groups at most. */
    private static final int LONGEST_GAP = 7;

    private static final int LONGEST_SPAN = 24;

    /**
     * Digits without anything between them.
     *
     * @param digits in Arabic numerals
     */
    record Group(int start, int end, String digits) {
        int length() {
            return digits.length();
        }
    }

    /**
     * Some groups of a chain, one after the other.
     *
     * @param first number of the first group
     * @param last number of the last group
     */
    record Span(Chain chain, int first, int last, String digits) {
        int start() {
            return chain.groups.get(first).start();
        }

        int end() {
            return chain.groups.get(last).end();
        }

        int groups() {
            return last - first + 1;
        }

        boolean isWhole() {
            return first == 0 && last == chain.groups.size() - 1;
        }

        /** The lengths of the groups, such as 3-4-4. */
        String shape() {
            var shape = new StringBuilder();
            for (int i = first; i <= last; i++) {
                shape.append(i == first ? "" : "-").append(chain.groups.get(i).length());
            }
            return shape.toString();
        }
    }

    /** The parts with so many digits, beginning and ending with a group; of those that begin alike the longest first. */
    List<Span> spans(int fewest, int most) {
        if (digits < fewest) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (int first = 0; first < groups.size(); first++) {
            var all = new StringBuilder();
            int longestFirst = spans.size();
            for (int last = first; last < groups.size() && all.length() <= Math.min(most, LONGEST_SPAN); last++) {
                all.append(groups.get(last).digits());
                if (all.length() >= fewest && all.length() <= most) {
                    spans.add(longestFirst, new Span(this, first, last, all.toString()));
                }
            }
        }
        return spans;
    }

    /** The chains of a text with as many digits as the shortest identifier has. */
    static List<Chain> in(Normal text) {
        var chains = new ArrayList<Chain>();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Letters.digit(text.charAt(i)) >= 0) {
                i = chain(text, i, chains);
            }
        }
        return chains;
    }

    /** Reads the chain that begins here and gives its last place. */
    private static int chain(Normal text, int start, List<Chain> chains) {
        int digits = 0;
        int end = start;
        for (int at = start; at < text.length() && Letters.digit(text.charAt(at)) >= 0; at = afterGap(text, end)) {
            end = at;
            while (Letters.digit(text.at(end)) >= 0) {
                end++;
            }
            digits += end - at;
        }
        if (digits >= FEWEST) {
            chains.add(new Chain(groups(text, start, end), digits));
        }
        return end;
    }

    private static List<Group> groups(Normal text, int start, int end) {
        var groups = new ArrayList<Group>();
        var digits = new StringBuilder();
        int from = start;
        for (int i = start; i <= end; i++) {
            int digit = i < end ? Letters.digit(text.charAt(i)) : Letters.NONE;
            if (digit >= 0) {
                from = digits.isEmpty() ? i : from;
                digits.append(digit);
            } else if (!digits.isEmpty()) {
                groups.add(new Group(from, i, digits.toString()));
                digits.setLength(0);
            }
        }
        return groups;
    }

    /** The place behind a gap that may stand within a number. */
    private static int afterGap(Normal text, int start) {
        int at = start;
        int marks = 0;
        int lines = 0;
        for (; at < start + LONGEST_GAP; at++) {
            char c = text.at(at);
            if (c == '\n') {
                lines++;
            } else if ("-._\u00b7()/~'*+".indexOf(c) >= 0) {
                marks++;
                if (c == '*' || c == '+' || c == '.' && text.at(at + 1) == ' ') {
                    return start;
                }
            } else if (c != ' ' && c != '\t') {
                break;
            }
        }
        return marks <= 2 && lines <= 1 && !(lines == 1 && isListNumber(text, at)) ? at : start;
    }

    /** 2. or 3、 at the beginning of a line. */
    private static boolean isListNumber(Normal text, int start) {
        int end = start;
        while (end < start + 3 && Letters.isAscii(text.at(end))) {
            end++;
        }
        return end > start && ".、)".indexOf(text.at(end)) >= 0 && !Letters.isAscii(text.at(end + 1));
    }
}
