package org.gongkai.office.publishing;

import java.time.LocalDate;
import org.gongkai.calendar.Ledger;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.deadlines.Deadlines;
import org.gongkai.office.deadlines.Due;
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

    private final Deadlines deadlines;

    PublishingPeriod(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The last day on which publication is in time, and what is left. */
    public Due due(Item item, LocalDate today) {
        return deadlines.due(period(item), today);
    }

    /** Each day of it and why it counts or not. */
    public Ledger explain(Item item) {
        return deadlines.explain(period(item));
    }

    static StatutoryPeriod period(Item item) {
        return StatutoryPeriod.workingDays(item.clockStart(), WORKING_DAYS);
    }
}
