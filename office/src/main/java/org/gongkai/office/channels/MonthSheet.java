package org.gongkai.office.channels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month of an account as a calendar: whole weeks, Monday first.
 *
 * @param weeks the days of each week, those outside the month among them
 */
public record MonthSheet(YearMonth month, List<List<Cell>> weeks) {
    private static final int DAYS = 7;

    /**
     * One day.
     *
     * @param inside whether it lies in the month
     * @param due whether it is the last day on which the next post is in time
     */
    public record Cell(LocalDate day, boolean inside, boolean due, List<PlacementLine> posts, List<Planned> planned) {
        public Cell {
            posts = List.copyOf(posts);
            planned = List.copyOf(planned);
        }
    }

    public MonthSheet {
        weeks = List.copyOf(weeks);
    }

    static MonthSheet of(YearMonth month, List<PlacementLine> posts, List<Planned> planned, Optional<LocalDate> due) {
        var weeks = new ArrayList<List<Cell>>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(DAYS)) {
            var week = new ArrayList<Cell>(DAYS);
            for (var i = 0; i < DAYS; i++) {
                var day = monday.plusDays(i);
                week.add(new Cell(
                        day,
                        YearMonth.from(day).equals(month),
                        due.filter(day::equals).isPresent(),
                        posts.stream()
                                .filter(post -> post.placedOn().equals(day))
                                .toList(),
                        planned.stream().filter(post -> post.day().equals(day)).toList()));
            }
            weeks.add(List.copyOf(week));
        }
        return new MonthSheet(month, weeks);
    }
}
