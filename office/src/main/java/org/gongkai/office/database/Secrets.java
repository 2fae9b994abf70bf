package org.gongkai.office.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the two roles, made once and kept in a file that only its owner reads. */
record Secrets(String owner, String app) {
    private static final String FILE = "database.secret";
    private static final int BYTES = 24;

    static Secrets in(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "owner=" + secret(random) + "\napp=" + secret(random) + "\n");
        }
        return read(file);
    }

    static Secrets kept(Path folder) throws IOException {
        return read(folder.resolve(FILE));
    }

    private static Secrets read(Path file) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        }
        return new Secrets(kept.getProperty("owner", ""), kept.getProperty("app", ""));
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
