package org.gongkai.office.portal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folders of the index, one for each time it was built; the one with the highest number that is whole holds. */
final class IndexFolders {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);

    private final Path folder;
    private final Set<Path> told = new HashSet<>();

    IndexFolders(Path folder) {
        this.folder = folder;
    }

    /** An index and where it lies. */
    record Placed(SearchIndex index, Path folder) {}

    /**
     * The newest whole index; what is broken, unfinished, older, or reaches beyond the last change is removed.
     *
     * @param last numbers of the last changes the database knows
     * @throws IndexInUse where another process has one of them; nothing is removed then
     */
    Optional<Placed> newest(SearchIndex.Mark last) throws IOException {
        for (var path : existing()) {
            if (LuceneIndex.isInUse(path)) {
                throw new IndexInUse(path);
            }
        }
        Optional<Placed> found = Optional.empty();
        for (var path : existing()) {
            if (found.isEmpty()) {
                found = whole(path, last);
            }
            if (found.filter(placed -> placed.folder().equals(path)).isEmpty()) {
                remove(path);
            }
        }
        return found;
    }

    /** A new and empty one. */
    Placed next() throws IOException {
        var number = existing().stream()
                        .mapToInt(path -> Integer.parseInt(path.getFileName().toString()))
                        .max()
                        .orElse(0)
                + 1;
        var path = folder.resolve(Integer.toString(number));
        Files.createDirectories(path);
        return new Placed(LuceneIndex.open(path), path);
    }

    void remove(Path path) throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    private Optional<Placed> whole(Path path, SearchIndex.Mark last) throws IndexInUse {
        try {
            var index = LuceneIndex.open(path);
            var mark = index.mark();
            if (mark.change() >= 0 && mark.change() <= last.change() && mark.matters() <= last.matters()) {
                return Optional.of(new Placed(index, path));
            }
            index.close();
        } catch (IndexInUse e) {
            throw e; // taken a moment ago
        } catch (IOException | RuntimeException e) {
            if (told.add(path)) {
                LOG.warn("the search index in {} cannot be used and is built anew: {}", path, e.toString());
            }
        }
        return Optional.empty();
    }

    /** The highest number first. */
    private List<Path> existing() throws IOException {
        Files.createDirectories(folder);
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparingInt((Path path) ->
                                    Integer.parseInt(path.getFileName().toString()))
                            .reversed())
                    .toList();
        }
    }
}
