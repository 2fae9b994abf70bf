package org.gongkai.screening.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.junit.jupiter.api.Test;

/** Word 97-2003 (DOC): {@code list.doc} is ours, written by an office program. */
class DocTest {
    static byte[] sample() {
        try (var in = DocTest.class.getResourceAsStream("list.doc")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void its_text_and_its_table_are_screened() throws Exception {
        var found = Found.in(sample());
        assertThat(found.places("标记正文，身份证号150299195803120021。")).containsExactly("正文");
        assertThat(found.places("赵小禾")).containsExactly("正文 › 表格1 › 第2行第1列");
        assertThat(found.unread()).isEmpty();
        var kinds = Passages.of("名单.doc", sample()).passages().stream()
                .flatMap(passage -> Screener.standard().screen(passage.text()).stream())
                .map(Finding::kind);
        assertThat(kinds).containsExactly("id_card", "name", "bank_card");
    }

    @Test
    void a_cut_or_locked_one_is_refused_and_no_masked_copy_is_promised() {
        assertThat(Outcome.of(Arrays.copyOf(sample(), 3000))).isEqualTo("broken");
        var locked = sample();
        for (int at = 0; at + 12 < locked.length; at += 512) {
            if ((locked[at] & 0xFF) == 0xEC && (locked[at + 1] & 0xFF) == 0xA5) {
                locked[at + 11] |= 1; // fEncrypted of the FIB
            }
        }
        assertThat(Outcome.of(locked)).isIn("encrypted", "broken");
        assertThat(Outcome.ofMasking(sample())).isNotEqualTo("masked");
    }
}
