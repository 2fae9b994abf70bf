package org.gongkai.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * 工作日历 by the notices the office knows now. A new notice replaces it while the office runs, so whoever counts days asks
 * anew each time and keeps no calendar of their own.
 */
@Component
public final class OfficeCalendar {
    /** The calendar from each day on which a notice was taken. */
    private volatile NavigableMap<LocalDate, WorkingCalendar> since = official();

    public WorkingCalendar current() {
        return Objects.requireNonNull(since.lastEntry()).getValue();
    }

    /** The calendar as this office knew it on a day: what was closed then is judged by it. */
    public WorkingCalendar knownOn(LocalDate day) {
        return Objects.requireNonNull(since.floorEntry(day)).getValue();
    }

    /**
     * Takes notices that lie upon the official ones.
     *
     * @param notices the oldest first, each with the legal day on which the office took it
     */
    public void take(List<Map.Entry<LocalDate, CalendarLayer>> notices) {
        var all = official();
        for (var notice : notices) {
            var before = Objects.requireNonNull(all.lastEntry()).getValue();
            all.put(notice.getKey(), before.with(notice.getValue()));
        }
        since = all;
    }

    private static NavigableMap<LocalDate, WorkingCalendar> official() {
        return new TreeMap<>(Map.of(LocalDate.MIN, WorkingCalendar.official()));
    }
}
