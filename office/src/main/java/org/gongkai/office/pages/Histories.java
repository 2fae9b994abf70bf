package org.gongkai.office.pages;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.trail.Entry;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 操作记录 of one thing, for the fragment {@code trail/history} on its page. */
@Component
public final class Histories {
    /**
     * One line.
     *
     * @param at when it was recorded, Beijing time
     * @param person name of who did it
     * @param done what was done, in words
     * @param fields what changed, in words; may be empty
     */
    public record Line(LocalDateTime at, String person, String done, String fields) {
        public String atIso() {
            return at.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        public String atShown() {
            return SHOWN.format(at);
        }
    }

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Trail trail;
    private final Bodies bodies;
    private final MessageSource words;

    Histories(Trail trail, Bodies bodies, MessageSource words) {
        this.trail = trail;
        this.bodies = bodies;
        this.words = words;
    }

    /** Everything recorded about the thing, the oldest first. */
    public List<Line> of(String thing, long id) {
        var entries = trail.history(thing, id);
        var names = bodies.names(entries.stream().map(Entry::person).distinct().toList());
        var say = new TrailWords(words);
        return entries.stream()
                .map(entry -> new Line(
                        LocalDateTime.ofInstant(entry.at(), OfficeDay.ZONE),
                        names.getOrDefault(entry.person(), ""),
                        say.action(thing, entry.action()),
                        say.fields(entry)))
                .toList();
    }
}
