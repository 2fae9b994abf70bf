package org.gongkai.office.letters.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With a width of one for every character, and lines of ten. */
class TypesetterTest {
    @Test
    void a_line_takes_as_many_characters_as_it_has_room_for() {
        assertThat(set("一二三四五六七八九十甲乙")).containsExactly("一二三四五六七八", "九十甲乙");
        assertThat(set("")).containsExactly("");
    }

    @Test
    void a_comma_or_full_stop_hangs_beyond_the_edge() {
        assertThat(set("一二三四五六七八，九十")).containsExactly("一二三四五六七八，", "九十");
    }

    @Test
    void a_closing_mark_takes_the_character_before_it_along() {
        assertThat(set("一二三四五六七八）九")).containsExactly("一二三四五六七", "八）九");
        assertThat(set("一二三四五六七八。”九")).containsExactly("一二三四五六七", "八。”九");
    }

    @Test
    void an_opening_mark_goes_to_the_next_line() {
        assertThat(set("一二三四五六七《八九》")).containsExactly("一二三四五六七", "《八九》");
    }

    @Test
    void a_number_is_not_broken() {
        assertThat(set("一二三四五六2021年")).containsExactly("一二三四五六", "2021年");
        assertThat(set("一二三四五六七八2021年12月")).containsExactly("一二三四五六七八", "2021年12月");
        assertThat(set("123456789012345678901234")).containsExactly("12345678", "9012345678", "901234");
    }

    @Test
    void a_line_cut_short_is_spread_to_the_edge_and_the_last_is_not() {
        var lines = Typesetter.lines("一二三四五六七《八九》", 8, 10, token -> token.length());
        assertThat(lines).extracting(line -> line.extra() > 0).containsExactly(true, false);
    }

    private static List<String> set(String text) {
        return Typesetter.lines(text, 8, 10, token -> token.codePointCount(0, token.length())).stream()
                .map(Typesetter.Line::text)
                .toList();
    }
}
