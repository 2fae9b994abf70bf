package org.gongkai.office.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the running server wrote into {@code postmaster.pid}: its process, its port, and whether it is ready.
 *
 * @param isOurs the process runs and is the server of this folder; a number alone may belong to somebody else by now
 */
record Postmaster(int port, boolean isReady, boolean isOurs) {
    static final String FILE = "postmaster.pid";
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The server of a folder of data, empty where none wrote its file. */
    static Optional<Postmaster> of(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT) {
            return Optional.of(new Postmaster(0, false, false));
        }
        var command = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .flatMap(process -> process.info().commandLine())
                .orElse("");
        return Optional.of(new Postmaster(
                Integer.parseInt(lines.get(PORT).strip()),
                lines.size() > STATUS && lines.get(STATUS).strip().equals("ready"),
                command.contains(data.toString())));
    }
}
