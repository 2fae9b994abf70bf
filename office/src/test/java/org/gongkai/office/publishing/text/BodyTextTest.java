package org.gongkai.office.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTextTest {
    @Test
    void lines_become_paragraphs_and_signs_stay_text() {
        assertThat(BodyText.html("第一段\n\n a<b 𠮷\n")).isEqualTo("<p>第一段</p>\n<p>a&lt;b 𠮷</p>");
    }

    @Test
    void scripts_styles_and_handlers_never_reach_the_page() {
        assertThat(
                        BodyText.html(
                                "<p style='color:red' onclick='x()'>文<script>alert(1)</script><a href='javascript:x()'>链</a></p>"))
                .isEqualTo("<p>文<a>链</a></p>");
    }
}
