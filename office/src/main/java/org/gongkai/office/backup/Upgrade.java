package org.gongkai.office.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.BeforeUpgrade;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;

/**
 * 升级: a newer version on older data. It makes a backup, keeps the database as it was, migrates and verifies; when the
 * new version has started the upgrade is accepted, and when it has not, all goes back.
 */
public final class Upgrade {
    private final Migrations migrations;
    private final Optional<BeforeUpgrade> before;
    private Optional<Path> backup = Optional.empty();
    private boolean done;

    /**
     * An upgrade that may have nothing to do.
     *
     * @param before where the database is our own; an external one goes back by its transaction, and from the backup
     */
    public Upgrade(Migrations migrations, Optional<BeforeUpgrade> before) {
        this.migrations = migrations;
        this.before = before;
    }

    /**
     * Brings the tables to this program.
     *
     * @param folder data folder, in which {@code backups/} gets the backup
     * @param told learns of the backup before anything is changed
     * @throws Unusable {@code data-newer} where the program is older than the data; {@code upgrade-failed}
     */
    public void begin(Access access, Path folder, Clock clock, Consumer<Path> told) {
        var status = migrations.status();
        if (!status.unknown().isEmpty()) {
            throw new Unusable("data-newer", folder, String.join(", ", status.unknown()));
        }
        if (status.pending().isEmpty()) {
            return;
        }
        if (!status.applied().isEmpty()) {
            told.accept(keep(access, folder, clock));
        }
        try {
            migrations.migrate();
            done = true;
            migrations.verify();
        } catch (FlywayException e) {
            throw isOpen() ? goBack(e) : e;
        }
    }

    private Path keep(Access access, Path folder, Clock clock) {
        try {
            var backups = Files.createDirectories(folder.resolve("backups"));
            // a second try may come within the same second
            var name = clock.instant()
                    .truncatedTo(ChronoUnit.MILLIS)
                    .toString()
                    .replace(":", "")
                    .replace('.', '-');
            var file = backups.resolve("before-upgrade-" + name + ".zip");
            new Backup(access, folder.resolve("files"), clock).writeTo(file);
            backup = Optional.of(file);
            if (before.isPresent()) {
                before.get().keep();
            }
            return file;
        } catch (IOException | SQLException e) {
            throw new Unusable("upgrade-not-begun", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** The new version has started: what was kept of the old one goes, but for the backup. */
    public void accept() {
        try {
            if (before.isPresent()) {
                before.get().drop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a failure now means to go back: there was something before. */
    public boolean isOpen() {
        try {
            return before.isPresent() ? before.get().isOpen() : backup.isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts the data back as they were, where that can be done, and says so. */
    public Unusable goBack(Exception cause) {
        var where = backup.map(Path::toString).orElse("backups/");
        if (before.isEmpty() && done) {
            return new Unusable("upgrade-not-started", where, root(cause)).because(cause);
        }
        try {
            if (before.isPresent() && before.get().isOpen()) {
                before.get().goBack();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return new Unusable("upgrade-stuck", where, root(cause)).because(cause);
        }
        return new Unusable("upgrade-failed", where, root(cause)).because(cause);
    }

    private static String root(Throwable cause) {
        var at = cause;
        for (var below = at.getCause(); below != null; below = below.getCause()) {
            at = below;
        }
        return List.of(String.valueOf(at.getMessage()).split("\n", -1)).get(0);
    }
}
