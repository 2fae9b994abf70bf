package org.gongkai.office.bundle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.PublicSide;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.backup.Manifest;
import org.gongkai.office.backup.Tables;
import org.gongkai.office.backup.Version;
import org.gongkai.office.backup.WholeFile;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.files.CarriedFiles;
import org.gongkai.office.trail.SigningKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * 导出数据包: what the public may see, taken while the office works. The database is asked as the public's own role, so its
 * policies decide what is in it; the office signs it with the key of the trail.
 */
public final class BundleExport {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Access access;
    private final Path data;
    private final Path key;
    private final Clock clock;

    /**
     * An export of an office.
     *
     * @param access the owner of the tables
     * @param data folder with the attachments and their key
     * @param key folder of the signing key
     */
    public BundleExport(Access access, Path data, Path key, Clock clock) {
        this.access = access;
        this.data = data;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Writes a bundle; the file is there when it is whole, and not before.
     *
     * @throws Unusable {@code bundle-no-key}, {@code backup-exists}, {@code backup-not-written}
     */
    public BundleManifest writeTo(Path target) {
        if (SigningKey.isAbsent(key)) {
            throw new Unusable("bundle-no-key", key);
        }
        return WholeFile.at(target, this::write);
    }

    private BundleManifest write(Path part) throws IOException, SQLException {
        // one after the other, so that a higher number never holds an earlier state
        try (var turn = access.open()) {
            var numbers = new BundleNumbers(turn);
            numbers.lock();
            var number = numbers.next(clock.instant());
            try (var connection = access.open();
                    var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                return write(number, asThePublic(connection), zip);
            }
        }
    }

    private static Tables asThePublic(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var tables = new Tables(connection);
        tables.execute("set local role " + PublicSide.ROLE);
        return tables;
    }

    private BundleManifest write(long number, Tables tables, ZipOutputStream zip) throws IOException, SQLException {
        var created = clock.instant().toString();
        var rows = rows(tables, zip);
        var files = files(tables, zip);
        var manifest = new BundleManifest(
                BundleManifest.FORMAT,
                Version.ofProgram(),
                number,
                created,
                new Migrations(access, List.of(Migrations.LOCATION)).status().applied(),
                rows,
                files);
        var json = JSON.writeValueAsBytes(manifest);
        entry(zip, BundleManifest.ENTRY, json);
        var line = BundleSignature.OUTWARD.line(SigningKey.in(key), Digests.of(new ByteArrayInputStream(json)));
        entry(zip, BundleManifest.SIGNATURE, line.getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    private static List<Manifest.Table> rows(Tables tables, ZipOutputStream zip) throws IOException, SQLException {
        var written = new ArrayList<Manifest.Table>();
        for (var shape : tables.readable()) {
            if (Outside.isOwn(shape.name())) {
                continue;
            }
            zip.putNextEntry(new ZipEntry(new Manifest.Table(shape.name(), List.of(), 0, "").entry()));
            var out = new Digests.Counted(zip);
            var rows = tables.copyOut(shape.name(), shape.columns(), out);
            zip.closeEntry();
            written.add(new Manifest.Table(shape.name(), shape.columns(), rows, out.sha256Hex()));
        }
        return written;
    }

    private List<Manifest.StoredFile> files(Tables tables, ZipOutputStream zip) throws IOException, SQLException {
        var written = new ArrayList<Manifest.StoredFile>();
        var ids = tables.names("select id::text from files_file order by id");
        if (ids.isEmpty()) {
            return written;
        }
        var contents = CarriedFiles.in(data);
        for (var id : ids) {
            zip.putNextEntry(new ZipEntry(new Manifest.StoredFile(id, 0, "").entry()));
            var out = new Digests.Counted(zip);
            try (var content = contents.open(UUID.fromString(id))) {
                content.transferTo(out);
            }
            zip.closeEntry();
            written.add(new Manifest.StoredFile(id, out.size(), out.sha256Hex()));
        }
        return written;
    }

    static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes, 0, bytes.length);
        zip.closeEntry();
    }
}
