package org.gongkai.office.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private final TrailDatabase trail = new TrailDatabase();
    private final LocalDate day = TrailDatabase.DAY;

    @AfterEach
    void remove() {
        trail.close();
    }

    @Test
    void a_day_has_one_head_and_a_day_on_which_nothing_was_sealed_has_none() throws IOException {
        trail.heads.sign(day);
        assertThat(trail.heads.outside()).isEmpty();
        sealed(2);
        trail.heads.sign(day);
        sealed(2);
        trail.heads.sign(day);
        trail.heads.sign(day.plusDays(1));
        trail.heads.sign(day.plusDays(2));
        assertThat(trail.heads.outside())
                .extracting(line -> Head.read(line).orElseThrow())
                .extracting(Head::number, Head::day, Head::seq, Head::algorithm)
                .containsExactly(tuple(1L, day, 2L, "SM3withSM2"), tuple(2L, day.plusDays(1), 4L, "SM3withSM2"));
        assertThat(trail.heads.outside()).isEqualTo(trail.heads.kept());
    }

    @Test
    void the_private_key_is_for_its_owner_only_and_not_in_the_database() throws IOException {
        sealed(1);
        trail.heads.sign(day);
        var key = trail.folders.key().resolve("signing.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void a_line_that_a_power_cut_left_half_written_is_completed() throws IOException {
        sealed(1);
        trail.heads.sign(day);
        sealed(1);
        trail.heads.sign(day.plusDays(1));
        var whole = Files.readString(trail.heads.file());
        for (var kept : new int[] {whole.length() - 1, whole.length() - 60, whole.indexOf('\n') + 1}) {
            Files.writeString(trail.heads.file(), whole.substring(0, kept));
            trail.heads.sign(day.plusDays(1));
            assertThat(Files.readString(trail.heads.file())).isEqualTo(whole);
        }
    }

    private void sealed(int entries) {
        trail.record(entries);
        trail.sealer().seal();
    }
}
