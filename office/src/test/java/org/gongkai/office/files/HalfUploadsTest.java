package org.gongkai.office.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class HalfUploadsTest {
    private static final Instant NOW = Instant.parse("2022-01-10T02:00:00Z");
    private static final HalfUploads.Purpose MINE = new HalfUploads.Purpose(1, 2, "record", 3);
    private static final HalfUploads.Purpose THEIRS = new HalfUploads.Purpose(9, 2, "record", 3);
    private static final byte[] FILE = "what is sent in slices".getBytes(StandardCharsets.UTF_8);

    private final FileLimits limits = new FileLimits(DataSize.ofBytes(100));
    private final HalfUploads uploads = new HalfUploads(limits, 300);

    private UUID begun(HalfUploads.Purpose purpose, String name, int size) {
        return uploads.begin(purpose, name, size, "", NOW).id();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void slices_make_the_file_and_it_is_handed_over_once() {
        var id = begun(MINE, "a.pdf", FILE.length);
        uploads.add(MINE, id, 0, Arrays.copyOf(FILE, 10), NOW);
        refused("upload-changed", () -> uploads.finish(MINE, id, DigestUtils.sha256Hex(FILE), whole -> whole));
        var same = begun(MINE, "a.pdf", FILE.length);
        assertThat(same).isEqualTo(id);
        uploads.add(MINE, same, 10, Arrays.copyOfRange(FILE, 10, FILE.length), NOW);
        var whole = uploads.finish(MINE, same, DigestUtils.sha256Hex(FILE), one -> one);
        assertThat(whole.name()).isEqualTo("a.pdf");
        assertThat(whole.content()).isEqualTo(FILE);
        refused("not-found", () -> uploads.finish(MINE, same, "", one -> one));
    }

    @Test
    void one_that_cannot_be_taken_now_is_kept_and_one_that_is_refused_is_forgotten() {
        var id = begun(MINE, "a.pdf", FILE.length);
        uploads.add(MINE, id, 0, FILE, NOW);
        refused(
                "redaction-busy",
                () -> uploads.finish(MINE, id, DigestUtils.sha256Hex(FILE), whole -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "redaction-busy");
                }));
        assertThat(uploads.begin(MINE, "a.pdf", FILE.length, "", NOW)).isEqualTo(new HalfUploads.Half(id, FILE.length));
        refused("upload-changed", () -> uploads.finish(MINE, id, "00", whole -> whole));
        refused("not-found", () -> uploads.add(MINE, id, 0, FILE, NOW));
    }

    @Test
    void nobody_else_can_go_on_with_it() {
        var id = begun(MINE, "a.pdf", FILE.length);
        refused("not-found", () -> uploads.add(THEIRS, id, 0, FILE, NOW));
        refused("not-found", () -> uploads.finish(THEIRS, id, "", whole -> whole));
        assertThat(begun(THEIRS, "a.pdf", FILE.length)).isNotEqualTo(id);
    }

    @Test
    void what_is_too_much_is_refused_and_more_than_was_said_ends_it() {
        refused("file-size", () -> begun(MINE, "a.pdf", 101));
        refused("file-empty", () -> begun(MINE, "a.pdf", 0));
        var id = begun(MINE, "a.pdf", 5);
        refused("upload-changed", () -> uploads.add(MINE, id, 0, FILE, NOW));
        refused("not-found", () -> uploads.add(MINE, id, 0, new byte[1], NOW));
    }

    @Test
    void what_lies_longest_of_one_person_goes_and_the_room_of_all_is_bounded() {
        var first = uploads.begin(MINE, "1.pdf", 50, "", NOW.minusSeconds(9)).id();
        for (var i = 2; i <= 4; i++) {
            begun(MINE, i + ".pdf", 50);
        }
        refused("not-found", () -> uploads.add(MINE, first, 0, new byte[1], NOW));
        begun(THEIRS, "a.pdf", 100);
        refused("upload-room", () -> begun(THEIRS, "b.pdf", 60));
    }

    @Test
    void one_that_stands_still_is_dropped() {
        var id = begun(MINE, "a.pdf", FILE.length);
        uploads.sweep(NOW.plus(HalfUploads.IDLE));
        uploads.add(MINE, id, 0, new byte[1], NOW.plus(HalfUploads.IDLE));
        uploads.sweep(NOW.plus(HalfUploads.IDLE).plus(Duration.ofMinutes(1)));
        uploads.add(MINE, id, 1, new byte[1], NOW);
        uploads.sweep(NOW.plus(HalfUploads.IDLE).plus(Duration.ofMinutes(1)));
        refused("not-found", () -> uploads.add(MINE, id, 2, new byte[1], NOW));
    }
}
