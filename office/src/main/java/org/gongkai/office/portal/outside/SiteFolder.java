package org.gongkai.office.portal.outside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.database.Unusable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a site. New pages are first gathered in a folder of their own within it; what a web server reads changes
 * only when all of them are there, file by file, each whole. Wherever this is cut off, the next run goes on from there.
 */
final class SiteFolder implements AutoCloseable {
    static final String OWN = ".gongkai";

    private static final String STATE = "state.tsv";
    private static final String COMMIT = "state.commit";
    private static final String JOURNAL = "next.tsv";
    private static final String NEXT = "next";

    private final Path site;
    private final Path own;
    private final FileChannel lock;
    private @Nullable BufferedWriter journal;

    private SiteFolder(Path site, FileChannel lock) {
        this.site = site;
        this.own = site.resolve(OWN);
        this.lock = lock;
    }

    /**
     * Takes the folder, making it at first, and finishes what an earlier run had decided.
     *
     * @throws Unusable {@code export-foreign} where it holds something else, {@code export-running} where another run has it
     */
    static SiteFolder open(Path site) throws IOException {
        var own = site.resolve(OWN);
        if (Files.exists(site) && !Files.isDirectory(own) && !isEmpty(site)) {
            throw new Unusable("export-foreign", site);
        }
        Files.createDirectories(own);
        var lock = FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLockedBy(lock)) {
            lock.close();
            throw new Unusable("export-running", site);
        }
        var folder = new SiteFolder(site, lock);
        folder.finish();
        return folder;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (NotDirectoryException e) {
            return false;
        }
    }

    private static boolean isLockedBy(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The site as readers have it. */
    SiteState state() throws IOException {
        return SiteState.read(own.resolve(STATE));
    }

    /** What a run that was cut off had gathered; only pages whose file is there as it was written. */
    SiteState gathered() throws IOException {
        var found = SiteState.read(own.resolve(JOURNAL));
        found.pages().values().removeIf(entry -> !isThere(staged(entry.file()), entry));
        return found;
    }

    /** Forgets what was gathered, and begins anew from these marks. */
    void begin(SiteMarks marks) throws IOException {
        FileSystemUtils.deleteRecursively(own.resolve(NEXT));
        Files.deleteIfExists(own.resolve(JOURNAL));
        new SiteState(Optional.of(marks), Map.of()).write(own.resolve(JOURNAL));
    }

    /** Whether the file of an entry stands in the site. */
    boolean holds(SiteEntry entry) throws IOException {
        var file = site.resolve(entry.file());
        return Files.isRegularFile(file) && Files.size(file) == entry.size();
    }

    /** Where a page is gathered. */
    Path staged(String file) {
        var staged = own.resolve(NEXT).resolve(file).normalize();
        if (!staged.startsWith(own.resolve(NEXT))) {
            throw new IllegalArgumentException("outside of the site: " + file);
        }
        return staged;
    }

    /** Notes a page that was gathered. */
    void note(SiteEntry entry) throws IOException {
        if (journal == null) {
            journal = Files.newBufferedWriter(
                    own.resolve(JOURNAL), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        journal.write(entry.line() + "\n");
        journal.flush();
    }

    /** Makes the site what was decided; from here on nothing of it is lost. */
    void commit(SiteState next) throws IOException {
        closeJournal();
        var made = own.resolve("state.new");
        next.write(made);
        SiteLists.sync(made);
        Files.move(made, own.resolve(COMMIT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        finish();
    }

    /** Forgets what was gathered where nothing changed. */
    void forget() throws IOException {
        closeJournal();
        Files.deleteIfExists(own.resolve(JOURNAL));
        FileSystemUtils.deleteRecursively(own.resolve(NEXT));
    }

    /** Can be cut off anywhere and begun again. */
    private void finish() throws IOException {
        var decided = own.resolve(COMMIT);
        if (!Files.exists(decided)) {
            return;
        }
        var next = SiteState.read(decided);
        removeOld(next); // first: what is no longer public goes before anything new comes
        for (var entry : next.pages().values()) {
            var staged = staged(entry.file());
            if (Files.exists(staged)) {
                var target = site.resolve(entry.file());
                Files.createDirectories(target.getParent());
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        new SiteLists(site).write(next);
        Files.move(decided, own.resolve(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forget();
    }

    private void removeOld(SiteState next) throws IOException {
        var kept = new HashSet<String>();
        next.pages().values().forEach(entry -> kept.add(entry.file()));
        for (var old : state().pages().values()) {
            if (!kept.contains(old.file())) {
                Files.deleteIfExists(site.resolve(old.file()));
                removeEmpty(old.file());
            }
        }
    }

    /** The folders on the way to a file that hold nothing any more. */
    private void removeEmpty(String file) throws IOException {
        var end = file.lastIndexOf('/');
        while (end > 0 && isEmptyFolder(site.resolve(file.substring(0, end)))) {
            Files.delete(site.resolve(file.substring(0, end)));
            end = file.lastIndexOf('/', end - 1);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) && isEmpty(folder);
    }

    private static boolean isThere(Path file, SiteEntry entry) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == entry.size()
                    && SiteLists.sha256(file).equals(entry.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private void closeJournal() throws IOException {
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeJournal();
        lock.close();
    }
}
