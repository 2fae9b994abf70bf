package org.gongkai.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of notices: the official ones, those of a region (民族习惯节日), or a one-off order. Later layers win over earlier
 * ones, day by day.
 *
 * @param years years that the layer covers officially; a regional layer covers none
 * @param changes days that do not follow their weekday; the date's year may differ from the notice's
 */
public record CalendarLayer(Set<Integer> years, List<DayChange> changes) {
    public CalendarLayer {
        years = Set.copyOf(years);
        changes = List.copyOf(changes);
        var seen = new HashSet<LocalDate>();
        for (var change : changes) {
            if (!seen.add(change.date())) {
                throw new IllegalArgumentException("two lines for " + change.date());
            }
        }
    }

    /**
     * Reads the line format of notices:
     *
     * <pre>
     * # a comment
     * notice 2027 https://address.of/the/notice
     * 2027-01-01 off 元旦
     * 2027-02-06 work 春节
     *
     * local 广西壮族自治区人民政府令
     * 2027-04-09 off 三月三
     * </pre>
     *
     * {@code notice} opens an official notice that covers its year; {@code local} opens an addition that covers none.
     *
     * @throws NoticeFormatException at the first bad line, with its number
     */
    public static CalendarLayer read(Reader text) throws IOException, NoticeFormatException {
        var years = new HashSet<Integer>();
        var changes = new ArrayList<DayChange>();
        var seen = new HashSet<LocalDate>();
        var source = "";
        var lines = new BufferedReader(text);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var words = line.strip().split("\\s+", 3);
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            if (words[0].equals("notice")) {
                years.add(year(words, number));
                source = words.length > 2 ? words[2] : words[1];
            } else if (words[0].equals("local")) {
                source = line.strip().substring("local".length()).strip();
            } else {
                var change = change(words, source, number);
                if (!seen.add(change.date())) {
                    throw new NoticeFormatException(number, NoticeFormatException.Reason.DATE_TWICE, words[0]);
                }
                changes.add(change);
            }
        }
        return new CalendarLayer(years, changes);
    }

    private static int year(String[] words, int number) throws NoticeFormatException {
        if (words.length < 2 || !words[1].matches("[12]\\d{3}")) {
            throw new NoticeFormatException(number, NoticeFormatException.Reason.NO_YEAR, words[0]);
        }
        return Integer.parseInt(words[1]);
    }

    private static DayChange change(String[] words, String source, int number) throws NoticeFormatException {
        if (words.length < 3 || !(words[1].equals("off") || words[1].equals("work"))) {
            throw new NoticeFormatException(number, NoticeFormatException.Reason.NOT_A_DAY, String.join(" ", words));
        }
        try {
            return new DayChange(LocalDate.parse(words[0]), words[1].equals("off"), words[2], source);
        } catch (DateTimeException e) {
            throw new NoticeFormatException(number, NoticeFormatException.Reason.NO_SUCH_DATE, words[0]);
        }
    }
}
