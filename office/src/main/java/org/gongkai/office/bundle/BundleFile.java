package org.gongkai.office.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gongkai.office.backup.CheckedZip;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.trail.SigningKey;
import tools.jackson.core.JacksonException;

/** A bundle that has been read whole, is signed by a key that is trusted, and is as it was written. */
final class BundleFile implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CheckedZip zip;
    private final BundleManifest manifest;
    private final String sha256;

    private BundleFile(CheckedZip zip, BundleManifest manifest, String sha256) {
        this.zip = zip;
        this.manifest = manifest;
        this.sha256 = sha256;
    }

    /**
     * Opens and checks a bundle: the signature first, then every byte, then its form.
     *
     * @throws Unusable {@code no-bundle}, {@code bundle-foreign}, {@code bundle-damaged}, {@code bundle-version}
     */
    static BundleFile checked(Path path, SigningKey trusted) {
        return CheckedZip.open(path, "no-bundle", "bundle-damaged", zip -> {
            var json = zip.bytes(BundleManifest.ENTRY, BundleManifest.LIMIT);
            var sha256 = Digests.of(new ByteArrayInputStream(json));
            BundleSignature.OUTWARD.require(zip, trusted, sha256);
            var bundle = new BundleFile(zip, manifest(zip, json), sha256);
            bundle.check();
            return bundle;
        });
    }

    private static BundleManifest manifest(CheckedZip zip, byte[] json) {
        try {
            var tree = BundleExport.JSON.readTree(json);
            if (tree.path("format").asInt(0) != BundleManifest.FORMAT) {
                throw new Unusable(
                        "bundle-version", zip.path(), tree.path("program").asString(""));
            }
            return BundleExport.JSON.treeToValue(tree, BundleManifest.class);
        } catch (JacksonException e) {
            throw zip.damaged(BundleManifest.ENTRY).because(e);
        }
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) {
            zip.check(table.entry(), table.sha256());
        }
        for (var file : manifest.files()) {
            if (!FILE.matcher(file.path()).matches()) {
                throw zip.damaged(file.path());
            }
            zip.check(file.entry(), file.sha256());
        }
        zip.requireNoMore();
    }

    BundleManifest manifest() {
        return manifest;
    }

    BundleNumbers.Taken taken() {
        return new BundleNumbers.Taken(manifest.number(), sha256);
    }

    Path path() {
        return zip.path();
    }

    InputStream open(String name) throws IOException {
        return zip.open(name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
