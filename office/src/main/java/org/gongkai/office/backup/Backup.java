package org.gongkai.office.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Migrations;
import tools.jackson.databind.json.JsonMapper;

/**
 * 备份: everything the office keeps, in one file, taken while it works. All tables come from one snapshot; a file is
 * stored before the row that names it, so the files found after the snapshot are all that it names. The master key and
 * the passwords of the database are never in it.
 */
public final class Backup {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Access access;
    private final Path files;
    private final Clock clock;

    /**
     * A backup of an office.
     *
     * @param access the owner of the tables
     * @param files folder of the attachments; it need not exist
     */
    public Backup(Access access, Path files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Writes the backup; the file is there when it is whole, and not before.
     *
     * @throws org.gongkai.office.database.Unusable {@code backup-exists}, {@code backup-not-written}
     */
    public Manifest writeTo(Path target) {
        return WholeFile.at(target, this::write);
    }

    private Manifest write(Path part) throws IOException, SQLException {
        var migrations = new Migrations(access, List.of(Migrations.LOCATION)).status();
        try (var connection = access.open();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = new Tables(connection);
            var shapes = tables.shapes();
            var taken = clock.instant().toString();
            try (var attachments = Attachments.heldFast(files)) {
                var manifest = new Manifest(
                        Manifest.FORMAT,
                        Version.ofProgram(),
                        taken,
                        migrations.applied(),
                        rows(tables, shapes, zip),
                        tables.sequences(),
                        attachments.into(zip));
                var json = JSON.writeValueAsBytes(manifest);
                entry(zip, Manifest.ENTRY, json);
                entry(
                        zip,
                        Manifest.DIGEST,
                        Digests.of(new ByteArrayInputStream(json)).getBytes(StandardCharsets.UTF_8));
                return manifest;
            }
        }
    }

    private static List<Manifest.Table> rows(Tables tables, List<Tables.Shape> shapes, ZipOutputStream zip)
            throws IOException, SQLException {
        var written = new ArrayList<Manifest.Table>();
        for (var shape : shapes) {
            zip.putNextEntry(new ZipEntry(new Manifest.Table(shape.name(), List.of(), 0, "").entry()));
            var out = new Digests.Counted(zip);
            var rows = tables.copyOut(shape.name(), shape.columns(), out);
            zip.closeEntry();
            written.add(new Manifest.Table(shape.name(), shape.columns(), rows, out.sha256Hex()));
        }
        return written;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }
}
