package org.gongkai.office.facts;

import java.time.LocalDate;
import org.gongkai.office.Refusal;

/**
 * The time a fact speaks of.
 *
 * @param last included
 */
public record Period(LocalDate first, LocalDate last) {
    private static final int FIRST = 2008;
    private static final int LAST = 2200;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on " + last + " before it begins on " + first);
        }
    }

    /** The calendar year of an annual report. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The year of an address, as far as disclosure has been the law.
     *
     * @throws Refusal not found, outside 2008 to 2200
     */
    public static int asked(int year) {
        if (year < FIRST || year > LAST) {
            throw Refusal.notFound();
        }
        return year;
    }

    /** Whether it lies within one calendar year, as a quarter does. */
    public boolean isWithinAYear() {
        return first.getYear() == last.getYear();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
