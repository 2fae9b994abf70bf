package org.gongkai.office.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.gongkai.office.database.Unusable;

/** A ZIP file with a manifest: every entry is one that the manifest names, and has the bytes it had when it was written. */
public final class CheckedZip implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final String damaged;
    private final Set<String> expected = new HashSet<>();

    private CheckedZip(Path path, ZipFile zip, String damaged) {
        this.path = path;
        this.zip = zip;
        this.damaged = damaged;
    }

    /** What is read from the file once it is open; where it refuses, the file is closed again. */
    public interface Reading<T> {
        T of(CheckedZip zip) throws IOException;
    }

    /**
     * Opens a file and reads from it.
     *
     * @param absent code where it cannot be read at all
     * @param damaged code where it is not what was written, with the part that differs
     * @throws Unusable with one of the codes, or as the reading finds
     */
    public static <T> T open(Path path, String absent, String damaged, Reading<T> reading) {
        if (!Files.isReadable(path)) {
            throw new Unusable(absent, path);
        }
        try {
            var zip = new CheckedZip(path, new ZipFile(path.toFile()), damaged);
            try {
                return reading.of(zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Unusable(damaged, path, String.valueOf(e.getMessage())).because(e);
        }
    }

    public Path path() {
        return path;
    }

    /** An entry that is not checked against a digest: the manifest, or what proves it. */
    public byte[] bytes(String name, int limit) throws IOException {
        expected.add(name);
        var entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > limit) {
            throw damaged(name);
        }
        try (var bytes = zip.getInputStream(entry)) {
            return bytes.readNBytes(limit);
        }
    }

    /** Refuses an entry with other bytes than the digest tells, or named twice. */
    public void check(String name, String sha256) throws IOException {
        try (var bytes = open(name)) {
            if (!Digests.of(bytes).equals(sha256) || !expected.add(name)) {
                throw damaged(name);
            }
        }
    }

    /** Refuses a file with entries that were neither read nor checked. */
    public void requireNoMore() {
        zip.stream()
                .filter(entry -> !expected.contains(entry.getName()))
                .findFirst()
                .ifPresent(entry -> {
                    throw damaged(entry.getName());
                });
    }

    public InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        return zip.getInputStream(entry);
    }

    /** What to throw where a part is not as it was written. */
    public Unusable damaged(String part) {
        return new Unusable(damaged, path, part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
