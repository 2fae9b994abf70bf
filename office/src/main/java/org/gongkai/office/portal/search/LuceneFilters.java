package org.gongkai.office.portal.search;

import static org.gongkai.office.portal.search.LuceneDocuments.*;

import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.gongkai.office.publishing.Standing;

/** What an answer is narrowed down to, as queries that do not score. 有效性 is decided for the day that is asked about. */
final class LuceneFilters {
    private LuceneFilters() {}

    static Query narrowed(Query ranked, SearchQuery.Filters filters, LocalDate today) {
        if (filters.equals(SearchQuery.Filters.NONE)) {
            return ranked;
        }
        var narrowed = new BooleanQuery.Builder().add(ranked, Occur.MUST);
        if (!filters.bodies().isEmpty()) {
            narrowed.add(LuceneQueries.choice(BODY, filters.bodies()), Occur.FILTER);
        }
        if (!filters.columns().isEmpty()) {
            narrowed.add(LuceneQueries.choice(COLUMN, filters.columns()), Occur.FILTER);
        }
        filters.year().ifPresent(year -> narrowed.add(LongPoint.newExactQuery(YEAR, year), Occur.FILTER));
        filters.kind().ifPresent(kind -> narrowed.add(LongPoint.newExactQuery(KIND, kind.ordinal()), Occur.FILTER));
        filters.validity().ifPresent(standing -> narrowed.add(standing(standing, today.toEpochDay()), Occur.FILTER));
        return narrowed.build();
    }

    /** The same as {@link #standing(long, long, long, long, long)} as ranges. */
    private static Query standing(Standing standing, long day) {
        return switch (standing) {
            case REPEALED -> both(until(ENDS, day), LongPoint.newExactQuery(REPEALED, 1));
            case EXPIRED -> both(until(ENDS, day), LongPoint.newExactQuery(REPEALED, 0));
            case NOT_YET -> both(after(ENDS, day), after(EFFECTIVE, day));
            case MODIFIED -> both(after(ENDS, day), both(until(EFFECTIVE, day), until(MODIFIED, day)));
            case IN_FORCE -> both(after(ENDS, day), both(until(EFFECTIVE, day), after(MODIFIED, day)));
        };
    }

    /**
     * 有效性 on a day.
     *
     * @see org.gongkai.office.publishing.NormativeDocument#on
     */
    static Standing standing(long effective, long ends, long repealed, long modified, long day) {
        if (ends <= day) {
            return repealed == 1 ? Standing.REPEALED : Standing.EXPIRED;
        }
        if (effective > day) {
            return Standing.NOT_YET;
        }
        return modified <= day ? Standing.MODIFIED : Standing.IN_FORCE;
    }

    private static Query until(String field, long day) {
        return LongPoint.newRangeQuery(field, Long.MIN_VALUE, day);
    }

    private static Query after(String field, long day) {
        return LongPoint.newRangeQuery(field, day + 1, NEVER);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
