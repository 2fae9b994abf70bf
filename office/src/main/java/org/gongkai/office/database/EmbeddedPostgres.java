package org.gongkai.office.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * A PostgreSQL of our own: fsync on, passwords by scram-sha-256, loopback only, data kept. It has two roles: the
 * owner, who migrates, and the application, who cannot change what the owner forbids.
 */
public final class EmbeddedPostgres {
    /** Role that owns the tables. */
    public static final String OWNER = "gongkai_owner";
    /** Role of the running application. */
    public static final String APP = "gongkai_app";

    private static final String DATABASE = "gongkai";

    private final Path folder;
    private final Path run;
    private final Commands commands = new Commands();
    private final Properties secrets = new Properties();
    private int port;

    private EmbeddedPostgres(Path folder) {
        this.folder = folder;
        this.run = folder.resolve("run");
    }

    /**
     * Starts the database kept in the folder, making it at first.
     *
     * @throws IOException with a sentence where the folder cannot be used
     */
    public static EmbeddedPostgres start(Path folder) throws IOException {
        var postgres = new EmbeddedPostgres(folder);
        postgres.begin();
        return postgres;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String ownerPassword() {
        return secrets.getProperty("owner");
    }

    public String appPassword() {
        return secrets.getProperty("app");
    }

    /** Ends the database cleanly; nothing where it has ended. */
    public synchronized void stop() {
        try {
            // after a power cut the file is there and the database is not
            if (Files.exists(data().resolve("postmaster.pid"))
                    && commands.answer(run, program("pg_ctl"), "-D", data().toString(), "status") == 0) {
                commands.run(run, program("pg_ctl"), "-D", data().toString(), "-m", "fast", "-w", "stop");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(run);
        enterable(folder);
        Binaries.unpackedIn(folder.resolve("postgres"));
        commands.own(run);
        readSecrets();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        stop();
        port = freePort();
        var options = "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories= -c max_connections=60 -c shared_buffers=64MB"
                // the details of an error would quote the row, and so what people wrote
                + " -c log_error_verbosity=terse";
        commands.run(
                run,
                program("pg_ctl"),
                "-D",
                data().toString(),
                "-l",
                run.resolve("server.log").toString(),
                "-o",
                options,
                "-w",
                "start");
        createRoles();
    }

    private void initialise() throws IOException {
        Files.createDirectories(
                data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        commands.own(data());
        var password = run.resolve("first-password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, ownerPassword());
        commands.own(password);
        try {
            commands.run(
                    run,
                    program("initdb"),
                    "-D",
                    data().toString(),
                    "-U",
                    OWNER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C");
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void createRoles() throws IOException {
        var admin = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(admin, OWNER, ownerPassword());
                var statement = connection.createStatement()) {
            if (isAbsent(connection, "select 1 from pg_roles where rolname = ?", APP)) {
                // the password is our own hexadecimal digits
                statement.execute("create role " + APP + " login password '" + appPassword() + "'");
            }
            if (isAbsent(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("the database started but refused us; see " + run, e);
        }
    }

    private static boolean isAbsent(java.sql.Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                return !found.next();
            }
        }
    }

    private void readSecrets() throws IOException {
        var file = folder.resolve("database.secret");
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "owner=" + secret(random) + "\napp=" + secret(random) + "\n");
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            secrets.load(reader);
        }
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As root the database runs as somebody else, who must be able to reach the folder. */
    private static void enterable(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        for (var at = folder; at != null; at = at.getParent()) {
            if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new IOException("others cannot enter " + at + "; give another --data folder");
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String program(String name) {
        return folder.resolve("postgres").resolve("bin").resolve(name).toString();
    }
}
