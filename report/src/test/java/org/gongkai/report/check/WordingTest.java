package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording CARRIED = Wording.of("结转|顺延", "(?:未|无)(?:结转|顺延)");

    @Test
    void a_match_is_found_and_the_needed_word_alone_is_none() {
        assertThat(CARRIED.in("全年无结转")).isTrue();
        assertThat(CARRIED.in("全年未顺延")).isTrue();
        assertThat(CARRIED.in("全年结转2件")).isFalse();
        assertThat(CARRIED.in("全年无申请")).isFalse();
    }

    @Test
    void the_last_match_counts() {
        assertThat(CARRIED.lastEnd("无结转，未顺延。")).isEqualTo("无结转，未顺延".length());
        assertThat(CARRIED.lastEnd("结转2件")).isEqualTo(-1);
        assertThat(CARRIED.lastEnd("无申请")).isEqualTo(-1);
    }

    @Test
    void plain_words_are_their_own_pattern() {
        assertThat(Wording.of("收到|受理").lastEnd("收到申请，受理")).isEqualTo("收到申请，受理".length());
    }
}
