package org.gongkai.office.publishing;

import java.time.LocalDate;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * 主动公开期限: 20 working days from the day the information was formed or changed.
 *
 * @see "政府信息公开条例 第二十六条"
 */
@Component
public final class PublishingPeriod {
    /** 二十个工作日 (条例 第二十六条). */
    static final int WORKING_DAYS = 20;

    private final WorkingCalendar calendar;

    PublishingPeriod(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last day on which publication is in time. */
    public LocalDate lastDay(LocalDate formed) {
        return StatutoryPeriod.workingDays(formed, WORKING_DAYS)
                .deadline(calendar)
                .lastDay();
    }

    /** Working days left after today; negative: working days past the last day. */
    public int daysLeft(LocalDate formed, LocalDate today) {
        var last = lastDay(formed);
        return today.isAfter(last)
                ? -calendar.workingDaysBetween(last, today)
                : calendar.workingDaysBetween(today, last);
    }
}
