package org.gongkai.office.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes uploads that were never attached and contents without a row, which an end in the middle of a save leaves. */
@Component
class Sweeper {
    /** A half-written text may wait over a holiday for its pictures. */
    static final Duration UNATTACHED = Duration.ofDays(14);
    /** Longer than any save takes. */
    static final Duration STRAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FileFolder folder;

    Sweeper(JdbcClient jdbc, FileFolder folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    void sweep(Instant now) {
        try {
            remove(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(Instant now) throws IOException {
        jdbc.sql("delete from files_file where owner is null and uploaded_at < ?")
                .param(Timestamp.from(now.minus(UNATTACHED)))
                .update();
        var known = new HashSet<>(
                jdbc.sql("select id from files_file").query(UUID.class).list());
        for (var path : folder.before(now.minus(STRAY))) {
            if (!isKnown(known, path)) {
                Files.deleteIfExists(path);
            }
        }
    }

    static boolean isKnown(Set<UUID> known, Path path) {
        try {
            return known.contains(UUID.fromString(String.valueOf(path.getFileName())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
