package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 问题 as a rule found it.
 *
 * @param thing kind of thing: {@code item}, {@code column}, {@code channel}, {@code guide}, {@code message}, {@code
 *     clock}, {@code check}, {@code site}, {@code record}, {@code request} or {@code body}
 * @param key names the thing and, where it has several of one kind, the fault; the same fault found again has the same
 * @param title what people call the thing, without personal data
 * @param section 责任科室
 * @param words message key of the evidence, {@code inspection.evidence.<words>}
 * @param args its arguments, without personal data
 * @param past whether it happened and cannot be undone, so that only people can say whether enough was done about it
 * @param seenOn day on which a person saw it; empty where a rule sees it now
 */
public record Fault(
        String indicator,
        String thing,
        long thingId,
        String key,
        String title,
        String section,
        String words,
        List<String> args,
        boolean past,
        Optional<LocalDate> seenOn) {
    public Fault {
        args = List.copyOf(args);
    }

    /** A fault that can be mended. */
    public Fault(
            String indicator,
            String thing,
            long thingId,
            String key,
            String title,
            String section,
            String words,
            List<String> args) {
        this(indicator, thing, thingId, key, title, section, words, args, false, Optional.empty());
    }

    /** The same of something that happened and cannot be undone. */
    Fault ofThePast() {
        return new Fault(indicator, thing, thingId, key, title, section, words, args, true, seenOn);
    }

    /** The same as a person saw it on a day. */
    Fault seenOn(LocalDate day) {
        return new Fault(indicator, thing, thingId, key, title, section, words, args, past, Optional.of(day));
    }

    /** Whether it tells of now: a rule sees it, or a person saw it after a day. */
    public boolean isNewerThan(LocalDate day) {
        return !past && seenOn.map(seen -> seen.isAfter(day)).orElse(true);
    }

    /** The same under the name people call the thing by. */
    public Fault called(String name) {
        return new Fault(indicator, thing, thingId, key, name, section, words, args, past, seenOn);
    }
}
