package org.gongkai.office.portal.search;

import java.util.List;
import java.util.stream.Collectors;

/** A text with what was looked for marked. */
public record Marked(List<Part> parts) {
    /** Nothing. */
    public static final Marked EMPTY = new Marked(List.of());

    /** A piece of the text; found or around it. */
    public record Part(String text, boolean found) {}

    public Marked {
        parts = List.copyOf(parts);
    }

    /** The text alone. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Whether anything is marked. */
    public boolean isFound() {
        return parts.stream().anyMatch(Part::found);
    }
}
