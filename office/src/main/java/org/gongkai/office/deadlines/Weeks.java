package org.gongkai.office.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.calendar.Ledger;
import org.gongkai.calendar.LedgerDay;

/** The explanation of a deadline as whole weeks, Monday first, for the template {@code deadlines/weeks}. */
public final class Weeks {
    /**
     * One day of the sheet.
     *
     * @param counted empty for a day before the start or after the last day
     */
    public record Cell(LocalDate date, Optional<LedgerDay> counted) {}

    private static final int DAYS = 7;

    private Weeks() {}

    /** The weeks from that of the start day to that of the last day. */
    public static List<List<Cell>> of(Ledger ledger) {
        Map<LocalDate, LedgerDay> days =
                ledger.days().stream().collect(Collectors.toMap(LedgerDay::date, Function.identity()));
        var last = ledger.deadline().lastDay();
        var weeks = new ArrayList<List<Cell>>();
        var monday = ledger.period().start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusDays(DAYS)) {
            weeks.add(week(monday, days));
        }
        return List.copyOf(weeks);
    }

    private static List<Cell> week(LocalDate monday, Map<LocalDate, LedgerDay> days) {
        var week = new ArrayList<Cell>(DAYS);
        for (var i = 0; i < DAYS; i++) {
            var date = monday.plusDays(i);
            week.add(new Cell(date, Optional.ofNullable(days.get(date))));
        }
        return List.copyOf(week);
    }
}
