package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.screening.ClassificationMark.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationMarkTest {
    @ParameterizedTest
    @CsvSource({
        "机密★10年, SECRET, 机密★10年",
        "绝密★, TOP_SECRET, 绝密★",
        "秘密★长期, CONFIDENTIAL, 秘密★长期",
        "机 密 ★ 十 年, SECRET, 机密★十年",
        "文号前　绝　密★启用前, TOP_SECRET, 绝密★启用前",
        "秘密☆6个月, CONFIDENTIAL, 秘密☆6个月",
        "机密*5年, SECRET, 机密*5年",
        "秘密⭐️１０年, CONFIDENTIAL, 秘密⭐️１０年"
    })
    void a_level_with_a_star_is_a_mark_wherever_it_stands(String text, Level level, String mark) {
        assertThat(ClassificationMark.in("关于某事项的通知\n" + text + "\n正文"))
                .extracting(ClassificationMark::level, ClassificationMark::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(level, mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密", "密级：秘密", "【机密】", "绝 密", "机密 10年", "秘密·长期", "密级:机密级"})
    void a_line_of_nothing_but_a_mark_counts_at_the_beginning(String line) {
        assertThat(ClassificationMark.in("\n000001\n" + line + "\r\n\n关于某事项的通知"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经保密审查，不涉及国家秘密、商业秘密和个人隐私。",
                "属于国家秘密的，不予公开。",
                "密级：无",
                "商业秘密★3年",
                "机密级计算机管理制度",
                "秘密",
                "服务星级 ★★★",
                "机密*的定义",
                "国家秘密的密级分为绝密、机密、秘密三级。",
                "工作秘密\n保守秘密"
            })
    void words_about_secrecy_are_no_marks(String text) {
        assertThat(ClassificationMark.in("一\n二\n三\n四\n五\n六\n七\n八\n" + text)).isEmpty();
    }

    @Test
    void running_text_in_the_first_lines_is_no_mark_either() {
        assertThat(ClassificationMark.in("保密工作简报\n机密级以上文件由专人保管\n绝密、机密、秘密")).isEmpty();
    }

    @Test
    void the_place_is_that_of_the_printed_mark_even_behind_rare_characters() {
        var text = "𠮷：机 密★5年。";
        var mark = ClassificationMark.in(text).get(0);
        assertThat(text.substring(mark.start(), mark.end())).isEqualTo("机 密★5年");
    }
}
