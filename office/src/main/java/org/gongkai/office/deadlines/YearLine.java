package org.gongkai.office.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.WorkingCalendar;

/**
 * A year of the calendar.
 *
 * @param covered an official notice for it is known
 * @param holidays days off by a notice
 * @param makeUps weekend days that are worked
 * @param sources where its days come from
 */
public record YearLine(int year, boolean covered, long holidays, long makeUps, List<String> sources) {
    public YearLine {
        sources = List.copyOf(sources);
    }

    static YearLine of(int year, WorkingCalendar calendar) {
        var sources = new TreeSet<String>();
        long holidays = 0;
        long makeUps = 0;
        for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            var day = calendar.day(date);
            holidays += day.kind() == DayKind.HOLIDAY ? 1 : 0;
            makeUps += day.kind() == DayKind.MAKE_UP ? 1 : 0;
            if (!day.source().isEmpty()) {
                sources.add(day.source());
            }
        }
        return new YearLine(year, calendar.covers(year), holidays, makeUps, List.copyOf(sources));
    }

    /** Whether the source is an address one can open. */
    public static boolean isAddress(String source) {
        return source.startsWith("https://") || source.startsWith("http://");
    }
}
