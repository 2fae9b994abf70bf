package org.gongkai.office.facts;

import java.time.LocalDate;

/**
 * The time a fact speaks of.
 *
 * @param last included
 */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on " + last + " before it begins on " + first);
        }
    }

    /** The calendar year of an annual report. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
