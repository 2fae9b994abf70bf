package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.office.publishing.Standing;

/**
 * A question to the index.
 *
 * @param from how many of the answer are skipped
 * @param size how many are wanted
 * @param today the legal day, on which validity is decided
 * @param without items that have changed since the index saw them
 */
public record SearchQuery(
        SearchWords words, Filters filters, Order order, int from, int size, LocalDate today, Set<Long> without) {
    /** How the answer is ordered. */
    public enum Order {
        RELEVANCE,
        DATE
    }

    /**
     * What the answer is narrowed down to.
     *
     * @param bodies empty: all
     * @param columns empty: all
     * @param year of publication
     */
    public record Filters(
            Set<Long> bodies,
            Set<Long> columns,
            OptionalInt year,
            Optional<SearchKind> kind,
            Optional<Standing> validity) {
        /** Nothing is left out. */
        public static final Filters NONE =
                new Filters(Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());

        public Filters {
            bodies = Set.copyOf(bodies);
            columns = Set.copyOf(columns);
        }

        /** One body. */
        public static Filters of(long body) {
            return new Filters(Set.of(body), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        }
    }

    public SearchQuery {
        without = Set.copyOf(without);
    }

    /** The best of everything, narrowed down by nothing. */
    public static SearchQuery of(SearchWords words, int size, LocalDate today) {
        return new SearchQuery(words, Filters.NONE, Order.RELEVANCE, 0, size, today, Set.of());
    }
}
