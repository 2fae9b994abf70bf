package org.gongkai.office.portal.search;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.publishing.Standing;

/**
 * What the page of an answer shows.
 *
 * @param typed as typed
 * @param body of the path; empty: all bodies
 * @param wanted the words that the answer is about, where they are not those typed
 * @param also what was looked for beside them
 * @param total of the whole answer
 * @param first number of the first row
 * @param feed address of the same question as a feed; empty where nothing is asked
 * @param notes sentences: key and arguments
 */
public record SearchView(
        String action,
        String typed,
        Optional<Body> body,
        Optional<String> wanted,
        Optional<Link> meant,
        List<String> also,
        String exact,
        int total,
        int first,
        List<Row> rows,
        List<Facet> facets,
        List<Link> orders,
        List<Link> pages,
        Optional<String> next,
        Optional<String> wider,
        String feed,
        List<Note> notes) {
    /** A link; the one that is chosen leads nowhere. */
    public record Link(String words, String address, boolean chosen) {}

    /** A sentence under a key of the messages. */
    public record Note(String key, List<Object> args) {
        static Note of(String key, Object... args) {
            return new Note(key, List.of(args));
        }
    }

    /** One hit. */
    public record Row(Body body, Found found, Marked title, Marked snippet, String file, Optional<Standing> standing) {}

    /** Values to narrow down by. */
    public record Facet(String key, List<Choice> choices) {}

    /**
     * One of them.
     *
     * @param words its name, or a key of the messages where {@code isKey}
     */
    public record Choice(String words, boolean isKey, int count, String address, boolean chosen, int depth) {
        /** Together with the same of another body. */
        Choice plus(Choice other) {
            return new Choice(words, isKey, count + other.count, address, chosen || other.chosen, depth);
        }
    }
}
