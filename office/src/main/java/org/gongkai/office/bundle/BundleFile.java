package org.gongkai.office.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.gongkai.office.backup.Digests;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.trail.SigningKey;
import tools.jackson.core.JacksonException;

/** A bundle that has been read whole, is signed by a key that is trusted, and is as it was written. */
final class BundleFile implements AutoCloseable {
    private static final int MANIFEST_LIMIT = 64 * 1024 * 1024;
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path path;
    private final ZipFile zip;
    private final BundleManifest manifest;
    private final String sha256;

    private BundleFile(Path path, ZipFile zip, BundleManifest manifest, String sha256) {
        this.path = path;
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
        if (!Files.isReadable(path)) {
            throw new Unusable("no-bundle", path);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                var json = bytes(path, zip, BundleManifest.ENTRY);
                var sha256 = Digests.of(new ByteArrayInputStream(json));
                requireSigned(path, zip, trusted, sha256);
                var bundle = new BundleFile(path, zip, manifest(path, json), sha256);
                bundle.check();
                return bundle;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw damaged(path, String.valueOf(e.getMessage())).because(e);
        }
    }

    private static void requireSigned(Path path, ZipFile zip, SigningKey trusted, String sha256) throws IOException {
        var line = new String(bytes(path, zip, BundleManifest.SIGNATURE), StandardCharsets.UTF_8);
        var key = BundleSignature.key(line);
        if (!key.isEmpty() && !key.equals(trusted.id())) {
            throw new Unusable("bundle-foreign", path, key, trusted.id());
        }
        if (!BundleSignature.holds(line, trusted, sha256)) {
            throw damaged(path, BundleManifest.ENTRY);
        }
    }

    private static BundleManifest manifest(Path path, byte[] json) {
        try {
            var tree = BundleExport.JSON.readTree(json);
            if (tree.path("format").asInt(0) != BundleManifest.FORMAT) {
                throw new Unusable("bundle-version", path, tree.path("program").asString(""));
            }
            return BundleExport.JSON.treeToValue(tree, BundleManifest.class);
        } catch (JacksonException e) {
            throw damaged(path, BundleManifest.ENTRY).because(e);
        }
    }

    private static byte[] bytes(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > MANIFEST_LIMIT) {
            throw damaged(path, name);
        }
        try (var bytes = zip.getInputStream(entry)) {
            return bytes.readNBytes(MANIFEST_LIMIT);
        }
    }

    private void check() throws IOException {
        var expected = new HashSet<>(Set.of(BundleManifest.ENTRY, BundleManifest.SIGNATURE));
        for (var table : manifest.tables()) {
            check(table.entry(), table.sha256(), expected);
        }
        for (var file : manifest.files()) {
            if (!FILE.matcher(file.path()).matches()) {
                throw damaged(path, file.path());
            }
            check(file.entry(), file.sha256(), expected);
        }
        zip.stream()
                .filter(entry -> !expected.contains(entry.getName()))
                .findFirst()
                .ifPresent(entry -> {
                    throw damaged(path, entry.getName());
                });
    }

    private void check(String name, String digest, Set<String> expected) throws IOException {
        try (var bytes = open(name)) {
            if (!Digests.of(bytes).equals(digest) || !expected.add(name)) {
                throw damaged(path, name);
            }
        }
    }

    private static Unusable damaged(Path path, String part) {
        return new Unusable("bundle-damaged", path, part);
    }

    BundleManifest manifest() {
        return manifest;
    }

    BundleNumbers.Taken taken() {
        return new BundleNumbers.Taken(manifest.number(), sha256);
    }

    Path path() {
        return path;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
