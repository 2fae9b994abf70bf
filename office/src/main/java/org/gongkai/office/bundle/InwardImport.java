package org.gongkai.office.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.gongkai.office.backup.CheckedZip;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.inward.InwardFolder;
import org.gongkai.office.trail.SigningKey;
import tools.jackson.core.JacksonException;

/**
 * 导入向内数据包: sealed submissions into the database of the office, which opens them by itself. The file is checked whole
 * before anything is touched; what was taken in before is not taken in again.
 */
public final class InwardImport {
    private final Access access;
    private final SigningKey trusted;
    private final Clock clock;

    /**
     * What came of it.
     *
     * @param submissions how many were in the file
     * @param added of them, those that were not known
     * @param problems how many there are in the office that could not be read or taken, now and before
     */
    public record Taken(int submissions, int added, int problems) {}

    /**
     * An import into an office.
     *
     * @param access the owner of the tables
     * @param trusted public half of the portal's key
     */
    public InwardImport(Access access, SigningKey trusted, Clock clock) {
        this.access = access;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Takes a package in, wholly or not at all.
     *
     * @throws Unusable {@code no-bundle}, {@code bundle-foreign}, {@code bundle-damaged}, {@code bundle-version},
     *     {@code inward-not-office}, {@code bundle-not-taken}
     */
    public Taken from(Path file) {
        return CheckedZip.open(file, "no-bundle", "bundle-damaged", zip -> {
            try (zip) {
                return take(zip, checked(zip));
            } catch (SQLException e) {
                throw new Unusable("bundle-not-taken", file, String.valueOf(e.getMessage())).because(e);
            }
        });
    }

    private InwardManifest checked(CheckedZip zip) throws IOException {
        var json = zip.bytes(BundleManifest.ENTRY, BundleManifest.LIMIT);
        BundleSignature.INWARD.require(zip, trusted, Digests.of(new ByteArrayInputStream(json)));
        var manifest = manifest(zip, json);
        for (var file : manifest.files()) {
            if (!InwardFolder.isId(file.path()) || file.size() > InwardFolder.LARGEST) {
                throw zip.damaged(file.path());
            }
            zip.check(file.entry(), file.sha256());
        }
        zip.requireNoMore();
        return manifest;
    }

    private static InwardManifest manifest(CheckedZip zip, byte[] json) {
        try {
            var tree = BundleExport.JSON.readTree(json);
            if (tree.path("format").asInt(0) != InwardManifest.FORMAT) {
                throw new Unusable(
                        "bundle-version", zip.path(), tree.path("program").asString(""));
            }
            return BundleExport.JSON.treeToValue(tree, InwardManifest.class);
        } catch (JacksonException e) {
            throw zip.damaged(BundleManifest.ENTRY).because(e);
        }
    }

    private Taken take(CheckedZip zip, InwardManifest manifest) throws IOException, SQLException {
        try (var connection = access.open()) {
            if (count(connection, "select count(*) from bodies_person") == 0) {
                throw new Unusable("inward-not-office", zip.path());
            }
            connection.setAutoCommit(false);
            var added = 0;
            try (var insert = connection.prepareStatement(
                    "insert into inward_submission (id, sealed, at) values (?, ?, ?) on conflict do nothing")) {
                for (var file : manifest.files()) {
                    try (var bytes = zip.open(file.entry())) {
                        insert.setString(1, file.path());
                        insert.setBytes(2, bytes.readNBytes(InwardFolder.LARGEST));
                        insert.setTimestamp(3, Timestamp.from(clock.instant()));
                        added += insert.executeUpdate();
                    }
                }
            }
            connection.commit();
            var problems = "select count(*) from inward_submission where state in ('REFUSED', 'UNREADABLE')";
            return new Taken(manifest.files().size(), added, count(connection, problems));
        }
    }

    private static int count(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
