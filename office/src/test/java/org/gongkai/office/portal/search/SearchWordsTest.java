package org.gongkai.office.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "低保申请, 低保|申请",
        "最低生活保障申请条件, 最低生活保障|申请|条件",
        "最低保障, 最低|保障",
        "老人证怎么办, 老人证",
        "垃圾分类 COVID-19, 垃圾分类|covid|19",
        "最低生活保障金額, 最低生活保障|金额",
        "ＡＢＣ１２３, abc123",
        "低宝户, 低宝户",
        "的, 的"
    })
    void a_question_is_read_as_words(String typed, String words) {
        assertThat(SearchWords.of(typed).terms())
                .extracting(SearchWords.Term::text)
                .containsExactly(words.split("\\|"));
    }

    @Test
    void everyday_and_official_words_stand_for_one_another() {
        assertThat(SearchWords.of("低保").also()).contains("最低生活保障");
        assertThat(SearchWords.of("最低生活保障").also()).contains("低保");
        assertThat(SearchWords.exactly("低保").also()).isEmpty();
    }

    @Test
    void the_synonyms_are_well_formed_and_documented() {
        var rows = Sheet.rows("search/synonyms");
        assertThat(rows).hasSizeGreaterThan(80);
        var official = new HashSet<String>();
        for (var row : rows) {
            assertThat(row).hasSize(3).noneMatch(String::isBlank);
            assertThat(official.add(row.get(0))).as(row.get(0)).isTrue();
            assertThat(row.get(1).split("、")).doesNotHaveDuplicates().doesNotContain(row.get(0), "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "东和办发〔2021〕9号, 东和办发#2021#9, #2021#9",
        "东和办发[2021]9号, 东和办发#2021#9, #2021#9",
        "东和办发（2021）09, 东和办发#2021#9, #2021#9",
        "东和办发 【2021】 第9号, 东和办发#2021#9, #2021#9",
        "东和办发2021年9号, 东和办发#2021#9, #2021#9",
        "〔2021〕9号, #2021#9, #2021#9"
    })
    void document_numbers_are_one_however_they_are_written(String typed, String full, String figures) {
        var number = SearchWords.of(typed).number().orElseThrow();
        assertThat(number.full()).isEqualTo(full);
        assertThat(number.figures()).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年第四季度低保", "2021年12月工作", "第9号", "12345"})
    void other_figures_are_no_document_numbers(String typed) {
        assertThat(SearchWords.of(typed).number()).isEmpty();
    }

    @Test
    void a_hundred_characters_are_read_and_more_refused_with_a_sentence() {
        assertThat(SearchWords.of("低".repeat(100)).isEmpty()).isFalse();
        assertThatThrownBy(() -> SearchWords.of("低".repeat(101)))
                .isInstanceOf(Refusal.class)
                .hasMessage("search-long");
        assertThat(SearchWords.of("𠮷".repeat(100)).isEmpty()).isFalse();
    }

    @Test
    void what_cannot_be_seen_parts_words_and_is_no_word() {
        assertThat(SearchWords.of("低\u0000保\u200b\u202e").terms())
                .extracting(SearchWords.Term::text)
                .containsExactly("低", "保");
        assertThat(SearchWords.of("\u0000\u0007 *:* ??? []{}\"").isEmpty()).isTrue();
    }

    @Test
    void letters_are_read_as_syllables_finished_or_not() {
        assertThat(Pinyin.readings("zuidishenghuo")).contains(java.util.List.of("zui", "di", "sheng", "huo"));
        assertThat(Pinyin.readings("xian")).containsExactly(java.util.List.of("xian"), java.util.List.of("xi", "an"));
        assertThat(Pinyin.readings("zdshbz")).isEmpty();
        assertThat(Pinyin.unfinished("dib"))
                .anySatisfy(reading -> assertThat(reading.get(1)).contains("bao", "bu"));
        assertThat(Pinyin.of("重庆最低2021")).containsExactly("chong", "qing", "zui", "di");
        assertThat(Pinyin.readings("a".repeat(2_000))).isEmpty();
    }

    @Test
    void folding_keeps_every_character_in_its_place() {
        var text = "臺灣ＡＢＣ，低保𠮷①㎡ 政府資訊公開";
        assertThat(Folding.fold(text)).hasSameSizeAs(text).contains("abc").endsWith("公开");
    }

    @Test
    void a_guess_is_one_edit_or_the_same_sound_away() {
        var titles = java.util.List.of("和平路街道2021年城市最低生活保障资金发放情况", "低保对象公示");
        assertThat(Guess.of("最底生活保障", titles)).contains("最低生活保障");
        assertThat(Guess.of("最生活保障", titles)).contains("最低生活保障");
        assertThat(Guess.of("低宝", titles)).contains("低保");
        assertThat(Guess.of("高速公路", titles)).isEmpty();
        assertThat(Guess.of("低保", java.util.List.of("低保"))).isEmpty();
    }

    @Test
    void the_best_part_of_a_text_is_shown_with_its_words_marked() {
        var text = "开头说别的事情。".repeat(30) + "共同生活的家庭成员可以提出最低生活保障申請，由社区代办。" + "后面又是别的。".repeat(30);
        var part = new Snippets(SearchWords.of("低保申请").marked()).best(text);
        assertThat(part.text()).contains("共同生活的家庭成员可以提出最低生活保障申請").startsWith("……");
        assertThat(part.parts().stream().filter(Marked.Part::found).map(Marked.Part::text))
                .containsExactly("最低生活保障", "申請");
        assertThat(new Snippets(java.util.Set.of("没有")).best(text).parts()).isEmpty();
    }
}
