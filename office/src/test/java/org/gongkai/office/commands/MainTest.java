package org.gongkai.office.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.database.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final Pattern CODE = Pattern.compile("new Unusable\\(\\s*\"([a-z-]+)\"");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void help_names_every_command() {
        assertThat(CommandsFixture.run().out())
                .contains("demo", "serve", "backup", "restore", "calendar", "trail", "install-service", "备份");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "backup",
                "restore",
                "export-site",
                "export-bundle",
                "import-bundle",
                "calendar import",
                "trail verify",
                "trail export",
                "install-service"
            })
    void every_command_explains_itself_and_its_options_in_chinese(String command) {
        var help = CommandsFixture.run((command + " --help").split(" ", -1));
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("用法：gongkai " + command, "选项：", "--data");
        assertThat(help.out().lines().filter(line -> line.matches("^ +(-\\w, )?--.*")))
                .isNotEmpty()
                .allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic) || line.length() > 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "demo --port 80a",
                "demo --port 70000",
                "demo --today 2022-13-10",
                "demo --colour red",
                "serve --today 2022-01-10",
                "backup",
                "restore no-such-file.zip",
                "serve --role clerk",
                "export-site",
                "export-site site --data no-such-folder",
                "export-bundle",
                "export-bundle out.zip --data no-such-folder",
                "import-bundle in.zip",
                "import-bundle in.zip --trust no-such-key --database-url jdbc:postgresql://127.0.0.1:1/none",
                "calendar import no-such-file.json",
                "install-service --user root --dry-run"
            })
    void a_mistake_ends_in_a_sentence_and_exit_code_two(String line) {
        var result = CommandsFixture.run(line.split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .containsPattern("\\p{IsHan}{4}")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void a_port_in_use_is_named_with_a_remedy() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(socket.getLocalPort());
            var result = CommandsFixture.run("serve", "--port", port, "--data", folder.toString());
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("端口 " + port + " 已被占用", "--port");
        }
    }

    @Test
    void a_data_folder_in_use_is_named_with_its_process() {
        var data = OfficeServer.folder();
        try (var taken = DataFolder.take(data)) {
            var result = CommandsFixture.run(
                    "serve", "--port", "0", "--data", taken.path().toString());
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("正由进程 " + ProcessHandle.current().pid() + " 使用", "--data");
        } finally {
            OfficeServer.delete(data);
        }
    }

    @Test
    void a_backup_of_no_office_leaves_no_folder_behind() {
        var absent = folder.resolve("absent");
        var result = CommandsFixture.run("backup", folder.resolve("a.zip").toString(), "--data", absent.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("没有系统的数据");
        assertThat(absent).doesNotExist();
    }

    @Test
    void a_dry_run_shows_the_unit_with_its_user_its_folder_and_its_walls() {
        var result = CommandsFixture.run(
                "install-service", "--dry-run", "--user", "gongkaiuser", "--data", "/srv/gk", "--port", "8090");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "User=gongkaiuser",
                        "serve --port 8090 --data \"/srv/gk\"",
                        "ReadWritePaths=\"/srv/gk\"",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "WantedBy=multi-user.target")
                .doesNotContain("@user@", "@program@", "@data@", "@port@", "@java@");
    }

    @Test
    void everything_that_is_refused_has_a_sentence() throws IOException {
        var words = ResourceBundle.getBundle("messages.commands");
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map(found -> "unusable." + found.group(1))
                        .filter(key -> !words.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }
}
