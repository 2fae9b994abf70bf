package org.gongkai.office.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 文本校验值: SHA-256 over everything a revision says, by which a printed chain is tied to its text. */
final class TextDigest {
    private TextDigest() {}

    /** 64 hexadecimal digits. */
    static String of(Revision revision) {
        // a record's own text names every field; the HTML is what is published
        var said = revision.draft() + "\n" + revision.html();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
