package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of one pattern takes seconds, not minutes: no rule looks back over the whole text for each character. */
class HostileTextTest {
    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "13812345678 ",
                "一",
                "身份证号",
                "(",
                "@",
                "a@",
                "a.b@c.",
                "单元",
                "1单元1室",
                "密★",
                "* ",
                "（2019",
                "住址：1号",
                "姓名",
                "姓名|电话|\n",
                "户名：",
                "62284804025648900",
                "110101199003078515",
                "110101199003078515\n",
                "2023.2.3",
                "O",
                "皖A",
                " ",
                "\n",
                "护照E12345678、",
                "学生赵小禾患"
            })
    void a_megabyte_of_one_pattern_is_screened_in_bounded_time(String pattern) {
        var text = pattern.repeat(LENGTH / pattern.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var found = Screener.standard().screen(text);
            assertThat(found.size()).isLessThan(LENGTH);
        });
    }
}
