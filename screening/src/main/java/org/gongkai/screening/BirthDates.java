package org.gongkai.screening;

import java.util.regex.Pattern;

/** 出生日期 to the day; year and month alone are published with every appointment. */
final class BirthDates implements Detector {
    private static final int WINDOW = 16;
    private static final char TEN = '十';
    private static final Pattern DATE = Pattern.compile(
            "(?<year>(?:19|20)\\d{2})[年./-](?<month>\\d?十\\d?|\\d{1,2})[月./-](?<day>\\d?十\\d?|\\d{1,2})日?(?!\\d)|(?<run>(?:19|20)\\d{6})(?!\\d)");

    @Override
    public void look(Reading reading) {
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.LABEL_BIRTH.bit()) && !isPartOfWord(reading, hits, hit)) {
                if (!after(reading, hits.end(hit))) {
                    before(reading, hits.start(hit));
                }
            }
        }
    }

    /** 3月12日生效, 日生产: no birth. */
    private static boolean isPartOfWord(Reading reading, Hits hits, int hit) {
        return reading.text().charAt(hits.start(hit)) == '日'
                && Letters.isHan(reading.text().at(hits.end(hit)));
    }

    /** 出生日期：1976年8月3日. */
    private static boolean after(Reading reading, int end) {
        int start = end;
        while (start < end + 6 && ":;为是于在 (\"'>/=\n,，：".indexOf(reading.text().at(start)) >= 0) {
            start++;
        }
        return date(reading, start);
    }

    /** 1976年8月3日出生. */
    private static void before(Reading reading, int start) {
        for (int from = Math.max(0, start - WINDOW); from < start - 5; from++) {
            if (!isDigit(reading.text().at(from - 1)) && isDigit(reading.text().at(from)) && date(reading, from)) {
                return;
            }
        }
    }

    private static boolean isDigit(char c) {
        return Letters.digit(c) >= 0;
    }

    private static boolean date(Reading reading, int start) {
        var text = reading.text();
        var plain = new StringBuilder();
        var places = new int[WINDOW * 2];
        for (int i = start; i < start + WINDOW * 2 && plain.length() < WINDOW; i++) {
            char c = text.at(i);
            if (c != ' ') {
                places[plain.length()] = i;
                byte digit = Letters.digit(c);
                plain.append(digit >= 0 ? (char) ('0' + digit) : c);
            }
        }
        var matcher = DATE.matcher(plain);
        if (!matcher.lookingAt()) {
            return false;
        }
        var run = matcher.group("run");
        boolean real = run != null
                ? CheckDigits.isDate(number(run.substring(0, 4)), number(run.substring(4, 6)), number(run.substring(6)))
                : CheckDigits.isDate(
                        number(matcher.group("year")), number(matcher.group("month")), number(matcher.group("day")));
        int end = places[matcher.end() - 1] + 1;
        if (real && !reading.isTaken(start, end)) {
            reading.add(Mark.of("birth_date", start, end, Severity.BLOCKING, Certainty.LIKELY, "labelled"));
        }
        return real;
    }

    private static int number(String digits) {
        int ten = digits.indexOf(TEN);
        if (ten < 0) {
            return Integer.parseInt(digits);
        }
        int tens = ten == 0 ? 1 : digits.charAt(0) - '0';
        return tens * 10 + (ten == digits.length() - 1 ? 0 : digits.charAt(ten + 1) - '0');
    }
}
