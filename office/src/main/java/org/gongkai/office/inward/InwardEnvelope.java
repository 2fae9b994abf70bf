package org.gongkai.office.inward;

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
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * 数字信封: bytes that only the holder of a private key reads. Each has a random key of AES-256-GCM, wrapped by SM2; the
 * id it goes by is authenticated with it, so that none can stand in for another.
 *
 * @see "GB/T 32918.4; GB/T 35276"
 */
final class InwardEnvelope {
    private static final int MAGIC = 0x474b5731;
    private static final int SM2_AES_256_GCM = 1;
    private static final int KEY_BYTES = 32;

    private InwardEnvelope() {}

    static byte[] seal(InwardKey key, String id, byte[] content) {
        var random = new SecureRandom();
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        var bytes = new ByteArrayOutputStream();
        try {
            var wrapped = sm2(true, new ParametersWithRandom(PublicKeyFactory.createKey(key.open()), random), secret);
            var out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeByte(SM2_AES_256_GCM);
            out.writeUTF(key.id());
            out.writeShort(wrapped.length);
            out.write(wrapped);
            out.write(new AesGcmJce(secret).encrypt(content, bound(key.id(), id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InvalidCipherTextException e) {
            throw new IllegalStateException("cannot seal " + id, e);
        }
        return bytes.toByteArray();
    }

    /**
     * The bytes again.
     *
     * @param secret the private half, as PKCS 8
     * @throws IllegalStateException where they were changed, go by another id, or were sealed to another key
     */
    static byte[] open(String keyId, byte[] secret, String id, byte[] sealed) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(sealed));
            if (in.readInt() != MAGIC || in.readUnsignedByte() != SM2_AES_256_GCM) {
                throw new IllegalStateException("no envelope of ours: " + id);
            }
            if (!in.readUTF().equals(keyId)) {
                throw new IllegalStateException("sealed to another key: " + id);
            }
            var wrapped = in.readNBytes(in.readUnsignedShort());
            var key = sm2(false, PrivateKeyFactory.createKey(secret), wrapped);
            return new AesGcmJce(key).decrypt(in.readAllBytes(), bound(keyId, id));
        } catch (IOException | GeneralSecurityException | InvalidCipherTextException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open " + id, e);
        }
    }

    private static byte[] sm2(boolean wrap, CipherParameters key, byte[] bytes) throws InvalidCipherTextException {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(wrap, key);
        return engine.processBlock(bytes, 0, bytes.length);
    }

    private static byte[] bound(String keyId, String id) {
        return (MAGIC + "\n" + SM2_AES_256_GCM + "\n" + keyId + "\n" + id).getBytes(StandardCharsets.UTF_8);
    }
}
