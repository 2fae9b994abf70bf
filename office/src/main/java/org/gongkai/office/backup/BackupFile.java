package org.gongkai.office.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongkai.office.database.Unusable;
import tools.jackson.core.JacksonException;

/** A backup that has been read whole and is as it was written. */
final class BackupFile implements AutoCloseable {
    private static final int MANIFEST_LIMIT = 256 * 1024 * 1024;

    private final CheckedZip zip;
    private final Manifest manifest;

    private BackupFile(CheckedZip zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens and checks a backup.
     *
     * @throws Unusable {@code backup-damaged} with the part that differs; {@code backup-newer}; {@code no-backup}
     */
    static BackupFile checked(Path path) {
        return CheckedZip.open(path, "no-backup", "backup-damaged", zip -> {
            var backup = new BackupFile(zip, manifest(zip));
            backup.check();
            return backup;
        });
    }

    private static Manifest manifest(CheckedZip zip) throws IOException {
        var json = zip.bytes(Manifest.ENTRY, MANIFEST_LIMIT);
        var digest = new String(zip.bytes(Manifest.DIGEST, MANIFEST_LIMIT), StandardCharsets.UTF_8);
        if (!Digests.of(new ByteArrayInputStream(json)).equals(digest)) {
            throw zip.damaged(Manifest.ENTRY);
        }
        try {
            var tree = Backup.JSON.readTree(json);
            if (tree.path("format").asInt(0) != Manifest.FORMAT) {
                throw new Unusable(
                        "backup-newer", zip.path(), tree.path("program").asString(""));
            }
            return Backup.JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw zip.damaged(Manifest.ENTRY).because(e);
        }
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) {
            zip.check(table.entry(), table.sha256());
        }
        for (var file : manifest.files()) {
            var inside = Path.of("files");
            if (!inside.resolve(file.path()).normalize().startsWith(inside)
                    || file.path().startsWith("/")) {
                throw zip.damaged(file.path());
            }
            zip.check(file.entry(), file.sha256());
        }
        zip.requireNoMore();
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        return zip.open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
