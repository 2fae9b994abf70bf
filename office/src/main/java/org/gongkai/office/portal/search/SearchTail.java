package org.gongkai.office.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.engagement.Participation.Key;
import org.gongkai.office.engagement.PublicParticipation;
import org.gongkai.office.portal.SearchRebuilds;
import org.gongkai.office.portal.SearchRebuilds.Progress;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the index of this node in step with what the public sees, and builds it anew where it is missing, broken, of
 * another form, or where somebody asks. One step after the other by one thread; the old index answers until the new one
 * is whole.
 */
final class SearchTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchTail.class);
    private static final int BATCH = 200;
    /** Steps without work after which the files are tidied. */
    private static final int QUIET = 3600;
    /** Stands in an index that is not whole yet. */
    private static final long UNFINISHED = -1;

    private final ItemReader reader;
    private final MatterReader matters;
    private final PublicItems items;
    private final Changes changes;
    private final SearchRebuilds rebuilds;
    private final IndexFolders folders;
    private final String node;
    private final Trouble trouble = new Trouble();

    private volatile @Nullable SearchIndex current;
    private @Nullable Path place;
    private @Nullable Building building;
    private volatile boolean broken;
    private int quiet;

    SearchTail(
            ItemReader reader,
            MatterReader matters,
            PublicItems items,
            Changes changes,
            SearchRebuilds rebuilds,
            Path folder,
            String node) {
        this.reader = reader;
        this.matters = matters;
        this.items = items;
        this.changes = changes;
        this.rebuilds = rebuilds;
        this.folders = new IndexFolders(folder);
        this.node = node;
    }

    /** An index that is being built: all items with an id up to {@code at} and all matters up to one are in it. */
    private record Building(
            IndexFolders.Placed index, SearchIndex.Mark reaches, long at, Key matter, int done, int total) {
        Building and(long item, Key lastMatter, int more) {
            return new Building(index, reaches, item, lastMatter, done + more, total);
        }
    }

    /** The index that answers; empty before the first step. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(current);
    }

    /** Whether what answers is itself not whole yet. */
    boolean isFilling() {
        return index().filter(index -> index.mark().change() == UNFINISHED).isPresent();
    }

    /** An answer failed: the next step looks after it. */
    void reportBroken() {
        broken = true;
    }

    /** Whether another process has the index, so that there is none here until it gives it back. */
    boolean isElsewhere() {
        return trouble.now() == Trouble.Kind.IN_USE;
    }

    /**
     * Does what is next. What keeps it from that is told once, however often it is tried again.
     *
     * @return whether there is more to do at once
     */
    boolean step() {
        try {
            var more = next();
            trouble.isOver();
            return more;
        } catch (IndexInUse e) {
            trouble.is(Trouble.Kind.IN_USE, e);
        } catch (DataAccessException | TransactionException e) {
            trouble.is(Trouble.Kind.DATABASE, e);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            trouble.is(Trouble.Kind.BROKEN, e);
            broken = true;
        } catch (RuntimeException e) {
            trouble.is(Trouble.Kind.BUG, e);
        }
        return false;
    }

    private boolean next() throws IOException {
        if (broken) {
            discard();
        }
        if (current == null) {
            open();
        }
        var more = follow();
        askedFor();
        return build() || more;
    }

    private void open() throws IOException {
        var found = folders.newest(reached(0));
        if (found.isPresent()) {
            current = found.get().index();
            place = found.get().folder();
        } else {
            begin(rebuilds.last());
            var first = Objects.requireNonNull(building).index();
            current = first.index();
            place = first.folder();
        }
    }

    /** Takes in what has changed. */
    private boolean follow() {
        var index = Objects.requireNonNull(current);
        var mark = index.mark();
        if (mark.change() == UNFINISHED) {
            return false;
        }
        var changed = changes.after(mark.change(), BATCH);
        var talked = matters.changes(mark.matters(), BATCH);
        if (changed.isEmpty() && talked.isEmpty()) {
            quiet++;
            if (quiet % QUIET == 0) {
                index.forget();
            }
            return false;
        }
        var ids = changed.stream().map(Changes.Change::item).collect(Collectors.toSet());
        var keys = talked.stream().map(PublicParticipation.Change::matter).collect(Collectors.toSet());
        var there = new ArrayList<>(ids.isEmpty() ? List.<SearchDocument>of() : reader.read(ids));
        there.addAll(matters.read(keys));
        index.update(there);
        var gone = new HashSet<>(ids);
        keys.forEach(key -> gone.add(MatterId.of(key)));
        there.forEach(document -> gone.remove(document.item()));
        index.delete(gone);
        index.commit(new SearchIndex.Mark(
                changed.isEmpty()
                        ? mark.change()
                        : changed.get(changed.size() - 1).number(),
                mark.request(),
                talked.isEmpty()
                        ? mark.matters()
                        : talked.get(talked.size() - 1).number()));
        if (!gone.isEmpty()) {
            index.forget();
        }
        return changed.size() == BATCH || talked.size() == BATCH;
    }

    private void askedFor() throws IOException {
        var asked = rebuilds.last();
        var reached = building == null
                ? Objects.requireNonNull(current).mark().request()
                : building.reaches().request();
        if (asked > reached && building == null) {
            begin(asked);
        }
    }

    private SearchIndex.Mark reached(long request) {
        return new SearchIndex.Mark(changes.last(), request, matters.last());
    }

    private void begin(long request) throws IOException {
        var reaches = reached(request);
        var next = folders.next();
        next.index().commit(new SearchIndex.Mark(UNFINISHED, request));
        building = new Building(next, reaches, 0, MatterReader.beginning(), 0, items.count());
        note(building, false);
    }

    /** Takes the next into the index that is being built, and lets it answer when it is whole. */
    private boolean build() throws IOException {
        var now = building;
        if (now == null) {
            return false;
        }
        List<Long> ids = new ArrayList<>(items.idsAfter(now.at(), BATCH));
        var talked = ids.isEmpty() ? matters.after(now.matter(), BATCH) : List.<SearchDocument>of();
        var index = now.index().index();
        if (ids.isEmpty() && talked.isEmpty()) {
            index.commit(now.reaches());
            note(now, true);
            building = null;
            swap(now.index());
            return true;
        }
        index.update(ids.isEmpty() ? talked : reader.read(ids));
        index.commit(new SearchIndex.Mark(UNFINISHED, now.reaches().request()));
        building = ids.isEmpty()
                ? now.and(now.at(), MatterId.key(talked.get(talked.size() - 1).item()), talked.size())
                : now.and(ids.get(ids.size() - 1), now.matter(), ids.size());
        note(building, false);
        return true;
    }

    private void swap(IndexFolders.Placed whole) throws IOException {
        var old = current;
        var oldPlace = place;
        current = whole.index();
        place = whole.folder();
        if (old != null && old != whole.index()) {
            old.close();
            if (oldPlace != null) {
                folders.remove(oldPlace);
            }
        }
    }

    private void note(Building now, boolean finished) {
        rebuilds.note(
                now.reaches().request(), new Progress(node, now.done(), Math.max(now.done(), now.total()), finished));
    }

    /** Gives up everything that was open; what lies on the disk is judged when it is opened again. */
    private void discard() throws IOException {
        var places = new ArrayList<Path>();
        for (var index : new IndexFolders.Placed[] {
            building == null ? null : building.index(),
            current == null || place == null ? null : new IndexFolders.Placed(current, place)
        }) {
            if (index != null) {
                closeQuietly(index.index());
                places.add(index.folder());
            }
        }
        current = null;
        place = null;
        building = null;
        for (var path : places) {
            folders.remove(path);
        }
        broken = false;
    }

    private static void closeQuietly(SearchIndex index) {
        try {
            index.close();
        } catch (RuntimeException e) {
            LOG.debug("closing a broken index", e);
        }
    }

    @Override
    public void close() {
        var now = building;
        building = null;
        var open = current;
        current = null;
        if (now != null && now.index().index() != open) {
            closeQuietly(now.index().index());
        }
        if (open != null) {
            closeQuietly(open);
        }
    }
}
