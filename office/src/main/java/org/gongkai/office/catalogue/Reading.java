package org.gongkai.office.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 更新情况 of a column on a day.
 *
 * @param items what it shows, with the columns below it
 * @param published day of the newest of them
 * @param confirmed day on which its keeper last found that nothing had changed
 * @param due last day on which it is in time; empty where it never held anything
 * @param daysLeft calendar days to the due day; negative is late
 */
public record Reading(
        int items,
        Optional<LocalDate> published,
        Optional<LocalDate> confirmed,
        Optional<LocalDate> due,
        State state,
        int daysLeft) {
    /** How a column stands, the worst first. */
    public enum State {
        /** 超期未更新. */
        STALE,
        /** 空白栏目. */
        NEVER,
        /** 待核对: changes on occasion only, and nobody looked at it for long. */
        CHECK,
        /** 将到期. */
        SOON,
        /** 正常. */
        FRESH
    }

    /** The later of both days. */
    public Optional<LocalDate> last() {
        return published.isPresent() && confirmed.isPresent()
                ? Optional.of(published.get().isAfter(confirmed.get()) ? published.get() : confirmed.get())
                : published.or(() -> confirmed);
    }
}
