package org.gongkai.screening;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 公文: marks of classification, superseded documents, minutes of meetings, days that do not exist. */
final class Papers {
    private static final Pattern MINUTES =
            Pattern.compile("(?m)^[ \\t]{0,40}[^\\n，。,]{0,40}(?:会议纪要|办公会纪要|会议记录)[ \\t]{0,40}$");
    private static final int HEAD = 400;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Papers() {}

    static void classification(Reading reading) {
        var text = reading.original();
        if (text.indexOf('密') >= 0) {
            for (var mark : ClassificationMark.in(text)) {
                reading.addOriginal("classification", mark.start(), mark.end(), Severity.BLOCKING, "mark", "");
            }
        }
    }

    /** Superseded documents: on this day, or at any time where no day is given. */
    static void citations(Reading reading, @Nullable LocalDate day) {
        var register = DocumentRegister.standard();
        for (var citation : Citation.in(reading.original())) {
            var issuer = citation.issuer();
            for (int cut = 0; cut < issuer.length(); cut++) {
                var number = citation.normal().substring(cut);
                var document = register.find(number).orElse(null);
                if (document == null || document.supersededBy() == null || document.supersededOn() == null) {
                    continue;
                }
                if (day == null || !document.supersededOn().isAfter(day)) {
                    reading.addOriginal(
                            "citation",
                            citation.start() + cut,
                            citation.end(),
                            Severity.INFO,
                            "superseded",
                            document.supersededBy());
                }
                break;
            }
        }
    }

    static void minutes(Reading reading) {
        var text = reading.text();
        var head = text.cut(0, HEAD);
        var minutes = MINUTES.matcher(head);
        if (head.indexOf('纪') + head.indexOf('录') > -2 && minutes.find()) {
            int start = minutes.start();
            int end = minutes.end();
            while (start < end && head.charAt(start) <= ' ') {
                start++;
            }
            while (end > start && head.charAt(end - 1) <= ' ') {
                end--;
            }
            reading.add(Mark.of("secrecy_word", start, end, Severity.WARNING, Certainty.LIKELY, "minutes")
                    .ofNobody());
        }
    }

    /** 2月30日, 2023年2月29日, 4月31日: looked for where a month's sign has digits before it. */
    static void days(Reading reading) {
        var text = reading.text();
        for (int i = 1; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if ((c == '月' || c == '-' || c == '.' || c == '/')
                    && Letters.isAscii(text.at(i - 1))
                    && Letters.isAscii(text.at(i + 1))) {
                day(reading, i);
            }
        }
    }

    private static void day(Reading reading, int sign) {
        var text = reading.text();
        boolean words = text.at(sign) == '月';
        int monthStart = digitsBefore(text, sign);
        int dayEnd = digitsBehind(text, sign + 1);
        int yearEnd = monthStart - 1;
        boolean joined = words ? text.at(yearEnd) == '年' : text.at(yearEnd) == text.at(sign);
        int yearStart = joined ? digitsBefore(text, yearEnd) : monthStart;
        if (sign - monthStart > 2 || dayEnd - sign > 3 || sign == monthStart || dayEnd == sign + 1) {
            return;
        }
        boolean hasYear = joined && yearEnd - yearStart == 4;
        boolean complete = words ? text.at(dayEnd) == '日' : hasYear && text.at(dayEnd) != text.at(sign);
        int month = Integer.parseInt(text.cut(monthStart, sign));
        int day = Integer.parseInt(text.cut(sign + 1, dayEnd));
        if (!complete || month == 0 || month > 12 && !words) {
            return;
        }
        int year = hasYear ? Integer.parseInt(text.cut(yearStart, yearEnd)) : 2000;
        if (year < 1900 || year > 2100 || month <= 12 && day <= lengthOf(year, month) && day > 0) {
            return;
        }
        reading.add(Mark.of(
                        "impossible_date",
                        hasYear ? yearStart : monthStart,
                        words ? dayEnd + 1 : dayEnd,
                        Severity.WARNING,
                        Certainty.CERTAIN,
                        "day")
                .ofNobody());
    }

    private static int lengthOf(int year, int month) {
        return month == 2 && !java.time.Year.isLeap(year) ? 28 : DAYS[month - 1];
    }

    private static int digitsBefore(Normal text, int end) {
        int start = end;
        while (start > end - 5 && Letters.isAscii(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static int digitsBehind(Normal text, int start) {
        int end = start;
        while (end < start + 5 && Letters.isAscii(text.at(end))) {
            end++;
        }
        return end;
    }
}
