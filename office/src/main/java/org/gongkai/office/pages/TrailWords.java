package org.gongkai.office.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.office.trail.Entry;
import org.springframework.context.MessageSource;

/** Words for what the trail keeps as codes; a code never stands without words. */
public record TrailWords(MessageSource words) {
    private static final String UNKNOWN = ".other";

    public String thing(String thing) {
        return known("trail.thing." + thing, "trail.thing" + UNKNOWN, thing);
    }

    /** What was done with a thing of this kind, or with anything. */
    public String action(String thing, String action) {
        return say("trail.action." + thing + "." + action)
                .orElseGet(() -> known("trail.action." + action, "trail.action" + UNKNOWN, action));
    }

    /** The names of the fields, or why it was refused; empty where there are none. */
    public String fields(Entry entry) {
        return Stream.of(entry.fields().split("[ ,]+"))
                .filter(field -> !field.isEmpty())
                .map(field -> known("trail.field." + field, "trail.field" + UNKNOWN, field))
                .collect(Collectors.joining("、"));
    }

    private String known(String key, String otherwise, String code) {
        return say(key).orElseGet(() -> words.getMessage(otherwise, new Object[] {code}, Locale.SIMPLIFIED_CHINESE));
    }

    private Optional<String> say(String key) {
        return Optional.ofNullable(words.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE));
    }
}
