package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The day-by-day explanation of a deadline, from the start day to the last day.
 *
 * @param period what was counted
 * @param days every calendar day in between, none left out
 */
public record Ledger(StatutoryPeriod period, List<LedgerDay> days) {
    public Ledger {
        days = List.copyOf(days);
    }

    public Deadline deadline() {
        return new Deadline(
                days.get(days.size() - 1).date(),
                days.stream().skip(1).anyMatch(d -> d.day().provisional()));
    }

    /** How many days of the period are used up at the end of a day: the number of the last counted day until then. */
    public int usedOn(LocalDate day) {
        return days.stream()
                .filter(d -> !d.date().isAfter(day))
                .mapToInt(LedgerDay::number)
                .max()
                .orElse(0);
    }

    /** Days of the period still to come after a day; 0 on and after the last day. */
    public int leftAfter(LocalDate day) {
        return period.days() + period.extension() - usedOn(day);
    }
}
