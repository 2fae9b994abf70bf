package org.gongkai.office.audit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.pages.TrailWords;
import org.gongkai.office.trail.Check;
import org.gongkai.office.trail.Recorded;

/**
 * The trail in the words of the page.
 *
 * @param names names of persons by their ids
 * @param sealed number of the last sealed entry
 * @param waiting entries not sealed yet
 */
public record Shown(TrailWords words, Map<Long, String> names, long sealed, long waiting, Optional<Check> check) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A line of the list. */
    public record Line(String atIso, String at, String person, String action, String thing, String fields, long seq) {}

    public Shown {
        names = Map.copyOf(names);
    }

    Line line(Recorded recorded) {
        var entry = recorded.entry();
        var at = LocalDateTime.ofInstant(entry.at(), OfficeDay.ZONE).truncatedTo(ChronoUnit.SECONDS);
        return new Line(
                at.toString(),
                TIME.format(at),
                person(entry.person()),
                words.action(entry.thing(), entry.action()),
                entry.thingId() == 0
                        ? words.thing(entry.thing())
                        : say("audit.thing-id", words.thing(entry.thing()), String.valueOf(entry.thingId())),
                words.fields(entry),
                recorded.seq());
    }

    /** Name and number of a person. */
    public String person(long id) {
        return id == 0
                ? say("audit.nobody")
                : say("audit.person-id", names.getOrDefault(id, say("audit.person")), String.valueOf(id));
    }

    /** How far the trail is sealed, and what the newest check found. */
    public String seal() {
        var state = say("audit.seal.state", String.valueOf(sealed), String.valueOf(waiting));
        return state
                + check.map(made -> say(
                                made.verdict().broken().isEmpty() ? "audit.seal.whole" : "audit.seal.broken",
                                TIME.format(LocalDateTime.ofInstant(made.at(), OfficeDay.ZONE)),
                                String.valueOf(made.verdict().sealed()),
                                String.valueOf(made.verdict().heads()),
                                sentence(made)))
                        .orElseGet(() -> say("audit.seal.unchecked"));
    }

    public boolean isChecked() {
        return check.isPresent();
    }

    public boolean isBroken() {
        return check.flatMap(made -> made.verdict().broken()).isPresent();
    }

    private String sentence(Check made) {
        return made.verdict()
                .broken()
                .map(found -> say("trail.broken." + found.code(), String.valueOf(found.place())))
                .orElse("");
    }

    private String say(String key, Object... args) {
        return words.words().getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
