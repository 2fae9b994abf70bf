package org.gongkai.office.portal.search;

import static org.gongkai.office.portal.search.LuceneDocuments.*;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.gongkai.office.publishing.Standing;

/**
 * Counts a whole answer in one pass. A facet is counted as if only the others were narrowed down, so that its other
 * values stay to be chosen. Validity follows from the day and cannot be counted by a library that knows values only.
 */
final class LuceneCounts extends SimpleCollector {
    private static final int YEARS = 300;
    private static final int NONE = -1;

    private final SearchQuery.Filters filters;
    private final long day;
    private final LuceneSegments segments;
    private final LuceneMatches matches;
    private final boolean isNarrowed;
    private final Map<Long, Integer> bodies = new HashMap<>();
    private final Map<Long, Integer> columns = new HashMap<>();
    private final int[] years = new int[YEARS];
    private final int[] kinds = new int[SearchKind.values().length];
    private final int[] standings = new int[Standing.values().length];
    private int total;

    private FixedBitSet places;
    private Choice body;
    private Choice column;
    private LuceneSegments.Values values;
    private NumericDocValues effective;
    private NumericDocValues ends;
    private NumericDocValues repealed;
    private NumericDocValues modified;

    private LuceneCounts(SearchQuery.Filters filters, long day, LuceneSegments segments, LuceneMatches matches) {
        this.segments = segments;
        this.matches = matches;
        this.values = LuceneSegments.Values.none();
        this.places = new FixedBitSet(0);
        this.filters = filters;
        this.isNarrowed = !filters.equals(SearchQuery.Filters.NONE);
        this.day = day;
        this.body = new Choice(DocValues.emptySorted());
        this.column = new Choice(DocValues.emptySorted());
        this.effective = DocValues.emptyNumeric();
        this.ends = DocValues.emptyNumeric();
        this.repealed = DocValues.emptyNumeric();
        this.modified = DocValues.emptyNumeric();
    }

    /** Makes one; there is one for each answer, as a search here has one thread. */
    static CollectorManager<LuceneCounts, LuceneCounts> manager(
            SearchQuery.Filters filters, long day, LuceneSegments segments, LuceneMatches matches) {
        return new CollectorManager<>() {
            @Override
            public LuceneCounts newCollector() {
                return new LuceneCounts(filters, day, segments, matches);
            }

            @Override
            public LuceneCounts reduce(Collection<LuceneCounts> all) {
                if (all.size() != 1) {
                    throw new IllegalStateException(all.size() + " threads count one answer");
                }
                return all.iterator().next();
            }
        };
    }

    /** The values of one segment by their ordinal there. */
    private static final class Choice {
        private final SortedDocValues values;
        private final boolean[] wanted;
        private final int[] counts;

        private Choice(SortedDocValues values) {
            this.values = values;
            this.wanted = new boolean[values.getValueCount()];
            this.counts = new int[values.getValueCount()];
        }

        static Choice of(SortedDocValues values, Collection<Long> chosen) throws IOException {
            var choice = new Choice(values);
            Arrays.fill(choice.wanted, chosen.isEmpty());
            for (var value : chosen) {
                var ordinal = values.lookupTerm(new BytesRef(Long.toString(value)));
                if (ordinal >= 0) {
                    choice.wanted[ordinal] = true;
                }
            }
            return choice;
        }

        boolean has(int ordinal) {
            return ordinal >= 0 && wanted[ordinal];
        }

        void addTo(Map<Long, Integer> all) throws IOException {
            for (var ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    all.merge(Long.valueOf(values.lookupOrd(ordinal).utf8ToString()), counts[ordinal], Integer::sum);
                }
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        var reader = context.reader();
        places = matches.of(context);
        body = Choice.of(DocValues.getSorted(reader, BODY), filters.bodies());
        column = Choice.of(DocValues.getSorted(reader, COLUMN), filters.columns());
        values = segments.of(reader);
        effective = DocValues.getNumeric(reader, EFFECTIVE);
        ends = DocValues.getNumeric(reader, ENDS);
        repealed = DocValues.getNumeric(reader, REPEALED);
        modified = DocValues.getNumeric(reader, MODIFIED);
    }

    @Override
    public void collect(int document) throws IOException {
        var itsBody = values.bodies()[document];
        var itsColumn = values.columns()[document];
        var itsYear = values.years()[document];
        var itsKind = values.kinds()[document];
        var itsStanding = values.dated().get(document) ? standing(document) : NONE;
        var missed = NONE;
        if (isNarrowed) {
            var misses = 0;
            var fits = new boolean[] {
                body.has(itsBody),
                column.has(itsColumn),
                filters.year().isEmpty() || filters.year().getAsInt() == LuceneSegments.Values.year(itsYear),
                filters.kind().isEmpty() || filters.kind().get().ordinal() == itsKind,
                filters.validity().isEmpty() || filters.validity().get().ordinal() == itsStanding
            };
            for (var facet = 0; facet < fits.length; facet++) {
                if (!fits[facet]) {
                    misses++;
                    missed = facet;
                }
            }
            if (misses > 1) {
                return;
            }
        }
        if (missed == NONE) {
            total++;
            places.set(document);
        }
        count(body.counts, itsBody, missed, 0);
        count(column.counts, itsColumn, missed, 1);
        count(years, itsYear, missed, 2);
        count(kinds, itsKind, missed, 3);
        count(standings, itsStanding, missed, 4);
    }

    /** Counts a value unless the item fails at another facet. */
    private static void count(int[] counts, int value, int missed, int facet) {
        if ((missed == NONE || missed == facet) && value >= 0 && value < counts.length) {
            counts[value]++;
        }
    }

    private int standing(int document) throws IOException {
        return effective.advanceExact(document)
                ? LuceneFilters.standing(
                                effective.longValue(),
                                value(ends, document),
                                value(repealed, document),
                                value(modified, document),
                                day)
                        .ordinal()
                : NONE;
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    @Override
    public void finish() throws IOException {
        body.addTo(bodies);
        column.addTo(columns);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    int total() {
        return total;
    }

    SearchResults.Counts counts() {
        var byYear = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        for (var i = 0; i < YEARS; i++) {
            if (years[i] > 0) {
                byYear.put(LuceneSegments.Values.year(i), years[i]);
            }
        }
        var byKind = new EnumMap<SearchKind, Integer>(SearchKind.class);
        for (var one : SearchKind.values()) {
            if (kinds[one.ordinal()] > 0) {
                byKind.put(one, kinds[one.ordinal()]);
            }
        }
        var byStanding = new EnumMap<Standing, Integer>(Standing.class);
        for (var one : Standing.values()) {
            if (standings[one.ordinal()] > 0) {
                byStanding.put(one, standings[one.ordinal()]);
            }
        }
        return new SearchResults.Counts(bodies, columns, byYear, byKind, byStanding);
    }
}
