package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.office.Sheet;

/** 同义词: official words and those people use, kept as data in {@code search/synonyms.tsv}. */
final class Synonyms {
    private static final String PARTED = "\u3001";
    private static final Synonyms STANDARD = new Synonyms(Sheet.rows("search/synonyms"));

    private final Map<String, List<String>> groups = new HashMap<>();

    /**
     * Reads them.
     *
     * @param rows the official word, the others parted by 、, and what they are
     */
    Synonyms(List<List<String>> rows) {
        for (var row : rows) {
            var group = new ArrayList<String>();
            group.add(Folding.fold(row.get(0)));
            for (var word : row.get(1).split(PARTED)) {
                group.add(Folding.fold(word));
            }
            for (var word : group) {
                groups.merge(
                        word,
                        group.stream().filter(other -> !other.equals(word)).toList(),
                        Synonyms::both);
            }
        }
    }

    static Synonyms standard() {
        return STANDARD;
    }

    /** What else a word is called; empty where nothing is known. */
    List<String> of(String folded) {
        return groups.getOrDefault(folded, List.of());
    }

    Set<String> words() {
        return groups.keySet();
    }

    private static List<String> both(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        other.stream().filter(word -> !all.contains(word)).forEach(all::add);
        return List.copyOf(all);
    }
}
