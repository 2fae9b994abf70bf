package org.gongkai.office.bundle;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.backup.Manifest;
import org.gongkai.office.backup.Version;
import org.gongkai.office.backup.WholeFile;
import org.gongkai.office.inward.InwardFolder;
import org.gongkai.office.trail.SigningKey;

/**
 * 向内数据包: what residents have sent to a portal outside, on its way into the office. Everything for which no receipt has
 * come back is in it each time, as nobody tells the portal whether the last one arrived. The portal signs it with a key
 * of its own and cannot read what is in it.
 */
public final class InwardExport {
    private static final String KEY = "outside-key";

    private final Path data;
    private final Clock clock;

    /** An export of what waits in the data folder of a portal. */
    public InwardExport(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Public half of the key that signs; the office is given it once, by another way. */
    public Path publicKey() {
        return data.resolve(KEY).resolve("signing.pub");
    }

    /**
     * Writes a package; the file is there when it is whole, and not before.
     *
     * @throws org.gongkai.office.database.Unusable {@code backup-exists}, {@code backup-not-written}
     */
    public InwardManifest writeTo(Path target) {
        return WholeFile.at(target, part -> {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                return write(zip);
            }
        });
    }

    private InwardManifest write(ZipOutputStream zip) throws IOException {
        var folder = InwardFolder.in(data);
        var files = new ArrayList<Manifest.StoredFile>();
        for (var id : folder.ids()) {
            var bytes = folder.read(id);
            var file = new Manifest.StoredFile(id, bytes.length, Digests.of(new ByteArrayInputStream(bytes)));
            BundleExport.entry(zip, file.entry(), bytes);
            files.add(file);
        }
        var manifest = new InwardManifest(
                InwardManifest.FORMAT, Version.ofProgram(), clock.instant().toString(), files);
        var json = BundleExport.JSON.writeValueAsBytes(manifest);
        BundleExport.entry(zip, BundleManifest.ENTRY, json);
        var line = BundleSignature.INWARD.line(key(), Digests.of(new ByteArrayInputStream(json)));
        BundleExport.entry(zip, BundleManifest.SIGNATURE, line.getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    private SigningKey key() throws IOException {
        var folder = data.resolve(KEY);
        if (SigningKey.isAbsent(folder)) {
            return SigningKey.made(Files.createDirectories(folder));
        }
        return SigningKey.in(folder);
    }
}
