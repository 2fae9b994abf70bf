package org.gongkai.office.files;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongkai.office.database.Unusable;

/**
 * 主密钥: wraps the key of every file. It lies in a file of its own (0600), outside the database, made at first run.
 * Without it no attachment can be opened again.
 *
 * @see "GB/T 39786-2021 密码应用基本要求"
 */
final class MasterKey {
    /** Bytes of a key for AES-256. */
    static final int LENGTH = 32;

    /** Beside the other keys of the office, outside its data and its backup. */
    private static final String FILE = "keys/master.key";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final String id;
    private final byte[] key;

    private MasterKey(String id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /**
     * The key of a data folder, made where the folder has none.
     *
     * @throws Unusable where the key is gone but files encrypted with it are there, or where others may read it
     */
    static MasterKey in(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            if (Files.exists(FileFolder.under(data))) {
                throw new Unusable("master-key-missing", file);
            }
            make(data, file);
        }
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new Unusable("master-key-open", file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var key = HexFormat.of().parseHex(properties.getProperty("key", ""));
        if (key.length != LENGTH) {
            throw new Unusable("master-key-unread", file);
        }
        return new MasterKey(properties.getProperty("id", ""), key);
    }

    private static void make(Path data, Path file) throws IOException {
        var bytes = new byte[LENGTH + 4];
        new SecureRandom().nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        var keys = Files.createDirectories(data.resolve("keys"));
        var made = Files.createTempFile(keys, "master", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(made, "id=" + hex.substring(0, 8) + "\nkey=" + hex.substring(8) + "\n");
        FileFolder.sync(made);
        Files.move(made, file);
        FileFolder.sync(keys);
    }

    /** Stands in every file, so that a later key can be told from this one. */
    String id() {
        return id;
    }

    byte[] wrap(byte[] fileKey, byte[] about) throws GeneralSecurityException {
        return new AesGcmJce(key).encrypt(fileKey, about);
    }

    byte[] unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException {
        return new AesGcmJce(key).decrypt(wrapped, about);
    }

    /** Keyed hash: tells whether something was seen before, without telling what it was. */
    String fingerprint(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update("fingerprint\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
