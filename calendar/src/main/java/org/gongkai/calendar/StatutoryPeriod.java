package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 法定期限: a period counted from the day after its start.
 *
 * @param start 收到申请之日, or the day of the event that restarts the period; not counted
 * @param unit what is counted
 * @param days length, extension not included; at least 1
 * @param extension 延长: further days of the same unit, 0 for none
 * @param suspensions days that do not count; only periods of working days have them
 * @see "政府信息公开条例 第三十三条; 民事诉讼法 第八十五条"
 */
public record StatutoryPeriod(LocalDate start, Unit unit, int days, int extension, List<Suspension> suspensions) {
    /** 条例 第三十三条第二款: the reply is due within 20 working days. */
    public static final int REPLY_WORKING_DAYS = 20;

    /** 条例 第三十三条第二款: the most by which the period may be extended. */
    public static final int MAX_EXTENSION = 20;

    /** What is counted. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAYS,
        /** 日: calendar days; a last day that is a rest day goes on to the next working day. */
        CALENDAR_DAYS
    }

    /** No statutory period is longer; a larger number is a slip of the pen. */
    public static final int MAX_DAYS = 3660;

    public StatutoryPeriod {
        suspensions = List.copyOf(suspensions);
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("a period has 1 to " + MAX_DAYS + " days, not " + days);
        }
        if (extension < 0 || extension > MAX_DAYS) {
            throw new IllegalArgumentException("an extension has 0 to " + MAX_DAYS + " days, not " + extension);
        }
        if (unit == Unit.CALENDAR_DAYS && !suspensions.isEmpty()) {
            throw new IllegalArgumentException("only working-day periods are suspended");
        }
    }

    public static StatutoryPeriod workingDays(LocalDate start, int days) {
        return new StatutoryPeriod(start, Unit.WORKING_DAYS, days, 0, List.of());
    }

    public static StatutoryPeriod calendarDays(LocalDate start, int days) {
        return new StatutoryPeriod(start, Unit.CALENDAR_DAYS, days, 0, List.of());
    }

    public StatutoryPeriod extendedBy(int more) {
        return new StatutoryPeriod(start, unit, days, more, suspensions);
    }

    public StatutoryPeriod suspended(Suspension suspension) {
        var all = new ArrayList<>(suspensions);
        all.add(suspension);
        return new StatutoryPeriod(start, unit, days, extension, all);
    }

    /** The last day of the period. */
    public Deadline deadline(WorkingCalendar calendar) {
        return explain(calendar).deadline();
    }

    /** Every day from the start to the last day, with the reason why it counts or not. */
    public Ledger explain(WorkingCalendar calendar) {
        var ledger = new ArrayList<LedgerDay>();
        ledger.add(new LedgerDay(calendar.day(start), 0, LedgerDay.Treatment.START, ""));
        int counted = 0;
        int due = days + extension;
        var date = start;
        while (counted < due) {
            date = date.plusDays(1);
            var entry = entry(calendar.day(date), counted + 1);
            ledger.add(entry);
            counted = Math.max(counted, entry.number());
        }
        while (unit == Unit.CALENDAR_DAYS && !calendar.isWorkday(date)) {
            date = date.plusDays(1);
            ledger.add(new LedgerDay(calendar.day(date), 0, LedgerDay.Treatment.ROLLED, ""));
        }
        return new Ledger(this, ledger);
    }

    private LedgerDay entry(Day day, int next) {
        if (unit == Unit.CALENDAR_DAYS) {
            return new LedgerDay(day, next, LedgerDay.Treatment.COUNTED, "");
        }
        for (var suspension : suspensions) {
            if (suspension.covers(day.date())) {
                return new LedgerDay(day, 0, LedgerDay.Treatment.SUSPENDED, suspension.reason());
            }
        }
        return day.kind().isWorked()
                ? new LedgerDay(day, next, LedgerDay.Treatment.COUNTED, "")
                : new LedgerDay(day, 0, LedgerDay.Treatment.REST, "");
    }
}
