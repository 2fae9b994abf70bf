package org.gongkai.office.portal.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What was found while it was counted, so that it is ranked without being looked for again. */
final class LuceneMatches extends Query {
    private final Map<Integer, FixedBitSet> bySegment = new HashMap<>();

    /** The places of a segment, to be marked. */
    FixedBitSet of(LeafReaderContext segment) {
        return bySegment.computeIfAbsent(
                segment.ord, ord -> new FixedBitSet(segment.reader().maxDoc()));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext segment) {
                var found = bySegment.get(segment.ord);
                return found == null
                        ? null
                        : new ConstantScoreScorer(this, score(), mode, new BitSetIterator(found, found.cardinality()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "matches";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
