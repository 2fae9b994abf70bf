package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * 人工检查: what a person saw of something no rule can see, with what proves it.
 *
 * @param indicator id of the indicator
 * @param byId the body for which it was looked at: the one inspected, or one above
 * @param day legal day on which it was looked at
 * @param words what was seen and how
 */
public record HandCheck(
        long id,
        String indicator,
        long byId,
        Result result,
        LocalDate day,
        String words,
        Optional<UUID> file,
        String person) {
    /** Name of the limit that makes an indicator one for people: so many days what was seen holds. */
    public static final String VALID = "valid_days";

    /** What was seen. */
    public enum Result {
        /** 符合. */
        GOOD,
        /** 存在问题. */
        FAULT,
        /** 不适用: the body has no such thing. */
        NONE
    }

    /** Whether an indicator is one that people look at. */
    public static boolean isFor(Indicator indicator) {
        return indicator.limits().numbers().containsKey(VALID);
    }

    /** The last day on which it holds. */
    public LocalDate until(int validDays) {
        return day.plusDays(validDays);
    }

    /**
     * The one that counts on a day: the newest of whoever supervises the body, else its own newest; none is older than it
     * holds, so that a body cannot overrule who supervises it.
     *
     * @param some of one indicator, in any order
     */
    public static Optional<HandCheck> holding(Collection<HandCheck> some, long body, LocalDate day, int validDays) {
        var holding = some.stream()
                .filter(one -> !one.day().isAfter(day) && !one.until(validDays).isBefore(day))
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList();
        return holding.stream()
                .filter(one -> one.byId() != body)
                .findFirst()
                .or(() -> holding.stream().findFirst());
    }
}
