package org.gongkai.screening;

import java.util.HashSet;
import java.util.Set;

/** 手机号码: with a mainland prefix, in one piece or in the usual groups. */
final class Mobiles implements Detector {
    private static final String KIND = "mobile";
    private static final int LENGTH = 11;
    private static final Set<String> SHAPES =
            Set.of("11", "3-4-4", "3-8", "7-4", "4-4-3", "3-3-5", "5-6", "6-5", "4-7", "1-10", "3-4-2-2", "2-9");
    private static final String UNITS = "元万亿次条件份吨亩%";
    /** Behind a number without a label only: a sentence about a person may go on with them. */
    private static final String COUNTED = "人户剂册台株米瓦斤个平立公千余";

    private static final Set<String> COUNTRY = Set.of("86", "0086", "0");
    private static final Set<String> SAMPLES = new HashSet<>(Lines.of("samples_public.txt"));

    @Override
    public void look(Reading reading) {
        for (var chain : reading.chains()) {
            int lastEnd = -1;
            for (var span : chain.spans(LENGTH, LENGTH + 4)) {
                if (span.start() >= lastEnd && consider(reading, span, lastEnd)) {
                    lastEnd = span.end();
                }
            }
        }
    }

    private static boolean consider(Reading reading, Chain.Span span, int lastEnd) {
        int lead = lead(span);
        if (lead < 0 || span.digits().length() - lead != LENGTH) {
            return false;
        }
        var number = span.digits().substring(lead);
        if (!isMobile(number) || SAMPLES.contains(number) || reading.isTaken(span.start(), span.end())) {
            return false;
        }
        var label = reading.label(span.start());
        boolean called = label.is(Word.LABEL_MOBILE, Word.LABEL_PHONE, Word.LABEL_HOTLINE, Word.LABEL_HOME);
        if (lead > 0
                        && !called
                        && reading.text().at(span.start() - 1) != '+'
                        && !span.digits().substring(0, lead).endsWith("86")
                || isOther(reading, span, label, called)
                || !called && !hasUsualShape(reading, span, lead, lastEnd)) {
            return false;
        }
        reading.add(judged(reading, span, lead, label, called));
        return true;
    }

    private static Mark judged(Reading reading, Chain.Span span, int lead, Reading.Label label, boolean called) {
        int start = span.groups() == 1 ? span.start() + lead : span.start();
        boolean person = reading.isOfPerson(start) && !label.isTightly(Word.LABEL_HOTLINE);
        boolean office = reading.isOfficeContact(start, span.end()) || label.is(Word.LABEL_HOTLINE);
        if (office && !reading.isBesideIdentifier(start, span.end()) && !label.isTightly(Word.LABEL_MOBILE)) {
            var mark = Mark.of(KIND, start, span.end(), Severity.WARNING, Certainty.LIKELY, "office");
            return label.is(Word.LABEL_HOTLINE) && !person ? mark.ofNobody() : mark;
        }
        return Mark.of(
                KIND,
                start,
                span.end(),
                Severity.BLOCKING,
                called ? Certainty.CERTAIN : Certainty.LIKELY,
                called ? "labelled" : "form");
    }

    /** Digits of the country or of the trunk before the number: 86, 0086, 0; -1 where the lead is something else. */
    private static int lead(Chain.Span span) {
        int lead = span.digits().length() - LENGTH;
        var first = span.digits().substring(0, lead);
        boolean known = first.isEmpty() || COUNTRY.contains(first);
        boolean whole =
                span.groups() > 1 && span.chain().groups().get(span.first()).length() <= lead;
        return known && !whole ? lead : -1;
    }

    /** An amount, a serial number, a decimal, a part of a longer thing. */
    private static boolean isOther(Reading reading, Chain.Span span, Reading.Label label, boolean called) {
        var text = reading.text();
        char before = text.at(span.start() - 1);
        char after = text.at(span.end());
        if (label.isTightly(Word.LABEL_SERIAL, Word.LABEL_USCC)) {
            return true;
        }
        if (after == '*'
                || before == '*'
                || UNITS.indexOf(after) >= 0
                || !called && COUNTED.indexOf(after) >= 0
                || before == '\uffe5'
                || before == '$') {
            return true;
        }
        boolean glued = Letters.isLatin(before) || Letters.isLatin(after) || before == '_' || before == '=';
        boolean decimal = before == '.' && Letters.isAscii(text.at(span.start() - 2));
        return !called && (glued || decimal || reading.isInAddressOfPage(span.start()));
    }

    private static boolean hasUsualShape(Reading reading, Chain.Span span, int lead, int lastEnd) {
        if (span.groups() == 1) {
            return true;
        }
        if (lead > 0) {
            return false;
        }
        var shape = span.shape();
        if (SHAPES.contains(shape)) {
            return span.isWhole() || !hasLikeNeighbour(reading, span, lastEnd);
        }
        long zeros = span.digits().chars().filter(c -> c == '0').count();
        var text = reading.text();
        boolean inSentence = Letters.isHan(lastLetter(text, span.start()))
                || text.at(span.start() - 1) == ' ' && text.at(span.start() - 2) == '.';
        // with blanks between it may be a row of figures
        boolean blanks = gap(reading, span, span.first()).isBlank();
        return span.isWhole() && isSpelt(shape) && (!blanks || zeros <= 4 && inSentence);
    }

    /** Digit by digit, or cut in two by a line. */
    private static boolean isSpelt(String shape) {
        return shape.length() == LENGTH * 2 - 1 || shape.indexOf('-') == shape.lastIndexOf('-');
    }

    private static char lastLetter(Normal text, int start) {
        int at = start - 1;
        while (at > start - 4 && " :,(".indexOf(text.at(at)) >= 0) {
            at--;
        }
        return text.at(at);
    }

    /** Whether groups go on beside it that are no number of their own: the middle of a card number. */
    private static boolean hasLikeNeighbour(Reading reading, Chain.Span span, int lastEnd) {
        var groups = span.chain().groups();
        boolean left = span.first() > 0
                && groups.get(span.first() - 1).end() != lastEnd
                && !COUNTRY.contains(groups.get(span.first() - 1).digits())
                && gap(reading, span, span.first() - 1).equals(gap(reading, span, span.first()));
        boolean right = span.last() < groups.size() - 1
                && gap(reading, span, span.last()).equals(gap(reading, span, span.first()))
                && !isPrefix(groups.get(span.last() + 1).digits());
        return left || right;
    }

    private static String gap(Reading reading, Chain.Span span, int group) {
        var groups = span.chain().groups();
        int from = groups.get(group).end();
        int to = groups.get(group + 1).start();
        return reading.text().cut(from, to);
    }

    static boolean isMobile(String number) {
        return number.length() == LENGTH
                && isPrefix(number)
                && number.chars().distinct().count() > 2;
    }

    /** The segments given to mobile carriers so far: 13x, 14[5-9], 15x but 154, 16[2567], 17x but 179, 18x, 19x but 194. */
    private static boolean isPrefix(String number) {
        if (number.length() < 3 || number.charAt(0) != '1') {
            return number.length() == 2 && number.charAt(0) == '1' && number.charAt(1) > '2';
        }
        char third = number.charAt(2);
        return switch (number.charAt(1)) {
            case '3', '8' -> true;
            case '4' -> third >= '4' || third == '0' || third == '1';
            case '5' -> third != '4';
            case '6' -> "2567".indexOf(third) >= 0;
            case '7' -> third != '9';
            case '9' -> third != '4';
            default -> false;
        };
    }
}
