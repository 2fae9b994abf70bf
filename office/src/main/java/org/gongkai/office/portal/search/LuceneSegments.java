package org.gongkai.office.portal.search;

import static org.gongkai.office.portal.search.LuceneDocuments.*;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of each item, read once for each segment of the index, before the first answer from it: a wide answer
 * has tens of thousands of items, and asking the index for each value of each of them takes most of its time. A segment
 * never changes; a fresh one brings its own values, and those of one that is gone go with it. Eleven bytes an item.
 */
final class LuceneSegments extends SearcherFactory {
    private static final int FIRST_YEAR = 1949;
    private static final int NONE = -1;

    /**
     * Values by place in the segment, {@link #NONE} for none.
     *
     * @param bodies ordinals of the segment
     * @param columns ordinals of the segment
     * @param years counted from 1949
     * @param kinds ordinals of the kinds of documents
     * @param dated items whose validity depends on the day
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed on
    record Values(int[] bodies, int[] columns, short[] years, byte[] kinds, FixedBitSet dated) {
        static Values none() {
            return new Values(new int[0], new int[0], new short[0], new byte[0], new FixedBitSet(0));
        }

        static int year(int index) {
            return FIRST_YEAR + index;
        }
    }

    private final Map<IndexReader.CacheKey, Values> segments = new ConcurrentHashMap<>();

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) throws IOException {
        for (var segment : reader.leaves()) {
            of(segment.reader());
        }
        return super.newSearcher(reader, before);
    }

    Values of(LeafReader segment) throws IOException {
        var core = segment.getCoreCacheHelper();
        if (core == null) {
            return read(segment);
        }
        var known = segments.get(core.getKey());
        if (known == null) {
            known = read(segment);
            segments.put(core.getKey(), known);
            core.addClosedListener(segments::remove);
        }
        return known;
    }

    private static Values read(LeafReader segment) throws IOException {
        var size = segment.maxDoc();
        var values = new Values(
                ordinals(segment, BODY),
                ordinals(segment, COLUMN),
                new short[size],
                new byte[size],
                new FixedBitSet(size));
        Arrays.fill(values.years, (short) NONE);
        Arrays.fill(values.kinds, (byte) NONE);
        var years = DocValues.getNumeric(segment, YEAR);
        for (var place = years.nextDoc(); place < size; place = years.nextDoc()) {
            values.years[place] = (short) (years.longValue() - FIRST_YEAR);
        }
        var kinds = DocValues.getNumeric(segment, KIND);
        for (var place = kinds.nextDoc(); place < size; place = kinds.nextDoc()) {
            values.kinds[place] = (byte) kinds.longValue();
        }
        var effective = DocValues.getNumeric(segment, EFFECTIVE);
        for (var place = effective.nextDoc(); place < size; place = effective.nextDoc()) {
            values.dated.set(place);
        }
        return values;
    }

    private static int[] ordinals(LeafReader segment, String field) throws IOException {
        var ordinals = new int[segment.maxDoc()];
        Arrays.fill(ordinals, NONE);
        var values = DocValues.getSorted(segment, field);
        for (var place = values.nextDoc(); place < ordinals.length; place = values.nextDoc()) {
            ordinals[place] = values.ordValue();
        }
        return ordinals;
    }
}
