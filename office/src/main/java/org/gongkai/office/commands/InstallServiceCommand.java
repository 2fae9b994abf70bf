package org.gongkai.office.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.office.database.DataFolder;
import org.gongkai.office.database.Unusable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai install-service}: a user, a data folder and a systemd unit. */
@Command(name = "install-service", mixinStandardHelpOptions = true)
final class InstallServiceCommand implements Callable<Integer> {
    private static final Path UNITS = Path.of("/etc/systemd/system");
    private static final Path UNIT = UNITS.resolve("gongkai.service");

    @Option(names = "--user", paramLabel = "USER", descriptionKey = "service-user", defaultValue = "gongkai")
    private String user = "gongkai";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", defaultValue = ServeCommand.DEFAULT_PORT)
    private String port = ServeCommand.DEFAULT_PORT;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (!user.matches("[a-z_][a-z0-9_-]{0,30}") || user.equals("root")) {
            throw new Unusable("bad-user", user);
        }
        var folder = data == null ? Path.of("/var/lib/gongkai/office") : data.toAbsolutePath();
        var program = home().resolve("gongkai");
        var unit = UnitFile.of(Map.of(
                "user", user,
                "program", program.toString(),
                "data", folder.toString(),
                "port", String.valueOf(Ports.port(port)),
                "java", System.getProperty("java.home")));
        if (dryRun) {
            out.println(Words.of("service.would", UNIT, user, folder));
            out.println(unit);
            return 0;
        }
        requireRoot();
        DataFolder.closedToOthers(home()).ifPresent(closed -> {
            throw new Unusable("program-not-reachable", program, closed);
        });
        addUser(folder);
        own(folder);
        Files.writeString(UNIT, unit);
        out.println(Words.of("service.done", UNIT, user, folder));
        return 0;
    }

    /** The folder of the launcher, which says where it is. */
    private static Path home() {
        return Path.of(System.getProperty("gongkai.home", "")).toAbsolutePath();
    }

    private static void requireRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new Unusable("service-needs-root");
        }
        if (!Files.isDirectory(UNITS)) {
            throw new Unusable("no-systemd", UNITS);
        }
    }

    private void addUser(Path folder) throws IOException {
        if (run("id", "-u", user) != 0
                && run(
                                "useradd",
                                "--system",
                                "--user-group",
                                "--home-dir",
                                folder.toString(),
                                "--no-create-home",
                                "--shell",
                                "/usr/sbin/nologin",
                                user)
                        != 0) {
            throw new Unusable("user-not-added", user);
        }
    }

    private void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        if (run("chown", "-R", user + ":", folder.toString()) != 0) {
            throw new Unusable("data-not-writable", folder);
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
