package org.gongkai.office.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.office.OfficeServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_entry set action = 'x'",
                "delete from trail_entry",
                "truncate trail_entry",
                "update publishing_step set words = 'x'",
                "delete from publishing_step",
                "update publishing_revision set html = 'x'",
                "delete from publishing_revision",
                "drop table trail_entry",
                "alter table trail_entry add x int"
            })
    void what_was_recorded_can_be_neither_changed_nor_removed_by_the_application(String sql) {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("gongkai_app");
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }
}
