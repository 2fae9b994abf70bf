package org.gongkai.report.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a report with the year and body it names.
 *
 * @param text as printed
 */
record TitleLine(
        String text, @Nullable String body, @Nullable Integer year) {
    private static final Pattern TITLE = Pattern.compile(
            "(?:政府信息公开|政务公开|信息公开|政務公開|政府信息公開|信息公開)(?:工作)?(?:的)?(?:情况|情況)?(?:年度)?(?:工作)?(?:年度)?(?:报告|報告|年报|年報)");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d])(20\\d\\d)\\s*年|([二]\\s*[〇○零０0O]\\s*[〇○零一二三０0]\\s*[〇○零一二三四五六七八九０0])\\s*年");
    private static final Pattern PERIOD =
            Pattern.compile("(20\\d\\d)\\s*年\\s*1\\s*月\\s*1\\s*日?\\s*(?:起|至|到|-|—|－|~|～)");
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final int LONGEST = 80;

    static @Nullable TitleLine of(String line) {
        var match = TITLE.matcher(line);
        if (!match.find() || match.start() > LONGEST) {
            return null;
        }
        var text = line.substring(0, match.end());
        int cut = Math.max(text.lastIndexOf('>'), text.lastIndexOf('|'));
        text = text.substring(cut + 1).strip();
        if (text.length() > LONGEST || text.indexOf('。') >= 0 || text.indexOf('《') >= 0) {
            return null;
        }
        var head = line.substring(0, match.start());
        return new TitleLine(
                text, body(head.substring(Math.max(head.lastIndexOf('>'), head.lastIndexOf('|')) + 1)), year(line));
    }

    /** What a title says before 政府信息公开, without the year. */
    static @Nullable String body(String head) {
        var body = YEAR.matcher(head)
                .replaceAll("")
                .replaceAll("^[\\s　年度]+|关于|[\\s　]+|度$", "")
                .replaceAll("^[度·:：\\-—]+|[的·:：\\-—]+$", "");
        return body.length() >= 2 && body.length() <= 50 ? body : null;
    }

    static @Nullable Integer year(String text) {
        var match = YEAR.matcher(text);
        return match.find() ? yearOf(match.group(1), match.group(2)) : null;
    }

    /** The year whose first of January opens the period of statistics. */
    static @Nullable Integer period(String text) {
        var match = PERIOD.matcher(text);
        return match.find() ? Integer.valueOf(match.group(1)) : null;
    }

    /** The year named most often; null where none is. */
    static @Nullable Integer commonest(List<String> texts) {
        var counts = new HashMap<Integer, Integer>();
        for (var text : texts) {
            var match = YEAR.matcher(text);
            while (match.find()) {
                counts.merge(yearOf(match.group(1), match.group(2)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Integer yearOf(@Nullable String digits, @Nullable String han) {
        if (digits != null) {
            return Integer.valueOf(digits);
        }
        int year = 0;
        var text = han == null ? "" : han.replaceAll("\\s", "");
        for (int i = 0; i < text.length(); i++) {
            int digit = NUMERALS.indexOf(text.charAt(i));
            year = year * 10 + Math.max(digit, 0);
        }
        return year;
    }
}
