package org.gongkai.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The unpacked program as somebody has it who has no home, no Maven and no way into the network.
 *
 * @param home folder of the launcher
 * @param user who runs it; only root may name another than himself
 * @param path folder with the few tools the launcher uses
 */
record Program(Path home, String user, Path path) {
    private static final int PATIENCE_SECONDS = 240;
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "find", "head", "rm", "mkdir", "mv", "touch", "flock", "grep", "id");

    /** What a command answered. */
    record Answer(int code, String said) {}

    /** A server that runs. */
    record Server(Process process, String address, String said) {}

    static Program unpacked(Path home, String user) throws IOException {
        var path = Files.createTempDirectory(home.getParent(), "tools");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
        }
        return new Program(home, user, path);
    }

    static String me() {
        return System.getProperty("user.name");
    }

    /** Runs a command to its end. */
    Answer run(String... arguments) throws IOException, InterruptedException {
        var log = log();
        var process = start(log, arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end of " + List.of(arguments) + ": " + Files.readString(log));
        }
        return new Answer(process.exitValue(), Files.readString(log));
    }

    /** Starts a server and waits until it says what is looked for after its address. */
    Server serve(String lookedFor, String... arguments) throws IOException, InterruptedException {
        var log = log();
        var process = start(log, arguments);
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10 && process.isAlive(); tenths++) {
            var said = Files.readString(log);
            var address = ADDRESS.matcher(said);
            if (address.find() && said.contains(lookedFor)) {
                return new Server(process, address.group(1), said);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("it did not start: " + Files.readString(log));
    }

    private Path log() throws IOException {
        return Files.createTempFile(home.getParent(), "said", ".log");
    }

    private Process start(Path log, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (!user.equals(me())) {
            command.addAll(List.of(
                    "/usr/bin/setpriv", "--reuid=" + user, "--regid=" + group(), "--clear-groups", "--inh-caps=-all"));
        }
        command.add(home.resolve("gongkai").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("http_proxy", "http://127.0.0.1:9");
        builder.environment().put("https_proxy", "http://127.0.0.1:9");
        return builder.start();
    }

    private String group() throws IOException {
        try (var lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts[0].equals(user))
                    .map(parts -> parts[3])
                    .findFirst()
                    .orElseThrow();
        }
    }
}
