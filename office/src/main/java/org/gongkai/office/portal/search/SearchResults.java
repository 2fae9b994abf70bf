package org.gongkai.office.portal.search;

import java.util.List;
import java.util.Map;
import org.gongkai.office.publishing.Standing;

/**
 * What the index answers.
 *
 * @param total how many there are, whatever part of them is here
 */
public record SearchResults(int total, List<Hit> hits, Counts counts) {
    public SearchResults {
        hits = List.copyOf(hits);
    }

    /**
     * One item found.
     *
     * @param revision the version whose words these are
     * @param title with what was looked for marked
     * @param snippet a part of the text with what was looked for
     * @param file name of the attachment the part is from; empty: from the text itself
     */
    public record Hit(long item, int revision, Marked title, Marked snippet, String file) {}

    /**
     * How many of the answer have which value; those of a facet count as if it were not narrowed down.
     *
     * @param columns by the column itself, without those below
     * @param years of publication
     */
    public record Counts(
            Map<Long, Integer> bodies,
            Map<Long, Integer> columns,
            Map<Integer, Integer> years,
            Map<SearchKind, Integer> kinds,
            Map<Standing, Integer> validity) {
        /** Of nothing. */
        public static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
