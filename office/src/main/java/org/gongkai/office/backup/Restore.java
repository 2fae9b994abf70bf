package org.gongkai.office.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.springframework.util.FileSystemUtils;

/**
 * 恢复: a backup into an empty office. The file is checked whole before anything is touched; then the tables are made as
 * the backup had them, filled, read back and compared, and only then brought up to this program.
 */
public final class Restore {
    /** Without a body nobody can sign in; a notice is all that can be there before. */
    private static final List<String> SIGNS_OF_LIFE = List.of("bodies_body", "deadlines_layer");

    private final Access access;
    private final Path files;
    private final List<String> locations;

    /**
     * A restore into an office.
     *
     * @param access the owner of the database
     * @param files folder of the attachments; it must be absent or empty
     */
    public Restore(Access access, Path files) {
        this(access, files, List.of(Migrations.LOCATION));
    }

    Restore(Access access, Path files, List<String> locations) {
        this.access = access;
        this.files = files;
        this.locations = List.copyOf(locations);
    }

    /**
     * Reads a backup whole and compares it with what it says about itself.
     *
     * @throws Unusable {@code no-backup}, {@code backup-damaged}, {@code backup-newer}
     */
    public static Manifest check(Path file) {
        try (var backup = BackupFile.checked(file)) {
            return backup.manifest();
        } catch (IOException e) {
            throw new Unusable("no-backup", file).because(e);
        }
    }

    /**
     * Puts a backup back, wholly or not at all.
     *
     * @throws Unusable {@code office-not-empty}, {@code backup-newer}, {@code not-restored} and what {@link #check}
     *     says
     */
    public Manifest from(Path file) {
        try (var backup = BackupFile.checked(file)) {
            requireEmpty();
            var migrations = new Migrations(access, locations);
            var steps = Set.copyOf(backup.manifest().migrations());
            if (!Set.copyOf(migrations.status().known()).containsAll(steps)) {
                throw new Unusable("backup-newer", file, backup.manifest().program());
            }
            migrations.clear();
            try {
                migrations.migrateTo(steps);
                fill(backup);
                migrations.migrate();
                migrations.verify();
            } catch (IOException | SQLException | RuntimeException e) {
                migrations.clear();
                FileSystemUtils.deleteRecursively(files);
                throw e;
            }
            return backup.manifest();
        } catch (IOException | SQLException e) {
            throw new Unusable("not-restored", file, String.valueOf(e.getMessage())).because(e);
        }
    }

    private void requireEmpty() throws IOException, SQLException {
        if (Files.isDirectory(files)) {
            try (var found = Files.list(files)) {
                found.findAny().ifPresent(file -> {
                    throw new Unusable("office-not-empty", file);
                });
            }
        }
        try (var connection = access.open()) {
            var tables = new Tables(connection);
            for (var shape : tables.shapes()) {
                if (SIGNS_OF_LIFE.contains(shape.name())
                        && tables.copyOut(shape.name(), shape.columns(), OutputStream.nullOutputStream()) > 0) {
                    throw new Unusable("office-not-empty", shape.name());
                }
            }
        }
    }

    private void fill(BackupFile backup) throws IOException, SQLException {
        try (var connection = access.open()) {
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            requireSameTables(backup.manifest(), tables);
            var constraints = new Constraints(tables);
            constraints.putOff();
            tables.execute(backup.manifest().tables().stream()
                    .map(table -> Tables.quoted(table.name()))
                    .collect(Collectors.joining(", ", "truncate ", "")));
            for (var table : backup.manifest().tables()) {
                fill(backup, table, tables);
            }
            for (var sequence : backup.manifest().sequences()) {
                tables.set(sequence);
            }
            constraints.putBack();
            for (var file : backup.manifest().files()) {
                unpack(backup, file);
            }
            connection.commit();
        }
    }

    private static void requireSameTables(Manifest manifest, Tables tables) throws SQLException {
        var there = new HashMap<String, Set<String>>();
        tables.shapes().forEach(shape -> there.put(shape.name(), Set.copyOf(shape.columns())));
        for (var table : manifest.tables()) {
            if (!Set.copyOf(table.columns()).equals(there.remove(table.name()))) {
                throw new Unusable("restored-differs", table.name());
            }
        }
        there.keySet().stream().findFirst().ifPresent(extra -> {
            throw new Unusable("restored-differs", extra);
        });
    }

    private static void fill(BackupFile backup, Manifest.Table table, Tables tables) throws IOException, SQLException {
        try (var rows = backup.open(table.entry())) {
            tables.copyIn(table.name(), table.columns(), rows);
        }
        var out = new Digests.Counted(OutputStream.nullOutputStream());
        var count = tables.copyOut(table.name(), table.columns(), out);
        if (count != table.rows() || !out.sha256Hex().equals(table.sha256())) {
            throw new Unusable("restored-differs", table.name());
        }
    }

    private void unpack(BackupFile backup, Manifest.StoredFile file) throws IOException {
        var target = files.resolve(file.path());
        Files.createDirectories(target.getParent());
        try (var bytes = backup.open(file.entry())) {
            Files.copy(bytes, target);
        }
        try (var written = Files.newInputStream(target)) {
            if (!Digests.of(written).equals(file.sha256())) {
                throw new Unusable("restored-differs", file.path());
            }
        }
    }
}
