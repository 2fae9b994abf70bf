package org.gongkai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The archive is made, unpacked and used: by a plain user and, where the build has it, by root. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {
    private static final Pattern KEPT = Pattern.compile("已备份到 .+：(\\d+) 张表，(\\d+) 行");

    private Path folder = Path.of(".");
    private Path archive = Path.of(".");
    private Path home = Path.of(".");

    @BeforeAll
    void unpack() throws Exception {
        assertThat(Path.of("../office/target/lib"))
                .as("the whole build makes what the archive is made of: mvn verify")
                .isDirectory();
        folder = Files.createTempDirectory("gongkai-archive");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        archive = pack();
        run("tar", "-xzf", archive.toString(), "-C", folder.toString());
        home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    @AfterAll
    void delete() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Test
    void it_is_the_same_bytes_twice_and_its_checksums_hold() throws Exception {
        var first = Files.copy(archive, folder.resolve("first.tar.gz"));
        assertThat(Files.mismatch(first, pack())).isEqualTo(-1);
        run("sh", "-c", "cd '" + home + "' && sha256sum --quiet --strict -c SHA256SUMS");
        run("sh", "-c", "cd '" + archive.getParent() + "' && sha256sum --quiet -c *.tar.gz.sha256");
        var root = home.getFileName() + "/";
        var names = run("tar", "-tzf", archive.toString())
                .lines()
                .filter(name -> !name.endsWith("/"))
                .map(name -> name.substring(root.length()))
                .toList();
        assertThat(names)
                .contains("gongkai", "LICENSE", "NOTICE", "README.zh-CN.md", "docs/operation.zh-CN.md", "SHA256SUMS")
                .noneMatch(name -> name.endsWith(".java") || name.contains("pom.xml") || name.contains("junit"))
                .filteredOn(name -> name.contains("postgres-binaries"))
                .hasSize(1);
        assertThat(Files.readAllLines(home.resolve("SHA256SUMS"))).hasSize(names.size() - 1);
    }

    @Test
    void every_command_is_in_the_help() throws Exception {
        var help = Program.unpacked(home, Program.me()).run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.said())
                .contains(
                        "report",
                        "deadline",
                        "demo",
                        "serve",
                        "backup",
                        "restore",
                        "calendar",
                        "trail",
                        "install-service",
                        "package");
    }

    @Test
    void a_plain_user_demonstrates_is_killed_goes_on_backs_up_and_restores_elsewhere() throws Exception {
        var user = Program.me().equals("root") ? "nobody" : Program.me();
        var program = Program.unpacked(Files.createSymbolicLink(folder.resolve("linked"), home), user);
        var demo = dataOf(user, "demo");
        var killed = program.serve("linxiao", "demo", "--port", "0", "--data", demo);
        assertThat(page(killed.address())).contains("和平路街道");
        killed.process().destroyForcibly().waitFor();

        var again = program.serve("linxiao", "demo", "--port", "0", "--data", demo);
        assertThat(page(again.address())).contains("和平路街道");
        var refused = program.run("demo", "--port", "0", "--data", demo);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("正由进程 " + again.process().pid() + " 使用");

        var file = folder.resolve("data").resolve("备份.zip").toString();
        var running = program.run("backup", file, "--data", demo);
        assertThat(running.said()).containsPattern(KEPT);
        stop(again);
        assertThat(Path.of(demo, "data", "postmaster.pid")).doesNotExist();

        var other = dataOf(user, "other");
        var restored = program.run("restore", file, "--data", other);
        assertThat(restored.said()).contains("逐表比对一致");
        var second = program.run("backup", file + "2", "--data", other);
        assertThat(rows(second.said())).isEqualTo(rows(running.said()));
        run("cp", "-a", Path.of(demo, "keys").toString(), other);
        var serving = program.serve("已启动", "serve", "--port", "0", "--data", other);
        assertThat(page(serving.address())).contains("和平路街道");
        assertThat(serving.said()).doesNotContain("设置码");
        stop(serving);
    }

    @Test
    void root_serves_through_a_plain_user_and_leaves_the_folders_of_others_alone() throws Exception {
        assumeTrue(Program.me().equals("root"), "only root can try what root does");
        var program = Program.unpacked(Files.createSymbolicLink(folder.resolve("roots"), home), "root");
        var server = program.serve("设置码", "serve", "--port", "0", "--data", dataOf("root", "roots"));
        assertThat(page(server.address())).contains("首次使用");
        stop(server);
        var refused = program.run("serve", "--port", "0", "--data", dataOf("nobody", "foreign"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("属于用户 nobody");
        var unit = program.run("install-service", "--dry-run");
        assertThat(unit.said())
                .contains("ExecStart=\"" + home.toRealPath().resolve("gongkai") + "\" serve --port 8080");
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            var text = unit.said().substring(unit.said().indexOf("[Unit]")).replace("User=gongkai", "User=nobody");
            var service = Files.writeString(folder.resolve("gongkai-test.service"), text);
            run("systemd-analyze", "verify", "--man=no", service.toString());
        }
    }

    private String dataOf(String user, String name) throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        var own = Files.createDirectory(data.resolve(name));
        var owner = own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        return Files.setOwner(own, owner).toString();
    }

    private static void stop(Program.Server server) throws InterruptedException {
        server.process().destroy();
        assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static String rows(String said) {
        var found = KEPT.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(1) + " " + found.group(2);
    }

    private static String page(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/")).build();
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static Path pack() throws IOException, InterruptedException {
        var lines = run("sh", "pack.sh", "..").lines().toList();
        return Path.of(lines.get(lines.size() - 1)).toAbsolutePath().normalize();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
        return said;
    }
}
