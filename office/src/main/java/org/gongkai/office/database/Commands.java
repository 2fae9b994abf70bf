package org.gongkai.office.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the programs of PostgreSQL, as root through an unprivileged user, because PostgreSQL refuses root. */
final class Commands {
    private static final List<String> USERS = List.of("gongkai", "postgres", "nobody");
    private static final int SECONDS = 120;

    private final Optional<String> user;

    private Commands(Optional<String> user) {
        this.user = user;
    }

    /** For a database in a folder, which belongs to whoever made it first. */
    static Commands on(Path data) throws IOException {
        var name = System.getProperty("user.name", "?");
        if (name.equals("?")) {
            throw new Unusable("nameless-user");
        }
        if (!name.equals("root")) {
            return new Commands(Optional.empty());
        }
        return new Commands(
                Optional.of(Files.exists(data) ? Files.getOwner(data).getName() : unprivileged()));
    }

    /** Gives a file or folder to the user the database runs as. */
    void own(Path path) throws IOException {
        if (user.isPresent()) {
            var principal = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get());
            Files.setOwner(path, principal);
        }
    }

    void run(Path folder, String... command) throws IOException {
        var log = folder.resolve("postgres.log");
        var process = new ProcessBuilder(wrapped(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Unusable("database-program", Path.of(command[0]).getFileName(), SECONDS + " s", log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new Unusable("database-program", Path.of(command[0]).getFileName(), process.exitValue(), log);
        }
    }

    private List<String> wrapped(String... command) {
        var all = new ArrayList<String>();
        user.ifPresent(name -> all.addAll(as(name)));
        all.addAll(List.of(command));
        return all;
    }

    /** By its whole path, because a service or a cron job may have none to look in. */
    private static List<String> as(String name) {
        return program("setpriv")
                .map(setpriv -> List.of(setpriv, "--reuid=" + name, "--regid=" + group(name), "--clear-groups"))
                .or(() -> program("runuser").map(runuser -> List.of(runuser, "-u", name, "--")))
                .orElseThrow(() -> new Unusable("no-user-switch", name));
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/sbin", "/usr/sbin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String unprivileged() {
        return USERS.stream()
                .filter(name -> !group(name).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Unusable("no-unprivileged-user", String.join(", ", USERS)));
    }

    /** Number of the user's own group, empty where there is no such user. */
    private static String group(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length > 3 && parts[0].equals(name))
                    .map(parts -> parts[3])
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
