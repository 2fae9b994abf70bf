package org.gongkai.office.trail;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** One link of the chain: SM3 over the hash before and the bytes of the entry. */
final class Link {
    /** What the first entry is chained to. */
    static final byte[] START = new byte[32];

    private Link() {}

    static byte[] hash(byte[] previous, byte[] entry) {
        var digest = new SM3Digest();
        digest.update(previous, 0, previous.length);
        digest.update(entry, 0, entry.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
