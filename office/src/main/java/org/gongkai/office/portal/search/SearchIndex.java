package org.gongkai.office.portal.search;

import java.util.Collection;
import java.util.List;

/**
 * 全文索引. It answers fast and may be a moment behind: what it finds is looked up again in
 * {@code publishing.PublicItems} and {@code engagement.PublicParticipation} before anybody sees it.
 */
public interface SearchIndex extends AutoCloseable {
    /**
     * How far an index has come.
     *
     * @param change number of the last change of {@code publishing.PublicChanges} in it
     * @param request id of the last request for a rebuild that it fulfils
     * @param matters number of the last change of {@code engagement.PublicParticipation} in it
     */
    record Mark(long change, long request, long matters) {
        /** Of items only. */
        public Mark(long change, long request) {
            this(change, request, 0);
        }
    }

    /** What answers a question, the best first, with the figures of the whole answer. */
    SearchResults search(SearchQuery query);

    /** Items whose title fits what somebody is typing, the best first; the last word may be unfinished. */
    List<SearchResults.Hit> suggest(SearchQuery query);

    /** Items with a title near the words, for guessing what was meant; nothing of the figures. */
    List<SearchResults.Hit> near(SearchQuery query);

    /** Puts items and matters in, each in the place of what was known of it. */
    void update(Collection<SearchDocument> documents);

    /** Takes items out. */
    void delete(Collection<Long> items);

    /** Takes the words of what was taken out or replaced out of the files of the index too, in the background. */
    void forget();

    /** Makes everything so far findable and lasting. */
    void commit(Mark mark);

    Mark mark();

    /** How many items are in it. */
    int size();

    @Override
    void close();
}
