package org.gongkai.office.publishing.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How often each {@link Note} applies. */
public final class Notes {
    private final Map<Note, Integer> counts = new EnumMap<>(Note.class);

    public void add(Note note, int count) {
        if (count > 0) {
            counts.merge(note, count, Integer::sum);
        }
    }

    public void add(Notes others) {
        others.counts.forEach(this::add);
    }

    public Map<Note, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
