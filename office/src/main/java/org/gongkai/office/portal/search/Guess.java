package org.gongkai.office.portal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses what was meant from titles that are near: a part of one that differs in one character, or only in writing. */
final class Guess {
    private static final int SHORTEST_TO_MEND = 3;

    private Guess() {}

    /** The part of a title of the same sound, else a known word one edit away, else any part; empty where there is none. */
    static Optional<String> of(String typed, List<String> titles) {
        var asked = Folding.bare(typed);
        var parts = new LinkedHashSet<String>();
        for (var title : titles) {
            var bare = Folding.bare(title);
            for (var length = asked.length() - 1; length <= asked.length() + 1; length++) {
                for (var start = 0; start + length <= bare.length(); start++) {
                    parts.add(bare.substring(start, start + length));
                }
            }
        }
        parts.remove(asked);
        return asked.length() < 2 ? Optional.empty() : same(asked, parts).or(() -> mended(asked, parts));
    }

    private static Optional<String> same(String asked, Set<String> parts) {
        var sound = Pinyin.of(asked);
        return parts.stream()
                .filter(part -> part.length() == asked.length() && sound.size() == asked.length())
                .filter(part -> Pinyin.of(part).equals(sound))
                .findFirst();
    }

    private static Optional<String> mended(String asked, Set<String> parts) {
        var near = parts.stream()
                .filter(part -> asked.length() >= SHORTEST_TO_MEND && isOneEdit(asked, part))
                .toList();
        var known = Synonyms.standard().words();
        return near.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> near.stream()
                        .filter(part -> part.length() == asked.length())
                        .findFirst())
                .or(() -> near.stream().findFirst());
    }

    /** Whether one character replaced, added or left out makes one of the other. */
    private static boolean isOneEdit(String one, String other) {
        var same = 0;
        var shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var tail = 0;
        while (tail < shorter - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - same - tail == 1;
    }
}
