package org.gongkai.office.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.database.Access;
import org.gongkai.office.database.EmbeddedPostgres;
import org.gongkai.office.database.Migrations;
import org.gongkai.office.database.Unusable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final List<String> LATER = List.of(Migrations.LOCATION, "classpath:db/testgood");

    private static final int CHANGES = 60;

    private final Path folder = OfficeServer.folder();
    private final Path files = folder.resolve("files");
    private EmbeddedPostgres source = start("source");
    private EmbeddedPostgres target = start("target");

    private EmbeddedPostgres start(String name) {
        try {
            return EmbeddedPostgres.start(Files.createDirectory(folder.resolve(name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void fill() throws Exception {
        new Migrations(source.owner(), LATER).migrate();
        execute(
                source.owner(),
                "insert into bodies_body (code, name, short_name, uscc, address, hours, phone, leader, unit, lane)"
                        + " values ('street', '某街道', '某', repeat('1', 18), '', '', '', '', '', 'USUAL')",
                "set test.open = 'yes'",
                "insert into test_kept (parent_id, words, price, at, bytes, tags) select nullif(n - 1, 0),"
                        + " E'一行\\n两行\\t\\\\ ' || n, 0.1::float8 + 0.2, now(), decode('00ff0a5c', 'hex'),"
                        + " array['甲', null, 'a\"b'] from generate_series(1, 500) n");
        Files.createDirectories(files.resolve("ab"));
        Files.write(files.resolve("ab/abcdef"), new byte[] {0, 1, 2, -1});
        Files.writeString(files.resolve("附件"), "文字");
        Files.writeString(files.resolve("master.key"), "secret");
        Files.writeString(files.resolve("ab/upload.part"), "half");
        Files.writeString(folder.resolve("database.secret"), "secret");
    }

    @AfterAll
    void stop() {
        source.stop();
        target.stop();
        OfficeServer.delete(folder);
    }

    @Test
    void what_is_written_meanwhile_is_in_it_wholly_or_not_at_all_and_all_else_comes_back_as_it_was() throws Exception {
        var going = new AtomicBoolean(true);
        var begun = new CountDownLatch(20);
        var writer = new Thread(() -> write(going, begun));
        writer.start();
        begun.await();
        var file = folder.resolve("concurrent.zip");
        new Backup(source.owner(), files, Clock.systemUTC()).writeTo(file);
        going.set(false);
        writer.join();

        restore(file);
        assertThat(number("select count(*) from bodies_person where id not in (select person_id from bodies_duty)"))
                .isZero();
        assertThat(number("select count(*) from bodies_person")).isGreaterThanOrEqualTo(20);

        var still = folder.resolve("still.zip");
        new Backup(source.owner(), files, Clock.systemUTC()).writeTo(still);
        restore(still);
        assertThat(contents(target.owner())).isEqualTo(contents(source.owner()));
        assertThat(filesIn(folder.resolve("restored")))
                .isEqualTo(filesIn(files))
                .hasSize(2);
    }

    @Test
    void the_triggers_and_keys_stand_as_before_and_the_next_number_follows() throws Exception {
        restore(backup("standing.zip"));
        assertThatThrownBy(() -> execute(target.owner(), "truncate test_kept")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute(target.owner(), "delete from test_kept where id = 1"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute(target.owner(), "update test_left set right_id = 9"))
                .hasMessageContaining("test_left_right");
        execute(target.owner(), "set test.open = 'yes'", "insert into test_kept (words, at) values ('next', now())");
        assertThat(number("select max(id) from test_kept")).isEqualTo(501);
        assertThat(number("select count(*) from pg_constraint where contype = 'f' and condeferrable"))
                .isZero();
    }

    @Test
    void neither_keys_nor_passwords_are_in_it() throws Exception {
        try (var zip = new ZipFile(backup("secrets.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("files/ab/abcdef", "tables/test_kept.copy", "manifest.json")
                    .noneMatch(name -> name.endsWith(".key") || name.endsWith(".secret") || name.endsWith(".part"));
        }
    }

    @Test
    void a_cut_or_changed_file_is_refused_and_nothing_is_touched() throws Exception {
        var whole = backup("whole.zip");
        emptyTarget();
        var size = Files.size(whole);
        for (var length : List.of(0L, 1L, size / 3, size - 1)) {
            var cut = copy(whole, "cut-" + length + ".zip");
            try (var bytes = new RandomAccessFile(cut.toFile(), "rw")) {
                bytes.setLength(length);
            }
            assertThatThrownBy(() -> restore(cut)).hasMessageStartingWith("backup-damaged");
        }
        var manifest = Restore.check(whole);
        var refused = 0;
        for (int n = 1; n < CHANGES; n++) {
            var changed = copy(whole, "changed-" + n + ".zip");
            try (var bytes = new RandomAccessFile(changed.toFile(), "rw")) {
                bytes.seek(size * n / CHANGES);
                var was = bytes.read();
                bytes.seek(size * n / CHANGES);
                bytes.write(was ^ 0x55);
            }
            // a few bytes of a zip archive say nothing, such as the time of an entry
            refused += isRefused(changed, manifest) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(CHANGES / 2);
        assertThat(new Migrations(target.owner(), LATER).status().applied()).isEmpty();
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    private static boolean isRefused(Path changed, Manifest manifest) {
        try {
            assertThat(Restore.check(changed)).isEqualTo(manifest);
            return false;
        } catch (Unusable e) {
            assertThat(e.code()).isIn("backup-damaged", "backup-newer");
            return true;
        }
    }

    @Test
    void an_office_with_contents_and_an_older_program_are_refused() throws Exception {
        var file = backup("again.zip");
        restore(file);
        var before = contents(target.owner());
        assertThatThrownBy(() -> new Restore(target.owner(), folder.resolve("other"), LATER).from(file))
                .hasMessageStartingWith("office-not-empty");
        assertThat(contents(target.owner())).isEqualTo(before);
        emptyTarget();
        assertThatThrownBy(() -> new Restore(target.owner(), folder.resolve("other")).from(file))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith("backup-newer");
    }

    @Test
    void an_external_database_needs_no_more_than_the_role_that_owns_it() throws Exception {
        var file = backup("external.zip");
        execute(
                target.owner(),
                "create role plain login password 'plain' createrole",
                "create database plain owner plain");
        var plain = Access.external(target.url().replace("/gongkai", "/plain") + "?user=plain&password=plain");
        new Restore(plain, folder.resolve("plain"), LATER).from(file);
        assertThat(contents(plain)).isEqualTo(contents(source.owner()));
        var again = folder.resolve("again-external.zip");
        new Backup(plain, folder.resolve("plain"), Clock.systemUTC()).writeTo(again);
        assertThat(Restore.check(again).tables()).isEqualTo(Restore.check(file).tables());
    }

    @Test
    void an_existing_file_is_never_written_over() throws Exception {
        var file = Files.writeString(folder.resolve("mine.zip"), "mine");
        assertThatThrownBy(() -> new Backup(source.owner(), files, Clock.systemUTC()).writeTo(file))
                .hasMessageStartingWith("backup-exists");
        assertThat(file).hasContent("mine");
    }

    /** Persons, each with one duty, in one transaction. */
    private void write(AtomicBoolean going, CountDownLatch begun) {
        try (var connection = source.owner().open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int n = 0; going.get(); n++) {
                statement.execute(
                        "insert into bodies_person (username, name, password_hash) values ('w" + n + "', '写入', '')");
                statement.execute("insert into bodies_duty (person_id, body_id, duty) select max(p.id), min(b.id),"
                        + " 'CLERK' from bodies_person p, bodies_body b");
                connection.commit();
                begun.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path backup(String name) {
        var file = folder.resolve(name);
        new Backup(source.owner(), files, Clock.systemUTC()).writeTo(file);
        return file;
    }

    private void restore(Path file) {
        emptyTarget();
        new Restore(target.owner(), folder.resolve("restored"), LATER).from(file);
    }

    private void emptyTarget() {
        new Migrations(target.owner(), LATER).clear();
        if (Files.exists(folder.resolve("restored"))) {
            OfficeServer.delete(folder.resolve("restored"));
        }
    }

    private Path copy(Path file, String name) throws IOException {
        return Files.copy(file, folder.resolve(name));
    }

    private long number(String query) throws SQLException {
        try (var connection = target.owner().open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every row of every table, and where every sequence stands. */
    private static Map<String, List<String>> contents(Access access) throws SQLException {
        var contents = new TreeMap<String, List<String>>();
        try (var connection = access.open()) {
            var tables = new Tables(connection);
            for (var shape : tables.shapes()) {
                contents.put(
                        shape.name(),
                        tables.names("select t::text from " + Tables.quoted(shape.name()) + " t order by 1"));
            }
            contents.put(
                    "sequences",
                    new ArrayList<>(
                            tables.sequences().stream().map(Object::toString).toList()));
        }
        return contents;
    }

    private static Map<String, List<Byte>> filesIn(Path folder) throws IOException {
        var found = new TreeMap<String, List<Byte>>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile)
                    .filter(f -> !Attachments.isLeftOut(f))
                    .toList()) {
                var bytes = new ArrayList<Byte>();
                for (var b : Files.readAllBytes(file)) {
                    bytes.add(b);
                }
                found.put(folder.relativize(file).toString(), bytes);
            }
        }
        return found;
    }

    private static void execute(Access access, String... commands) throws SQLException {
        try (var connection = access.open();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
