package org.gongkai.office.engagement;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.SCrypt;
import org.gongkai.office.Secret;

/**
 * Where the reply to a secret lies and the key that opens it, both made from the secret (scrypt), so that who has the table
 * has neither.
 *
 * @param locator hexadecimal
 * @param key hexadecimal
 */
record OutwardKey(String locator, String key) {
    private static final int COST = 1 << 14;
    private static final int BLOCK = 8;
    private static final int LOCATOR = 16;
    private static final int KEY = 32;

    /** @param bodyCode of the portal on which the message was left */
    static OutwardKey of(String bodyCode, String secret) {
        var bytes = SCrypt.generate(
                Secret.plain(secret).getBytes(StandardCharsets.US_ASCII),
                ("gongkai message " + bodyCode).getBytes(StandardCharsets.UTF_8),
                COST,
                BLOCK,
                1,
                LOCATOR + KEY);
        var hex = HexFormat.of();
        return new OutwardKey(
                hex.formatHex(Arrays.copyOf(bytes, LOCATOR)), hex.formatHex(bytes, LOCATOR, LOCATOR + KEY));
    }

    byte[] seal(String text) {
        try {
            return cipher().encrypt(text.getBytes(StandardCharsets.UTF_8), bound());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + locator, e);
        }
    }

    /** @throws IllegalStateException where it was changed or belongs to another secret */
    String open(byte[] sealed) {
        try {
            return new String(cipher().decrypt(sealed, bound()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + locator, e);
        }
    }

    private AesGcmJce cipher() throws GeneralSecurityException {
        return new AesGcmJce(HexFormat.of().parseHex(key));
    }

    private byte[] bound() {
        return locator.getBytes(StandardCharsets.US_ASCII);
    }
}
