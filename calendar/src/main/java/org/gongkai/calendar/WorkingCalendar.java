package org.gongkai.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: which days are workdays. Immutable; a new notice makes a new calendar.
 *
 * @see "全国年节及纪念日放假办法; 国务院办公厅关于部分节假日安排的通知"
 */
public final class WorkingCalendar {
    private final Set<Integer> years;
    private final Map<LocalDate, DayChange> changes;

    private WorkingCalendar(Set<Integer> years, Map<LocalDate, DayChange> changes) {
        this.years = years;
        this.changes = changes;
    }

    /** The official notices that come with this library: 2007 to 2026. */
    public static WorkingCalendar official() {
        return Official.CALENDAR;
    }

    /** A calendar without any notice: every answer is provisional. */
    public static WorkingCalendar empty() {
        return new WorkingCalendar(Set.of(), Map.of());
    }

    /** This calendar with a layer on top; the layer wins where both speak of a day. */
    public WorkingCalendar with(CalendarLayer layer) {
        var allYears = new HashSet<>(years);
        allYears.addAll(layer.years());
        var all = new HashMap<>(changes);
        layer.changes().forEach(change -> all.put(change.date(), change));
        return new WorkingCalendar(Set.copyOf(allYears), Map.copyOf(all));
    }

    /** Whether an official notice for the year is known. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    /** What the day is, and why. */
    public Day day(LocalDate date) {
        var provisional = !covers(date.getYear());
        @Nullable DayChange change = changes.get(date);
        if (change != null) {
            var kind = change.off() ? DayKind.HOLIDAY : isWeekend(date) ? DayKind.MAKE_UP : DayKind.WORKDAY;
            return new Day(date, kind, change.name(), change.source(), provisional);
        }
        return new Day(date, isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY, "", "", provisional);
    }

    public boolean isWorkday(LocalDate date) {
        @Nullable DayChange change = changes.get(date);
        return change != null ? !change.off() : !isWeekend(date);
    }

    /** The day itself if it is a workday, else the next one. */
    public LocalDate workdayFrom(LocalDate date) {
        var day = date;
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The last day of a period of working days. The start day is not counted.
     *
     * @param workingDays at least 1
     * @see "民事诉讼法 第八十五条"
     */
    public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a period has at least one day, not " + workingDays);
        }
        var day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days lie after the start, up to and including the end; 0 where the end is not after the start. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        int count = 0;
        for (var day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                count++;
            }
        }
        return count;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static final class Official {
        static final WorkingCalendar CALENDAR = load();

        private static WorkingCalendar load() {
            var notices = WorkingCalendar.class.getResourceAsStream("notices.txt");
            if (notices == null) {
                throw new IllegalStateException("notices.txt is missing from the library");
            }
            try (var text = new InputStreamReader(notices, StandardCharsets.UTF_8)) {
                return empty().with(CalendarLayer.read(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoticeFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
