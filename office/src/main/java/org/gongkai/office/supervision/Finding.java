package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.calendar.WorkingCalendar;

/**
 * 检查发现的问题: one fault of one thing, from its finding to its closing; found again it is the same one.
 *
 * @param indicator id of the indicator
 * @param thing kind of thing, {@code item} and so on
 * @param key the same fault of the same thing has the same
 * @param title what people call the thing, without personal data
 * @param section 责任科室
 * @param owner id of the person who mends it; empty: the section as a whole
 * @param evidence what was found, in a sentence, as it stood on {@code lastFound}
 * @param inspection id of the inspection that found it last
 * @param times how often it was found after it had been closed, with the first time
 * @param due 整改期限, the last day; empty until somebody was told
 */
public record Finding(
        long id,
        long bodyId,
        int year,
        int serial,
        String indicator,
        String thing,
        long thingId,
        String key,
        String title,
        String section,
        Optional<Long> owner,
        String evidence,
        long inspection,
        LocalDate found,
        LocalDate lastFound,
        int times,
        FindingState state,
        Optional<LocalDate> due) {
    /** 问题编号, such as 2021-003. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%03d", year, serial);
    }

    /** Whether it came back after it had been closed. */
    public boolean isRepeated() {
        return times > 1;
    }

    /** Working days left to mend it, negative where late; empty where nobody has to. */
    public Optional<Integer> left(LocalDate today, WorkingCalendar calendar) {
        return due.filter(last -> state.isBeingMended())
                .map(last -> last.isBefore(today)
                        ? -calendar.workingDaysBetween(last, today)
                        : calendar.workingDaysBetween(today, last));
    }

    /** Whether its last day has passed while it is being mended. */
    public boolean isLate(LocalDate today) {
        return state.isBeingMended() && due.filter(last -> last.isBefore(today)).isPresent();
    }

    /** The page behind {@code /desk/<code>/} where the thing is mended. */
    public String place() {
        return switch (thing) {
            case "item", "record" -> "items/" + thingId;
            case "request" -> "requests/" + thingId;
            case "check" -> "supervision/checks";
            case "site" -> "site-check/" + thingId;
            case "column" -> "freshness";
            case "channel" -> "channels";
            case "guide" -> "guide";
            case "message" -> "messages/" + thingId;
            default -> "";
        };
    }
}
