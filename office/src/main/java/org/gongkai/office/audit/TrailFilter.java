package org.gongkai.office.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.trail.TrailQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the filter of the page says, as it was typed. */
public record TrailFilter(String from, String until, String person, String thing, String action) {
    public TrailFilter {
        from = typed(from);
        until = typed(until);
        person = typed(person);
        thing = typed(thing);
        action = typed(action);
    }

    /**
     * The query it asks.
     *
     * @throws Refusal where a day cannot be read
     */
    TrailQuery query(long body) {
        return new TrailQuery(body, personId(), thing, action, day(from), day(until));
    }

    private long personId() {
        return person.matches("\\d{1,18}") ? Long.parseLong(person) : 0;
    }

    /** For links that keep the filter. */
    public String parameters() {
        return UriComponentsBuilder.newInstance()
                .queryParam("from", from)
                .queryParam("until", until)
                .queryParam("person", person)
                .queryParam("thing", thing)
                .queryParam("action", action)
                .build()
                .encode()
                .toUriString();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1970 || day.getYear() > 2999) {
                throw new Refusal(Refusal.Kind.INVALID, "trail-day", text);
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "trail-day", text);
        }
    }
}
