package org.gongkai.office.inward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gongkai.office.trail.Moment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The office's key for what comes from outside. The private half lies in {@code keys/inward.key} (0600) and never leaves;
 * the public half stands in the database, which the portal reads and every bundle carries.
 */
@Component
final class InwardKeys {
    private static final String FILE = "keys/inward.key";
    private static final String CURVE = "sm2p256v1";
    private static final int ID_BYTES = 6;

    private final JdbcClient jdbc;
    private final Path file;

    InwardKeys(JdbcClient jdbc, @Value("${gongkai.data}") Path data) {
        this.jdbc = jdbc;
        this.file = data.resolve(FILE);
    }

    /** The public half that is sealed to now; empty before the office was started. */
    Optional<InwardKey> open() {
        return jdbc.sql("select id, open from inward_key order by at desc, id limit 1")
                .query((row, n) -> new InwardKey(row.getString("id"), row.getBytes("open")))
                .optional();
    }

    /** Makes the key where there is none, or where its private half is not in this folder. */
    void ensure(Moment when) {
        if (!Files.exists(file)) {
            make(when);
        }
    }

    /** What was sealed, opened. */
    byte[] opened(String id, byte[] sealed) {
        try {
            var lines = Files.readAllLines(file);
            return InwardEnvelope.open(lines.get(0), HexFormat.of().parseHex(lines.get(1)), id, sealed);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private void make(Moment when) {
        try {
            var random = new SecureRandom();
            var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            var pair = generator.generateKeyPair();
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            var id = HexFormat.of().formatHex(bytes);
            write(id + "\n" + HexFormat.of().formatHex(pair.getPrivate().getEncoded()) + "\n");
            jdbc.sql("insert into inward_key (id, open, at) values (?, ?, ?)")
                    .params(id, pair.getPublic().getEncoded(), Timestamp.from(when.at()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + CURVE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        var keys = Files.createDirectories(file.resolveSibling(""));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var made = Files.createTempFile(keys, "inward", ".new", owner);
        Files.writeString(made, text);
        InwardFolder.sync(made);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        InwardFolder.sync(keys);
    }
}
