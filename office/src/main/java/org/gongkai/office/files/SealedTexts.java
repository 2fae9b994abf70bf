package org.gongkai.office.files;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * 加密文本: texts with personal data that stand in a row of a table. Each has a random key of AES-256-GCM, wrapped by the
 * {@link MasterKey}; what the text is about is authenticated with it, so that no text can stand in for another.
 *
 * @see "个人信息保护法 第五十一条"
 */
@Component
public final class SealedTexts {
    private static final int MAGIC = 0x474b5431;
    private static final int AES_256_GCM = 1;

    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    SealedTexts(MasterKey master) {
        this.master = master;
    }

    /**
     * Encrypts a text; each time with another key.
     *
     * @param about the row it belongs to, such as {@code letter/12}; the same is needed to open it
     */
    public byte[] seal(String about, String text) {
        var key = new byte[MasterKey.LENGTH];
        random.nextBytes(key);
        var bytes = new ByteArrayOutputStream();
        try {
            var bound = bound(about, master.id());
            var wrapped = master.wrap(key, bound);
            var out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeByte(AES_256_GCM);
            out.writeUTF(master.id());
            out.writeShort(wrapped.length);
            out.write(wrapped);
            out.write(new AesGcmJce(key).encrypt(text.getBytes(StandardCharsets.UTF_8), bound));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + about, e);
        }
        return bytes.toByteArray();
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException where it was changed, is about something else, or was sealed under another master
     *     key
     */
    public String open(String about, byte[] sealed) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(sealed));
            if (in.readInt() != MAGIC || in.readUnsignedByte() != AES_256_GCM) {
                throw new IllegalStateException("not a text of ours: " + about);
            }
            var bound = bound(about, in.readUTF());
            var key = master.unwrap(in.readNBytes(in.readUnsignedShort()), bound);
            return new String(new AesGcmJce(key).decrypt(in.readAllBytes(), bound), StandardCharsets.UTF_8);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + about, e);
        }
    }

    private static byte[] bound(String about, String keyId) {
        return (MAGIC + "\n" + AES_256_GCM + "\n" + keyId + "\n" + about).getBytes(StandardCharsets.UTF_8);
    }
}
