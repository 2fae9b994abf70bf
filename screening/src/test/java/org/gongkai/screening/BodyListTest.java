package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final String HEADER = "类型,文字,理由,有效期至\n";

    @Test
    void lines_leave_alone_what_they_name_until_their_last_day() throws Exception {
        var list = BodyList.parse(
                "# 青石镇\n" + HEADER + "mobile,139 1234 5670,\"值班手机,公用\",2026-12-31\n\n"
                        + "手机号码,13912345671,公用,2026-12-30\nown_word,龙湖专班,对外称协调组\n*,国土资源局,引用原文,\n",
                DAY);
        assertThat(list.allowances())
                .containsExactly(
                        new Allowance("mobile", "139 1234 5670", "值班手机,公用", DAY),
                        new Allowance("*", "国土资源局", "引用原文", null));
        assertThat(list.words()).containsExactly(new BodyWord("龙湖专班", Severity.WARNING, "对外称协调组"));
        assertThat(list.ended()).containsExactly(5L);
        var screener = Screener.standard().on(DAY).with(list.allowances()).withWords(list.words());
        assertThat(screener.screen("手机13912345670，国土资源局、龙湖专班"))
                .extracting(Finding::kind)
                .containsExactly("own_word");
        assertThat(screener.screen("手机13912345671")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mobile,1,2'|第 1 行不是表头",
                "''|第 1 行不是表头",
                "'kind,text,reason,until\nmobile,1'|第 2 行有 2 列",
                "'kind,text,reason,until\n\nmobil,1,r'|第 3 行的类型“mobil”",
                "'kind,text,reason,until\nclassification,机密★,r'|第 2 行：国家秘密标志不能放行",
                "'kind,text,reason,until\nmobile, ,r'|第 2 行没有写放行的文字",
                "'kind,text,reason,until\nmobile,13912345670,'|第 2 行“13912345670”没有写理由",
                "'kind,text,reason,until\nmobile,13912345670,r,明年'|第 2 行的有效期“明年”不是日期",
                "'kind,text,reason,until\nmobile,\"13912345670,r'|双引号不成对"
            })
    void a_line_that_cannot_be_used_is_named(String text, String sentence) {
        assertThatThrownBy(() -> BodyList.parse(text.replace("\\n", "\n").replace("\\\"", "\""), DAY))
                .isInstanceOf(BodyList.Unusable.class)
                .hasMessageContaining(sentence);
    }
}
