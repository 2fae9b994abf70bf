package org.gongkai.office.channels;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * 更新间隔 of an account: how it stands on a day, and the gaps of a year.
 *
 * @param last day of the last item until today
 * @param due the last day on which the next item is in time
 * @param longest the longest gap of the year
 * @param broken the gaps of the year that are longer than the rhythm allows, in order
 */
public record Gauge(
        LocalDate today,
        Optional<LocalDate> last,
        Optional<LocalDate> due,
        State state,
        Optional<Rhythm.Gap> longest,
        List<Rhythm.Gap> broken) {
    /** How an account stands, the worst first. */
    public enum State {
        /** 已超期. */
        BREACH,
        /** 没有发布过. */
        NEVER,
        /** 即将超期. */
        ALARM,
        /** 临近. */
        WARN,
        /** 正常. */
        OK
    }

    public Gauge {
        broken = List.copyOf(broken);
    }

    /** Calendar days since the last item, 0 on its day; 0 where there was none. */
    public long since() {
        return last.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
    }

    /** Calendar days until the due day; negative: past it. */
    public long left() {
        return due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
    }

    public boolean isKept() {
        return broken.isEmpty();
    }

    /** Whether somebody has to do something. */
    public boolean isPressing() {
        return state != State.OK;
    }
}
