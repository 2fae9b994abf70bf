package org.gongkai.office.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.gongkai.office.OfficeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TrailTest {
    private final Trail trail = OfficeServer.bean(Trail.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_entry set action = 'x'",
                "delete from trail_entry",
                "truncate trail_entry",
                "update trail_seal set seq = 0",
                "delete from trail_seal",
                "update trail_head set line = 'x'",
                "delete from trail_check",
                "update publishing_step set words = 'x'",
                "delete from publishing_step",
                "update publishing_revision set html = 'x'",
                "delete from publishing_revision",
                "drop table trail_entry",
                "alter table trail_entry disable trigger trail_entry_append_only",
                "alter table trail_entry add x int",
                "insert into trail_entry (id, at, legal_day, thing, action) overriding system value"
                        + " values (1, now(), now(), 'x', 'x')",
                "insert into trail_entry (xid, at, legal_day, thing, action) values ('1', now(), now(), 'x', 'x')"
            })
    void what_was_recorded_can_be_neither_changed_nor_removed_nor_predated_by_the_application(String sql) {
        var jdbc = OfficeServer.bean(JdbcClient.class);
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("gongkai_app");
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail_entry", "trail_seal", "trail_head", "trail_check"})
    void a_mistake_of_the_owner_changes_and_removes_nothing_either(String table) {
        for (var sql : new String[] {"delete from " + table, "truncate " + table + " cascade"}) {
            assertThatThrownBy(() -> owner().sql(sql).update()).hasMessageContaining("the trail is append-only");
        }
        assertThatThrownBy(
                        () -> owner().sql("insert into trail_seal select max(seq) + 2, 1, sha256('x') from trail_seal")
                                .update())
                .hasMessageContaining("is not the next one");
        assertThatThrownBy(
                        () -> owner().sql("update trail_entry set action = 'x'").update())
                .hasMessageContaining("the trail is append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "item, save, 张三",
        "item, save, <b>",
        "item, 'change of name', name",
        "Item, save, name",
        "item, 保存, name",
        "item, save, 'two\tparts'"
    })
    void words_of_a_case_cannot_get_into_the_trail(String thing, String action, String fields) {
        var when = trail.now();
        assertThatThrownBy(() -> trail.record(when, 1, 1, thing, 1, action, fields))
                .isInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("张三");
    }

    @Test
    void reading_and_refused_attempts_are_part_of_the_history_of_a_thing() {
        var when = trail.now();
        trail.read(when, 7, 1, "test-thing", 1, "name phone");
        trail.refused(when, 8, 1, "test-thing", 1, "not-your-duty");
        assertThat(trail.history("test-thing", 1))
                .extracting(Entry::person, Entry::action, Entry::fields)
                .containsExactly(tuple(7L, "read", "name phone"), tuple(8L, "refused", "not-your-duty"));
        assertThat(trail.history("test-thing", 2)).isEmpty();
    }

    private static JdbcClient owner() {
        var owner = OfficeServer.owner();
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }
}
