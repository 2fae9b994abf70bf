package org.gongkai.office.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the programs of PostgreSQL, as root through an unprivileged user, because PostgreSQL refuses root. */
final class Commands {
    private static final List<String> USERS = List.of("gongkai", "postgres", "nobody");
    private static final int SECONDS = 120;
    private static final String LOG = "postgres.log";

    private final Optional<String> user;

    Commands() {
        user = "root".equals(System.getProperty("user.name")) ? Optional.of(unprivileged()) : Optional.empty();
    }

    /** Gives a file or folder to the user the database runs as. */
    void own(Path path) throws IOException {
        if (user.isPresent()) {
            var principal = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get());
            Files.setOwner(path, principal);
        }
    }

    /** Runs a program that must succeed. */
    void run(Path folder, String... command) throws IOException {
        var answer = answer(folder, command);
        if (answer != 0) {
            throw new IOException(command[0] + " answered " + answer + "; see " + folder.resolve(LOG));
        }
    }

    /** Runs a program and answers its exit code. */
    int answer(Path folder, String... command) throws IOException {
        var log = folder.resolve(LOG);
        var process = new ProcessBuilder(wrapped(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end in " + SECONDS + " s; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return process.exitValue();
    }

    private List<String> wrapped(String... command) {
        var all = new ArrayList<String>();
        user.ifPresent(name -> {
            if (program("setpriv") != null) {
                all.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups"));
            } else {
                all.addAll(List.of("runuser", "-u", name, "--"));
            }
        });
        all.addAll(List.of(command));
        return all;
    }

    private static @Nullable Path program(String name) {
        for (var folder : List.of("/usr/bin", "/bin", "/sbin", "/usr/sbin")) {
            var path = Path.of(folder, name);
            if (Files.isExecutable(path)) {
                return path;
            }
        }
        return null;
    }

    private static String unprivileged() {
        return USERS.stream()
                .filter(name -> !group(name).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of the users " + USERS + " exists"));
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
