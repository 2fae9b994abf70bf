package org.gongkai.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongkai.office.OfficeServer;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    @Test
    void a_second_start_keeps_the_data_and_only_the_password_opens_it() throws Exception {
        var folder = OfficeServer.folder();
        try {
            var first = EmbeddedPostgres.start(folder);
            try (var connection =
                            DriverManager.getConnection(first.url(), EmbeddedPostgres.OWNER, first.ownerPassword());
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 7 as n");
            } finally {
                first.stop();
            }
            var second = EmbeddedPostgres.start(folder);
            try (var connection =
                            DriverManager.getConnection(second.url(), EmbeddedPostgres.OWNER, second.ownerPassword());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select n, current_setting('fsync'), current_setting('password_encryption') from kept")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(7);
                assertThat(row.getString(2)).isEqualTo("on");
                assertThat(row.getString(3)).isEqualTo("scram-sha-256");
                assertThatThrownBy(() -> DriverManager.getConnection(second.url(), EmbeddedPostgres.OWNER, "x"))
                        .isInstanceOf(SQLException.class);
            } finally {
                second.stop();
            }
        } finally {
            OfficeServer.delete(folder);
        }
    }

    @Test
    void a_server_that_a_killed_office_left_behind_is_taken_over() throws Exception {
        var folder = OfficeServer.folder();
        try {
            var left = EmbeddedPostgres.start(folder);
            var next = EmbeddedPostgres.start(folder);
            try {
                assertThatThrownBy(() -> left.owner().open()).hasMessageContaining("refused");
                assertThat(next.url()).isNotEqualTo(left.url());
                assertThat(EmbeddedPostgres.running(folder).url()).isEqualTo(next.url());
            } finally {
                next.stop();
            }
        } finally {
            OfficeServer.delete(folder);
        }
    }

    @Test
    void the_number_of_a_dead_server_that_somebody_else_has_now_harms_nobody() throws Exception {
        var folder = OfficeServer.folder();
        try {
            EmbeddedPostgres.start(folder).stop();
            var own = ProcessHandle.current().pid();
            Files.writeString(folder.resolve("data/postmaster.pid"), own + "\n/other\n1\n5432\n\n127.0.0.1\n\nready\n");
            assertThatThrownBy(() -> EmbeddedPostgres.running(folder)).hasMessageStartingWith("database-not-ready");
            EmbeddedPostgres.start(folder).stop();
        } finally {
            OfficeServer.delete(folder);
        }
    }

    @Test
    void data_of_another_major_version_are_left_alone() throws Exception {
        var folder = OfficeServer.folder();
        try {
            Files.createDirectory(folder.resolve("data"));
            Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageStartingWith("database-major");
        } finally {
            OfficeServer.delete(folder);
        }
    }
}
