package org.gongkai.office.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Contents on their way from one data folder to another, each opened and kept with the key of its folder. */
public final class CarriedFiles {
    private final FileFolder folder;

    private CarriedFiles(FileFolder folder) {
        this.folder = folder;
    }

    /**
     * Those of a data folder.
     *
     * @throws org.gongkai.office.database.Unusable where its key is gone or open to others
     */
    public static CarriedFiles in(Path data) throws IOException {
        return new CarriedFiles(new FileFolder(data, MasterKey.in(data)));
    }

    public InputStream open(UUID id) throws IOException {
        return folder.open(id);
    }

    /** The content of an id never changes: what is there already is whole and stays. */
    public boolean has(UUID id) {
        return folder.has(id);
    }

    /** Keeps a content; when this returns it survives a loss of power. */
    public void keep(UUID id, byte[] content) throws IOException {
        folder.write(id, content);
    }

    /** Removes every content but these. */
    public void keepOnly(Set<UUID> ids) throws IOException {
        for (var path : folder.before(Instant.MAX)) {
            if (!Sweeper.isKnown(ids, path)) {
                Files.deleteIfExists(path);
            }
        }
    }
}
