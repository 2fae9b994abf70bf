package org.gongkai.office.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own: fsync on, passwords by scram-sha-256, loopback only, data kept. It has two roles: the
 * owner, who migrates, and the application, who cannot change what the owner forbids. The folder is one of a {@link
 * DataFolder}: whoever starts the database has taken it.
 */
public final class EmbeddedPostgres {
    /** Role that owns the tables. */
    public static final String OWNER = "gongkai_owner";
    /** Role of the running application. */
    public static final String APP = "gongkai_app";

    static final String DATABASE = "gongkai";
    /** The database as it was before an upgrade that is not accepted yet. */
    static final String BEFORE = "gongkai_before";

    private final Path folder;
    private final Path run;
    private final Commands commands;
    private final Secrets secrets;
    private final Path programs;
    private int port;

    private EmbeddedPostgres(Path folder) throws IOException {
        this.folder = folder;
        this.run = folder.resolve("run");
        Files.createDirectories(run);
        enterable(folder);
        this.commands = Commands.on(folder.resolve("data"));
        this.secrets = Secrets.in(folder);
        this.programs = Binaries.unpackedFor(folder).resolve("bin");
    }

    /**
     * Starts the database kept in the folder, making it at first. A server that a killed office left behind is ended
     * before.
     *
     * @throws Unusable where the folder, the user or the machine does not allow it
     */
    public static EmbeddedPostgres start(Path folder) throws IOException {
        var postgres = new EmbeddedPostgres(folder.toRealPath());
        postgres.begin();
        return postgres;
    }

    /**
     * The database that another process runs in the folder, as its owner.
     *
     * @throws Unusable {@code database-not-ready} while it starts or ends
     */
    public static Access running(Path folder) throws IOException {
        var found = Postmaster.of(folder.toRealPath().resolve("data"))
                .filter(server -> server.isOurs() && server.isReady())
                .orElseThrow(() -> new Unusable("database-not-ready", folder));
        return new Access(
                url(found.port(), DATABASE), OWNER, Secrets.kept(folder).owner());
    }

    public String url() {
        return url(port, DATABASE);
    }

    public Access owner() {
        return new Access(url(), OWNER, secrets.owner());
    }

    public String ownerPassword() {
        return secrets.owner();
    }

    public String appPassword() {
        return secrets.app();
    }

    /** Ends the database cleanly; nothing where it has ended. */
    public synchronized void stop() {
        try {
            var server = Postmaster.of(data());
            if (server.isPresent() && server.get().isOurs()) {
                commands.run(run, program("pg_ctl"), "-D", data().toString(), "-m", "fast", "-w", "stop");
            } else if (server.isPresent()) {
                Files.deleteIfExists(data().resolve(Postmaster.FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        commands.own(run);
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        var major = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new Unusable("database-major", folder, major, Binaries.MAJOR);
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

    /** Makes the data beside their place and moves them there when they are whole. */
    private void initialise() throws IOException {
        var fresh = folder.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        commands.own(fresh);
        var password = run.resolve("first-password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.owner());
        commands.own(password);
        try {
            commands.run(
                    run,
                    program("initdb"),
                    "-D",
                    fresh.toString(),
                    "-U",
                    OWNER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data());
    }

    private void createRoles() throws IOException {
        try (var connection = owner().at("postgres").open();
                var statement = connection.createStatement()) {
            if (isAbsent(connection, "select 1 from pg_roles where rolname = ?", APP)) {
                // the password is our own hexadecimal digits
                statement.execute("create role " + APP + " login password '" + secrets.app() + "'");
            }
            var database = "select 1 from pg_database where datname = ?";
            if (isAbsent(connection, database, DATABASE)) {
                // killed while going back from an upgrade: what was before it is there
                statement.execute(
                        isAbsent(connection, database, BEFORE)
                                ? "create database " + DATABASE
                                : "alter database " + BEFORE + " rename to " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IOException("the database started but refused us; see " + run, e);
        }
    }

    private static boolean isAbsent(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var found = query.executeQuery()) {
                return !found.next();
            }
        }
    }

    /** As root the database runs as somebody else, who must be able to reach the folder. */
    private static void enterable(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        DataFolder.closedToOthers(folder).ifPresent(closed -> {
            throw new Unusable("folder-not-enterable", closed, folder);
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }
}
