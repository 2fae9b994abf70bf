package org.gongkai.office.bundle;

import java.util.List;
import org.gongkai.office.trail.SigningKey;

/** The line that vouches for a manifest, its fields parted by tabs: form, algorithm, key, SHA-256, signature. */
final class BundleSignature {
    private static final String FORM = "gongkai-bundle-1";
    private static final int KEY = 2;
    private static final int PARTS = 5;

    private BundleSignature() {}

    static String line(SigningKey key, String sha256) {
        return text(key, sha256) + "\t" + key.sign(text(key, sha256));
    }

    /** Whether the holder of this key signed a manifest of this digest. */
    static boolean holds(String line, SigningKey key, String sha256) {
        var text = text(key, sha256);
        return line.startsWith(text + "\t") && key.hasSigned(text, line.substring(text.length() + 1));
    }

    /** Which key a line claims, empty where it is none of ours. */
    static String key(String line) {
        var parts = List.of(line.split("\t", -1));
        return parts.size() == PARTS && parts.get(0).equals(FORM) ? parts.get(KEY) : "";
    }

    private static String text(SigningKey key, String sha256) {
        return String.join("\t", FORM, SigningKey.ALGORITHM, key.id(), sha256);
    }
}
