package org.gongkai.office.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.office.backup.CheckedZip;
import org.gongkai.office.database.Unusable;
import org.gongkai.office.trail.SigningKey;

/**
 * The line that vouches for a manifest, its fields parted by tabs: form, algorithm, key, SHA-256, signature.
 *
 * @param form name of the kind of package, so that none stands in for another
 */
public record BundleSignature(String form) {
    static final BundleSignature OUTWARD = new BundleSignature("gongkai-bundle-1");
    static final BundleSignature INWARD = new BundleSignature("gongkai-inward-1");

    private static final int KEY = 2;
    private static final int PARTS = 5;

    /** The line by which the holder of a key vouches for a manifest of this digest. */
    public String line(SigningKey key, String sha256) {
        return text(key, sha256) + "\t" + key.sign(text(key, sha256));
    }

    /** Whether the holder of this key signed a manifest of this digest. */
    public boolean holds(String line, SigningKey key, String sha256) {
        var text = text(key, sha256);
        return line.startsWith(text + "\t") && key.hasSigned(text, line.substring(text.length() + 1));
    }

    /** Which key a line claims, empty where it is none of ours. */
    String key(String line) {
        var parts = List.of(line.split("\t", -1));
        return parts.size() == PARTS && parts.get(0).equals(form) ? parts.get(KEY) : "";
    }

    /**
     * Refuses a manifest that a trusted key has not signed.
     *
     * @throws Unusable {@code bundle-foreign}, {@code bundle-damaged}
     */
    void require(CheckedZip zip, SigningKey trusted, String sha256) throws IOException {
        var line = new String(zip.bytes(BundleManifest.SIGNATURE, BundleManifest.LIMIT), StandardCharsets.UTF_8);
        var key = key(line);
        if (!key.isEmpty() && !key.equals(trusted.id())) {
            throw new Unusable("bundle-foreign", zip.path(), key, trusted.id());
        }
        if (!holds(line, trusted, sha256)) {
            throw zip.damaged(BundleManifest.ENTRY);
        }
    }

    private String text(SigningKey key, String sha256) {
        return String.join("\t", form, SigningKey.ALGORITHM, key.id(), sha256);
    }
}
