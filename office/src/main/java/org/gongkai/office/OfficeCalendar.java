package org.gongkai.office;

import org.gongkai.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * 工作日历 by the notices the office knows now. A new notice replaces it while the office runs, so whoever counts days asks
 * anew each time and keeps no calendar of their own.
 */
@Component
public final class OfficeCalendar {
    private volatile WorkingCalendar current = WorkingCalendar.official();

    public WorkingCalendar current() {
        return current;
    }

    public void replace(WorkingCalendar calendar) {
        current = calendar;
    }
}
