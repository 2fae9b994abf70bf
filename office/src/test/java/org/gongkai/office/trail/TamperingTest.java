package org.gongkai.office.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.trail.Finding.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with the power of the owner changes what was recorded; the check finds it and says where. */
class TamperingTest {
    private final TrailDatabase trail = new TrailDatabase();

    /** Nine entries, three a day, each day signed. */
    @BeforeEach
    void three_days() throws IOException {
        for (var day = 0; day < 3; day++) {
            trail.record(3);
            trail.sealer().seal();
            trail.heads.sign(TrailDatabase.DAY.plusDays(day));
        }
        assertThat(trail.verifier.verify()).isEqualTo(new Verdict(9, 0, 3, Optional.empty()));
    }

    @AfterEach
    void remove() {
        trail.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update trail_entry set fields = 'text' where id = 4 | CHANGED | 4
                    update trail_entry set person_id = 2 where id = 9 | CHANGED | 9
                    update trail_entry set at = at - interval '1 day' where id = 2 | CHANGED | 2
                    update trail_entry set legal_day = legal_day - 1 where id = 1 | CHANGED | 1
                    update trail_entry set thing_id = 77 where id = 5 | CHANGED | 5
                    delete from trail_entry where id = 5 | REMOVED | 5
                    delete from trail_seal where seq = 5 | GAP | 5
                    delete from trail_seal where seq = 1 | GAP | 1
                    update trail_seal set hash = sha256('x') where seq = 6 | CHANGED | 6
                    delete from trail_seal where seq > 7; delete from trail_entry where id > 7 | CUT_OFF | 7
                    delete from trail_seal; delete from trail_entry | CUT_OFF | 0
                    delete from trail_head where number > 1 | HEADS_DIFFER | 2
                    update trail_head set line = 'x' where number = 2 | HEADS_DIFFER | 2
                    """)
    void a_change_in_the_database_is_found(String statements, Code code, long place) {
        trail.tamper(statements);
        assertThat(trail.verifier.verify().broken()).contains(new Finding(code, place));
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        trail.tamper(
                "alter table trail_seal drop constraint trail_seal_once",
                "update trail_seal set entry_id = 11 - entry_id where seq in (5, 6)");
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.CHANGED, 5));
    }

    @Test
    void a_seal_put_behind_the_chain_without_its_hash_is_found() {
        trail.record(1);
        trail.tamper("insert into trail_seal select 10, max(id), sha256('x') from trail_entry");
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.CHANGED, 10));
    }

    @Test
    void a_chain_rewritten_as_a_whole_contradicts_the_signed_head() {
        trail.tamper("update trail_entry set person_id = 2 where id = 2");
        rewrite();
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.REWRITTEN, 3));
    }

    @Test
    void a_chain_rewritten_together_with_heads_signed_by_a_foreign_key_is_found() throws IOException {
        trail.tamper("update trail_entry set person_id = 2 where id = 2", "delete from trail_head");
        rewrite();
        var elsewhere = OfficeServer.folder();
        var foreign = TrailFolders.within(elsewhere);
        new Heads(trail.asOwner, foreign).sign(TrailDatabase.DAY);
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.REWRITTEN, 3));
        Files.copy(foreign.heads().resolve("heads.log"), trail.heads.file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.HEAD_FORGED, 1));
        OfficeServer.delete(elsewhere);
    }

    static Stream<Arguments> changed_files() {
        return Stream.of(
                file(
                        "a digit of a hash",
                        lines -> with(lines, 1, lines.get(1).replaceAll("\t3\t|\t6\t", "\t5\t")),
                        Code.HEAD_FORGED,
                        2),
                file(
                        "another day",
                        lines -> with(lines, 0, lines.get(0).replace("2026-03-02", "2026-03-01")),
                        Code.HEAD_FORGED,
                        1),
                file(
                        "a signature that is none",
                        lines -> with(lines, 2, lines.get(2).replaceAll("[^\t]*$", "AAAA")),
                        Code.HEAD_FORGED,
                        3),
                file("words", lines -> with(lines, 2, "x"), Code.HEAD_FORGED, 3),
                file("the first line gone", lines -> lines.subList(1, 3), Code.HEAD_FORGED, 1),
                file("the last two gone", lines -> lines.subList(0, 1), Code.HEADS_DIFFER, 2),
                file("other order", TamperingTest::reversed, Code.HEAD_FORGED, 1),
                file("nothing left", lines -> List.of(), Code.HEADS_MISSING, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed_files")
    void a_change_in_the_file_of_heads_is_found(String what, UnaryOperator<List<String>> change, Code code, long place)
            throws IOException {
        Files.write(trail.heads.file(), change.apply(Files.readAllLines(trail.heads.file())));
        assertThat(trail.verifier.verify().broken()).as(what).contains(new Finding(code, place));
        trail.heads.sign(TrailDatabase.DAY.plusDays(2));
        assertThat(trail.verifier.verify().broken()).as("not mended in silence").contains(new Finding(code, place));
    }

    @Test
    void without_the_key_nothing_is_signed_anew_and_the_check_says_so() throws IOException {
        OfficeServer.delete(trail.folders.key());
        assertThat(trail.verifier.verify().broken()).contains(new Finding(Code.HEADS_MISSING, 1));
        trail.record(1);
        trail.sealer().seal();
        assertThatThrownBy(() -> trail.heads.sign(TrailDatabase.DAY.plusDays(5)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("key of the earlier heads is missing");
    }

    /** Makes the seals anew, as if nothing had ever been different. */
    private void rewrite() {
        trail.tamper("delete from trail_seal");
        var hash = Link.START;
        var entries = trail.asOwner
                .sql("select " + Entry.COLUMNS + " from trail_entry e order by id")
                .query((row, n) -> Entry.of(row))
                .list();
        for (var i = 0; i < entries.size(); i++) {
            hash = Link.hash(hash, entries.get(i).sealedBytes(i + 1L));
            trail.tamper("insert into trail_seal values (" + (i + 1) + ", "
                    + entries.get(i).id() + ", '\\x" + HexFormat.of().formatHex(hash) + "')");
        }
    }

    private static Arguments file(String what, UnaryOperator<List<String>> change, Code code, long place) {
        return Arguments.of(what, change, code, place);
    }

    private static List<String> with(List<String> lines, int at, String line) {
        assertThat(line).isNotEqualTo(lines.get(at));
        var changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static List<String> reversed(List<String> lines) {
        var changed = new ArrayList<>(lines);
        Collections.reverse(changed);
        return changed;
    }
}
