package org.gongkai.office.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.trail.Sealing;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class TrailCommandTest {
    @Test
    void beside_a_running_office_the_chain_is_checked_and_exported() throws Exception {
        Sealing.now();
        var data = OfficeServer.bean(Environment.class).getRequiredProperty("gongkai.data");
        var verified = run("verify", "--data", data);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("校验通过：第 1 条至第 ");

        var folder = OfficeServer.folder();
        var file = folder.resolve("trail.jsonl");
        assertThat(run("export", file.toString(), "--data", data).code()).isZero();
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(600).allMatch(line -> line.startsWith("{\"seq\":"));
        OfficeServer.delete(folder);
    }

    @Test
    void without_a_running_office_the_database_is_started_for_the_command_and_stopped_after_it() throws Exception {
        var folder = OfficeServer.folder();
        try {
            var postgres = EmbeddedPostgres.start(folder);
            try (var connection = postgres.owner().open()) {
                migrate(connection);
            } finally {
                postgres.stop();
            }
            assertThat(run("verify", "--data", folder.toString()).code()).isZero();
            assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();

            var again = EmbeddedPostgres.start(folder);
            try (var connection = again.owner().open();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "insert into trail_entry (at, legal_day, thing, action) values (now(), now(), 'x', 'x')");
                statement.execute("insert into trail_seal select 1, id, sha256('x') from trail_entry");
            } finally {
                again.stop();
            }
            var broken = run("verify", "--data", folder.toString());
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.out()).contains("校验不通过：第 1 条操作记录与封存不符");
        } finally {
            OfficeServer.delete(folder);
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() throws Exception {
        var empty = OfficeServer.folder();
        var none = run("verify", "--data", empty.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("里没有系统的数据").doesNotContain("\tat ");
        assertThat(run("export", "trail.doc", "--data", empty.toString()).err()).contains("应以 .csv 或者 .jsonl 结尾");
        assertThat(run("burn").err()).contains("用法");
        assertThat(run().out()).contains("verify", "export");
        OfficeServer.delete(empty);
    }

    private static CommandsFixture.Result run(String... args) {
        return CommandsFixture.run(
                Stream.concat(Stream.of("trail"), Arrays.stream(args)).toArray(String[]::new));
    }

    private static void migrate(Connection connection) throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"));
                var statement = connection.createStatement()) {
            for (var file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
