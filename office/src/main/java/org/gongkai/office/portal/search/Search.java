package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.portal.search.SearchResults.Hit;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;

/**
 * Answers questions. Whatever the index says, what leaves here is seen by the public now, in the version whose words are
 * shown: what has changed since is left out of the question, and every hit is looked up again.
 */
final class Search {
    /** Beyond so many changes, hits alone are looked up. */
    private static final int MOST_BEHIND = 1_000;

    private static final int NEAR = 20;

    private final SearchTail tail;
    private final PublicItems items;
    private final Changes changes;
    private final MatterReader matters;

    Search(SearchTail tail, PublicItems items, Changes changes, MatterReader matters) {
        this.tail = tail;
        this.items = items;
        this.changes = changes;
        this.matters = matters;
    }

    /** One hit and what the public reads there. */
    record Shown(Hit hit, Found found) {}

    /**
     * An answer.
     *
     * @param filling whether the index is not whole yet, so that more may be found later
     */
    record Answer(int total, List<Shown> shown, SearchResults.Counts counts, boolean filling) {}

    /** Something asked of an index. */
    private interface Asked<T> {
        T of(SearchIndex index);
    }

    /**
     * The answer to a question.
     *
     * @throws Refusal {@code search-not-ready} where there is no index for the moment; {@code search-in-use} where
     *     another process has it
     */
    Answer answer(SearchQuery question) {
        var query = now(question);
        var results = ask(index -> index.search(query));
        var shown = seen(results.hits());
        var gone = results.hits().size() - shown.size();
        return new Answer(results.total() - gone, shown, results.counts(), tail.isFilling());
    }

    /** Titles that fit what is being typed; nothing where there is no index for the moment. */
    List<Found> suggest(SearchQuery question) {
        if (question.words().isEmpty() || tail.index().isEmpty()) {
            return List.of();
        }
        var query = now(question);
        return seen(ask(index -> index.suggest(query))).stream()
                .map(Shown::found)
                .toList();
    }

    /** 您是不是要找: words from a title the public sees, one edit away or of the same sound. */
    Optional<String> meant(SearchWords words, SearchQuery.Filters filters, LocalDate today) {
        var query = now(new SearchQuery(words, filters, SearchQuery.Order.RELEVANCE, 0, NEAR, today, Set.of()));
        var titles = seen(ask(index -> index.near(query))).stream()
                .map(shown -> shown.found().title())
                .toList();
        return Guess.of(words.typed(), titles);
    }

    private SearchQuery now(SearchQuery asked) {
        var without = tail.index()
                .map(SearchIndex::mark)
                .filter(mark -> mark.change() >= 0)
                .map(this::behind)
                .orElse(Set.of());
        return new SearchQuery(
                asked.words(), asked.filters(), asked.order(), asked.from(), asked.size(), asked.today(), without);
    }

    /** What has changed since. */
    private Set<Long> behind(SearchIndex.Mark mark) {
        var behind = new HashSet<Long>();
        changes.after(mark.change(), MOST_BEHIND).forEach(change -> behind.add(change.item()));
        matters.changes(mark.matters(), MOST_BEHIND).forEach(change -> behind.add(MatterId.of(change.matter())));
        return behind;
    }

    private <T> T ask(Asked<T> asked) {
        var index = tail.index().orElseThrow(this::notReady);
        try {
            return asked.of(index);
        } catch (RuntimeException e) {
            // a new index may just have taken its place; else it is broken
            var other = tail.index().filter(now -> now != index);
            if (other.isPresent()) {
                return asked.of(other.get());
            }
            if (e instanceof java.io.UncheckedIOException || e instanceof IllegalStateException) {
                tail.reportBroken();
                throw notReady();
            }
            throw e;
        }
    }

    private Refusal notReady() {
        return new Refusal(Refusal.Kind.CONFLICT, tail.isElsewhere() ? "search-in-use" : "search-not-ready");
    }

    private List<Shown> seen(List<Hit> hits) {
        var there = there(hits.stream().map(Hit::item).toList());
        var shown = new ArrayList<Shown>();
        for (var hit : hits) {
            var one = there.get(hit.item());
            if (one != null && one.revision() == hit.revision()) {
                shown.add(new Shown(hit, one.found()));
            }
        }
        return shown;
    }

    /** What the public sees now, and in which version. */
    private record There(Found found, long revision) {}

    private Map<Long, There> there(List<Long> ids) {
        var there = new HashMap<Long, There>();
        var ofItems = ids.stream().filter(id -> !MatterId.isMatter(id)).toList();
        if (!ofItems.isEmpty()) {
            items.byIds(ofItems).forEach(one -> there.put(one.item().id(), new There(Found.of(one), one.revision())));
        }
        matters.now(ids).forEach(one -> there.put(MatterId.of(one.key()), new There(Found.of(one), one.change())));
        return there;
    }
}
