package org.gongkai.office.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.files.CarriedFiles;
import org.gongkai.office.inward.InwardFolder;
import org.gongkai.office.trail.SigningKey;

/**
 * 导入数据包: a bundle into the database of a portal that has nothing but bundles. The file is checked whole before anything
 * is touched; all rows change in one transaction, so that a reader sees the earlier state or the new one.
 */
public final class BundleImport {
    /** Marks a data folder whose attachments come from bundles, and may go with them. */
    private static final String MARK = "outside";

    private final Access access;
    private final Path data;
    private final SigningKey trusted;
    private final Clock clock;

    /**
     * An import into a portal.
     *
     * @param access the owner of the tables outside
     * @param data folder of the portal, with a key of its own
     * @param trusted public half of the office's key
     */
    public BundleImport(Access access, Path data, SigningKey trusted, Clock clock) {
        this.access = access;
        this.data = data;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Takes a bundle in, wholly or not at all.
     *
     * @throws Unusable {@code no-bundle}, {@code bundle-foreign}, {@code bundle-damaged}, {@code bundle-version},
     *     {@code bundle-older}, {@code bundle-into-office}, {@code bundle-not-taken}
     */
    public BundleManifest from(Path file) {
        try (var bundle = BundleFile.checked(file, trusted)) {
            var migrations = new Migrations(access, List.of(Migrations.LOCATION));
            var status = migrations.status();
            if (!Set.copyOf(status.known()).equals(Set.copyOf(bundle.manifest().migrations()))) {
                throw new Unusable("bundle-version", file, bundle.manifest().program());
            }
            var outside = new Outside(access);
            outside.requireNoOffice();
            migrations.migrate();
            outside.requireNewer(bundle);
            var kept = unpacked(bundle);
            outside.replace(bundle, clock.instant());
            kept.keepOnly(ids(bundle.manifest()));
            InwardFolder.in(data).forget(outside.receipts());
            return bundle.manifest();
        } catch (IOException | SQLException | FlywayException e) {
            throw new Unusable("bundle-not-taken", file, String.valueOf(e.getMessage())).because(e);
        }
    }

    /** A row never points to nothing: the contents come before the rows, and go after them. */
    private CarriedFiles unpacked(BundleFile bundle) throws IOException {
        requireNoFilesOfAnOffice();
        var kept = CarriedFiles.in(data);
        for (var file : bundle.manifest().files()) {
            var id = UUID.fromString(file.path());
            if (!kept.has(id)) {
                try (var content = bundle.open(file.entry())) {
                    kept.keep(id, content.readAllBytes());
                }
            }
        }
        return kept;
    }

    private void requireNoFilesOfAnOffice() throws IOException {
        Files.createDirectories(data);
        var mark = data.resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        for (var of : new String[] {"data", "files", "keys", "trail"}) {
            if (Files.exists(data.resolve(of))) {
                throw new Unusable("bundle-into-office", data.resolve(of));
            }
        }
        Files.createFile(mark);
    }

    private static Set<UUID> ids(BundleManifest manifest) {
        var ids = new HashSet<UUID>();
        manifest.files().forEach(file -> ids.add(UUID.fromString(file.path())));
        return ids;
    }
}
