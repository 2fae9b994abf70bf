package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.portal.search.SearchResults.Hit;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Placed;

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

    Search(SearchTail tail, PublicItems items, Changes changes) {
        this.tail = tail;
        this.items = items;
        this.changes = changes;
    }

    /** One hit and what the public reads there. */
    record Shown(Hit hit, Placed placed) {}

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
    List<Placed> suggest(SearchQuery question) {
        if (question.words().isEmpty() || tail.index().isEmpty()) {
            return List.of();
        }
        var query = now(question);
        return seen(ask(index -> index.suggest(query))).stream()
                .map(Shown::placed)
                .toList();
    }

    /** 您是不是要找: words from a title the public sees, one edit away or of the same sound. */
    Optional<String> meant(SearchWords words, SearchQuery.Filters filters, LocalDate today) {
        var query = now(new SearchQuery(words, filters, SearchQuery.Order.RELEVANCE, 0, NEAR, today, Set.of()));
        var titles = seen(ask(index -> index.near(query))).stream()
                .map(shown -> shown.placed().item().title())
                .toList();
        return Guess.of(words.typed(), titles);
    }

    private SearchQuery now(SearchQuery asked) {
        var behind = tail.index()
                .map(index -> index.mark().change())
                .filter(change -> change >= 0)
                .map(change -> changes.after(change, MOST_BEHIND))
                .orElse(List.of());
        var without = behind.stream().map(Changes.Change::item).collect(Collectors.toSet());
        return new SearchQuery(
                asked.words(), asked.filters(), asked.order(), asked.from(), asked.size(), asked.today(), without);
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
        Map<Long, Placed> placed = hits.isEmpty()
                ? Map.of()
                : items.byIds(hits.stream().map(Hit::item).toList()).stream()
                        .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
        var shown = new ArrayList<Shown>();
        for (var hit : hits) {
            var one = placed.get(hit.item());
            if (one != null && one.revision() == hit.revision()) {
                shown.add(new Shown(hit, one));
            }
        }
        return shown;
    }
}
