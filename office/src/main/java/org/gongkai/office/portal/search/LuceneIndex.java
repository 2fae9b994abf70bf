package org.gongkai.office.portal.search;

import static org.gongkai.office.portal.search.LuceneDocuments.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The index in a folder of this machine: one writer, and readers that see what it has written. */
public final class LuceneIndex implements SearchIndex {
    private static final String FORM_KEY = "form";
    private static final String CHANGE_KEY = "change";
    private static final String REQUEST_KEY = "request";
    private static final String MATTERS_KEY = "matters";
    private static final double BUFFER_MB = 48;
    private static final int SEGMENTS = 4;
    /** As many hits as come on pages, see {@link SearchAsked#MOST_PAGES}. */
    private static final int WIDE = 1000;

    private static final Sort NEWEST =
            new Sort(new SortField(PUBLISHED, SortField.Type.LONG, true), new SortField(ID, SortField.Type.LONG, true));

    private final LuceneAnalyzer analyzer = new LuceneAnalyzer();
    private final LuceneQueries queries = new LuceneQueries(analyzer);
    private final LuceneSegments segments = new LuceneSegments();
    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Mark mark;

    private LuceneIndex(FSDirectory folder) throws IOException {
        this.folder = folder;
        this.mark = DirectoryReader.indexExists(folder) ? markIn(folder) : new Mark(0, 0, 0);
        var merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setSegmentsPerTier(SEGMENTS); // each costs every question something, and items come a few a day
        this.writer = new IndexWriter(
                folder,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB).setMergePolicy(merges));
        this.searchers = searchers(writer, segments);
    }

    private static SearcherManager searchers(IndexWriter writer, LuceneSegments segments) throws IOException {
        try {
            return new SearcherManager(writer, segments);
        } catch (IOException | RuntimeException e) {
            writer.rollback(); // gives the lock back
            throw e;
        }
    }

    /** Whether a writer has this index, in this process or another. */
    static boolean isInUse(Path path) {
        try (var folder = FSDirectory.open(path)) {
            folder.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        } catch (IOException e) {
            return false; // what else is wrong with it shows when it is opened
        }
    }

    /**
     * Opens an index, or begins one in an empty folder.
     *
     * @throws IndexInUse where another writer has it
     * @throws IOException where the folder cannot be read or written, what is in it is broken or of another form
     */
    public static LuceneIndex open(Path path) throws IOException {
        var folder = FSDirectory.open(path);
        try {
            return new LuceneIndex(folder);
        } catch (LockObtainFailedException e) {
            folder.close();
            throw new IndexInUse(path);
        } catch (IOException e) {
            folder.close();
            throw e;
        } catch (RuntimeException e) {
            folder.close();
            throw new IOException("broken index in " + path, e);
        }
    }

    private static Mark markIn(FSDirectory folder) throws IOException {
        try (var reader = DirectoryReader.open(folder)) {
            var data = reader.getIndexCommit().getUserData();
            if (!FORM.equals(data.get(FORM_KEY))) {
                throw new IOException("an index of form " + data.get(FORM_KEY));
            }
            return new Mark(
                    Long.parseLong(data.getOrDefault(CHANGE_KEY, "")),
                    Long.parseLong(data.getOrDefault(REQUEST_KEY, "")),
                    Long.parseLong(data.getOrDefault(MATTERS_KEY, "")));
        }
    }

    /** Something done with a searcher, which is given back. */
    private interface Act<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Act<T> act) {
        try {
            var searcher = searchers.acquire();
            try {
                return act.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SearchResults search(SearchQuery query) {
        return searching(searcher -> {
            var matches = new LuceneMatches();
            var counts = searcher.search(
                    queries.matching(query.words(), query.without()),
                    LuceneCounts.manager(query.filters(), query.today().toEpochDay(), segments, matches));
            var top = top(searcher, matches, counts.total(), query);
            return new SearchResults(counts.total(), hits(searcher, top, query), counts.counts());
        });
    }

    @Override
    public List<SearchResults.Hit> suggest(SearchQuery query) {
        return titles(query, queries.suggested(query));
    }

    @Override
    public List<SearchResults.Hit> near(SearchQuery query) {
        return titles(query, queries.near(query.words(), query.without()));
    }

    private List<SearchResults.Hit> titles(SearchQuery query, Query titles) {
        return searching(searcher -> {
            var narrowed = LuceneFilters.narrowed(titles, query.filters(), query.today());
            var top = searcher.search(narrowed, new TopScoreDocCollectorManager(query.size(), null, query.size()));
            return hits(searcher, top, query, Set.of(STORED_TITLE));
        });
    }

    private TopDocs top(IndexSearcher searcher, LuceneMatches matches, int total, SearchQuery query)
            throws IOException {
        var end = query.from() + query.size();
        return switch (query.order()) {
            case DATE -> searcher.search(matches, new TopFieldCollectorManager(NEWEST, end, null, end));
            case RELEVANCE ->
                total <= WIDE || end > WIDE
                        ? searcher.search(
                                queries.ranked(query, matches), new TopScoreDocCollectorManager(end, null, end))
                        : best(searcher, matches, end, query);
        };
    }

    /** Of a wide answer what fits best by title and day is ranked by the words of the text too; the rest comes on no page. */
    private TopDocs best(IndexSearcher searcher, LuceneMatches matches, int end, SearchQuery query) throws IOException {
        var byTitle = searcher.search(
                queries.rankedByTitle(query, matches), new TopScoreDocCollectorManager(WIDE, null, WIDE));
        return new QueryRescorer(queries.ranked(query, matches)) {
            @Override
            protected float combine(float first, boolean matched, float second) {
                return second;
            }
        }.rescore(searcher, byTitle, end);
    }

    private static List<SearchResults.Hit> hits(IndexSearcher searcher, TopDocs top, SearchQuery query)
            throws IOException {
        return hits(searcher, top, query, Set.of(STORED_TITLE, STORED_TEXT, STORED_NAME, STORED_FILE));
    }

    private static List<SearchResults.Hit> hits(
            IndexSearcher searcher, TopDocs top, SearchQuery query, Set<String> fields) throws IOException {
        var hits = new ArrayList<SearchResults.Hit>();
        var snippets = new Snippets(query.words().marked());
        var stored = searcher.storedFields();
        for (var i = query.from(); i < top.scoreDocs.length; i++) {
            var document = top.scoreDocs[i].doc;
            hits.add(hit(
                    value(searcher, ID, document),
                    (int) value(searcher, REVISION, document),
                    stored.document(document, fields),
                    snippets));
        }
        return hits;
    }

    private static SearchResults.Hit hit(long item, int revision, Document stored, Snippets snippets) {
        var title = snippets.mark(or(stored.get(STORED_TITLE)));
        var text = or(stored.get(STORED_TEXT));
        var part = snippets.best(text);
        var names = stored.getValues(STORED_NAME);
        for (var i = 0; i < names.length && !part.isFound(); i++) {
            var inFile = snippets.best(stored.getValues(STORED_FILE)[i]);
            if (inFile.isFound() || snippets.mark(names[i]).isFound()) {
                return new SearchResults.Hit(item, revision, title, inFile, names[i]);
            }
        }
        return new SearchResults.Hit(item, revision, title, part.isFound() ? part : snippets.first(text), "");
    }

    private static String or(@org.jspecify.annotations.Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static long value(IndexSearcher searcher, String field, int document) throws IOException {
        var values = MultiDocValues.getNumericValues(searcher.getIndexReader(), field);
        return values != null && values.advanceExact(document) ? values.longValue() : 0;
    }

    @Override
    public void update(Collection<SearchDocument> documents) {
        writing(() -> {
            for (var document : documents) {
                writer.updateDocument(new Term(ID, Long.toString(document.item())), LuceneDocuments.of(document));
            }
        });
    }

    @Override
    public void delete(Collection<Long> items) {
        writing(() -> writer.deleteDocuments(LuceneQueries.ids(items)));
    }

    @Override
    public void forget() {
        writing(() -> writer.forceMergeDeletes(false));
    }

    @Override
    public void commit(Mark reached) {
        writing(() -> {
            var data = new HashMap<>(Map.of(FORM_KEY, FORM));
            data.put(CHANGE_KEY, Long.toString(reached.change()));
            data.put(REQUEST_KEY, Long.toString(reached.request()));
            data.put(MATTERS_KEY, Long.toString(reached.matters()));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            mark = reached;
        });
    }

    /** Something done with the writer. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing act) {
        try {
            act.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public int size() {
        return searching(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        writing(() -> {
            try (folder;
                    writer;
                    searchers) {
                // each is closed, whatever becomes of the others, so that the lock is given back
            }
        });
    }
}
