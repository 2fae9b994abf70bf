package org.gongkai.office.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gongkai.office.OfficeServer;
import org.junit.jupiter.api.Test;

class SealedTextsTest {
    private static final String TEXT = "申请人：赵小满，身份证明已核对";

    private final SealedTexts texts = OfficeServer.bean(SealedTexts.class);

    @Test
    void a_text_comes_back_and_cannot_be_read_in_between() {
        var sealed = texts.seal("letter/1", TEXT);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("赵小满");
        assertThat(texts.open("letter/1", sealed)).isEqualTo(TEXT);
        assertThat(texts.open("letter/1", texts.seal("letter/1", ""))).isEmpty();
    }

    @Test
    void the_same_text_is_sealed_under_another_key_each_time() {
        assertThat(texts.seal("letter/1", TEXT)).isNotEqualTo(texts.seal("letter/1", TEXT));
    }

    @Test
    void a_text_of_another_row_or_a_changed_one_is_not_opened() {
        var sealed = texts.seal("letter/1", TEXT);
        assertThatThrownBy(() -> texts.open("letter/2", sealed)).isInstanceOf(IllegalStateException.class);
        for (var place : new int[] {0, 4, 10, sealed.length / 2, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> texts.open("letter/1", changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> texts.open("letter/1", new byte[3])).isInstanceOf(IllegalStateException.class);
    }
}
