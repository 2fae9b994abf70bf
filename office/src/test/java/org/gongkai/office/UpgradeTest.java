package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.backup.Restore;
import org.gongkai.office.database.Migrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UpgradeTest {
    private static final List<String> OLD = List.of(Migrations.LOCATION);
    private static final List<String> NEW = List.of(Migrations.LOCATION, "classpath:db/testgood");
    private static final List<String> FAILS = List.of(Migrations.LOCATION, "classpath:db/testbad");
    private static final List<String> BREAKS = List.of(Migrations.LOCATION, "classpath:db/testbroken");

    private final Path folder = OfficeServer.folder();

    private Gongkai.Running start(List<String> migrations) throws IOException {
        return Gongkai.start(new Settings(false, 0, folder, Optional.empty(), Optional.empty()), migrations);
    }

    private static long number(Gongkai.Running running, String sql) {
        return running.context()
                .getBean(JdbcClient.class)
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    @AfterEach
    void delete() {
        OfficeServer.delete(folder);
    }

    @Test
    void a_new_version_backs_up_and_migrates_or_goes_back_and_an_old_one_refuses() throws Exception {
        try (var first = start(OLD)) {
            assertThat(folder.resolve("backups")).doesNotExist();
            first.context()
                    .getBean(JdbcClient.class)
                    .sql("insert into bodies_person (username, name, password_hash) values ('kept', '张三', '')")
                    .update();
        }
        assertThatThrownBy(() -> start(FAILS)).hasMessageStartingWith("upgrade-failed");
        assertThatThrownBy(() -> start(BREAKS)).hasMessageStartingWith("upgrade-failed");
        assertThat(backups())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Restore.check(file).rows()).isPositive());
        try (var again = start(OLD)) {
            assertThat(number(again, "select count(*) from bodies_person")).isEqualTo(1);
            assertThat(number(again, "select count(*) from pg_tables where tablename like 'test%'"))
                    .isZero();
            assertThat(number(again, "select count(*) from pg_database where datname = 'gongkai_before'"))
                    .isZero();
        }
        try (var newer = start(NEW)) {
            assertThat(number(newer, "select count(*) from bodies_person")).isEqualTo(1);
            assertThat(number(newer, "select count(*) from pg_tables where tablename = 'test_kept'"))
                    .isEqualTo(1);
            assertThat(number(newer, "select count(*) from pg_database where datname = 'gongkai_before'"))
                    .isZero();
        }
        assertThat(backups()).hasSize(3);
        assertThatThrownBy(() -> start(OLD)).hasMessageStartingWith("data-newer");
        assertThat(backups()).hasSize(3);
    }
}
