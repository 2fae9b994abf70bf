package org.gongkai.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The embedded database for a command beside the office: the one that a running office has, or else started for the
 * command and stopped after it.
 *
 * @param user the application's role
 */
public record Reached(String url, String user, String password, Runnable release) implements AutoCloseable {
    private static final int PORT = 3;

    /**
     * Reaches the database kept in the folder.
     *
     * @throws IOException where there is none, or it cannot be started
     */
    public static Reached in(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("data").resolve("PG_VERSION"))) {
            throw new IOException("no database in " + folder);
        }
        var running = running(folder);
        if (running.isPresent()) {
            return running.get();
        }
        var started = EmbeddedPostgres.start(folder);
        return new Reached(started.url(), EmbeddedPostgres.APP, started.appPassword(), started::stop);
    }

    private static Optional<Reached> running(Path folder) throws IOException {
        var file = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("database.secret"))) {
            secrets.load(reader);
        }
        if (lines.size() <= PORT) {
            return Optional.empty();
        }
        var found = new Reached(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/gongkai",
                EmbeddedPostgres.APP,
                secrets.getProperty("app", ""),
                () -> {});
        return found.answers() ? Optional.of(found) : Optional.empty();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // left behind by a killed server
        }
    }

    @Override
    public void close() {
        release.run();
    }

    @Override
    public String toString() {
        return "Reached[" + url + "]";
    }
}
