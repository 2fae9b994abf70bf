package org.gongkai.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as it is delivered, running as a process of its own on a free port and an empty data folder. */
final class Office implements AutoCloseable {
    static final String PASSWORD = "gongkai-yanshi-2022";

    private static final Path BUILT = Path.of("../office/target");
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern SETUP_CODE = Pattern.compile("设置码：(\\d{8})");
    private static final int PATIENCE_SECONDS = 180;

    private static final class Demo {
        static final Office RUNNING = start("demo");
    }

    private final Process process;
    private final Path data;
    private final List<String> said = new ArrayList<>();
    private String address = "";

    private Office(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** The demonstration, started once for the whole run. */
    static Office demo() {
        return Demo.RUNNING;
    }

    /** An office of its own: {@code demo} or {@code serve}. */
    static Office start(String command) {
        if (!Files.exists(BUILT.resolve("gongkai-office.jar"))) {
            throw new IllegalStateException("the office is not packaged: run the whole build, not this module alone");
        }
        try {
            var data = Files.createTempDirectory("gongkai-e2e");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx768m",
                            "-Dfile.encoding=UTF-8",
                            "-Dstdout.encoding=UTF-8",
                            "-cp",
                            BUILT.resolve("gongkai-office.jar") + ":" + BUILT.resolve("lib") + "/*",
                            "org.gongkai.office.commands.Main",
                            command,
                            "--port",
                            "0",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
            var office = new Office(process, data);
            Runtime.getRuntime().addShutdownHook(new Thread(office::close));
            office.awaitReady(command.equals("serve") ? SETUP_CODE : ADDRESS);
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    /** The lines of its log. */
    List<String> log() throws IOException {
        return Files.readAllLines(data.resolve("logs/gongkai.jsonl"));
    }

    /** The code an empty office prints for its first-run page. */
    String setupCode() {
        return said.stream()
                .map(SETUP_CODE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            if (Files.exists(data)) {
                try (var paths = Files.walk(data)) {
                    for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what the process says until the line that means it is ready, and goes on reading in the background. */
    private void awaitReady(Pattern last) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var watchdog = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
                        process.destroyForcibly();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group(1);
            }
            if (!address.isEmpty() && last.matcher(line).find()) {
                watchdog.interrupt();
                drain(reader);
                return;
            }
        }
        throw new IllegalStateException("the office did not start: " + String.join("\n", said));
    }

    private static void drain(BufferedReader reader) {
        var thread = new Thread(
                () -> {
                    try {
                        while (reader.readLine() != null) {
                            Thread.onSpinWait();
                        }
                    } catch (IOException e) {
                        Thread.currentThread().interrupt(); // the process has ended
                    }
                },
                "office-output");
        thread.setDaemon(true);
        thread.start();
    }
}
