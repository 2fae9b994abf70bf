package org.gongkai.office.deadlines;

import java.time.LocalDate;
import org.gongkai.calendar.Ledger;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.OfficeCalendar;
import org.springframework.stereotype.Component;

/** 期限: what statutory periods come to. Derived from the calendar at each asking, so a new notice moves them all. */
@Component
public final class Deadlines {
    private final OfficeCalendar calendar;

    public Deadlines(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day of a period and what is left of it. */
    public Due due(StatutoryPeriod period, LocalDate today) {
        var ledger = explain(period);
        var last = ledger.deadline().lastDay();
        var left = today.isAfter(last) ? -calendar.current().workingDaysBetween(last, today) : ledger.leftAfter(today);
        return new Due(last, left, ledger.deadline().provisional());
    }

    /** Every day from the start to the last day, with the reason why it counts or not. */
    public Ledger explain(StatutoryPeriod period) {
        return period.explain(calendar.current());
    }
}
