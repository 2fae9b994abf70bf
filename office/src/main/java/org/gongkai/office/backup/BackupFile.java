package org.gongkai.office.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.gongkai.office.database.Unusable;
import tools.jackson.core.JacksonException;

/** A backup that has been read whole and is as it was written. */
final class BackupFile implements AutoCloseable {
    private static final int MANIFEST_LIMIT = 256 * 1024 * 1024;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens and checks a backup.
     *
     * @throws Unusable {@code backup-damaged} with the part that differs; {@code backup-newer}; {@code no-backup}
     */
    static BackupFile checked(Path path) {
        if (!Files.isReadable(path)) {
            throw new Unusable("no-backup", path);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                var backup = new BackupFile(path, zip, manifest(path, zip));
                backup.check();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw damaged(path, String.valueOf(e.getMessage())).because(e);
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var json = bytes(path, zip, Manifest.ENTRY);
        var digest = new String(bytes(path, zip, Manifest.DIGEST), StandardCharsets.UTF_8);
        if (!Digests.of(new ByteArrayInputStream(json)).equals(digest)) {
            throw damaged(path, Manifest.ENTRY);
        }
        try {
            var tree = Backup.JSON.readTree(json);
            if (tree.path("format").asInt(0) != Manifest.FORMAT) {
                throw new Unusable("backup-newer", path, tree.path("program").asString(""));
            }
            return Backup.JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw damaged(path, Manifest.ENTRY).because(e);
        }
    }

    private static byte[] bytes(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > MANIFEST_LIMIT) {
            throw damaged(path, name);
        }
        try (var bytes = zip.getInputStream(entry)) {
            return bytes.readAllBytes();
        }
    }

    private void check() throws IOException {
        var expected = new HashSet<>(Set.of(Manifest.ENTRY, Manifest.DIGEST));
        for (var table : manifest.tables()) {
            check(table.entry(), table.sha256(), expected);
        }
        for (var file : manifest.files()) {
            var inside = Path.of("files");
            if (!inside.resolve(file.path()).normalize().startsWith(inside)
                    || file.path().startsWith("/")) {
                throw damaged(path, file.path());
            }
            check(file.entry(), file.sha256(), expected);
        }
        zip.stream()
                .filter(entry -> !expected.contains(entry.getName()))
                .findFirst()
                .ifPresent(entry -> {
                    throw damaged(path, entry.getName());
                });
    }

    private void check(String name, String sha256, Set<String> expected) throws IOException {
        try (var bytes = open(name)) {
            if (!Digests.of(bytes).equals(sha256) || !expected.add(name)) {
                throw damaged(path, name);
            }
        }
    }

    private static Unusable damaged(Path path, String part) {
        return new Unusable("backup-damaged", path, part);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
