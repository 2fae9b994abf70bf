package org.gongkai.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
