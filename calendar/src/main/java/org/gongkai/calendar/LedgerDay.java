package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * One day of the explanation of a deadline.
 *
 * @param number the number of the counted day, 0 for a day that does not count
 * @param treatment why it counts or not
 * @param reason reason of the suspension, empty otherwise
 */
public record LedgerDay(Day day, int number, Treatment treatment, String reason) {
    /** How the period treats a day. */
    public enum Treatment {
        /** 起算之日: the day of receipt or restart, never counted. */
        START,
        COUNTED,
        /** A day that is no working day. */
        REST,
        /** A day of a consultation. */
        SUSPENDED,
        /** A calendar-day period whose last day is a rest day goes on to the next working day. */
        ROLLED
    }

    public LocalDate date() {
        return day.date();
    }
}
