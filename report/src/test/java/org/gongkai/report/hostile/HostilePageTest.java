package org.gongkai.report.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages nested or spanned without end. */
class HostilePageTest {
    private static final String HEAD = "<html><body><h1>青石镇2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>";

    private static String outcome(String body) {
        return Outcome.of((HEAD + body).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a>",
                "<font color=#%d>",
                "<table>",
                "<table><tr><td>",
                "<ul><li>",
                "<p>",
                "<span><p>",
                "<i><b><p>",
                "<svg>",
                "<math><mi>",
                "<select>",
                "<form>",
                "<frameset>",
                "<template>",
                "<button>",
                "<h1>",
                "<dl><dt>",
                "<ruby><rt>",
                "<table><b>",
                "<!--",
                "<![CDATA[",
                "<",
                "&",
                "&#",
                "&lt",
                "</p>",
                "</br>",
                "<x y='",
                "<td rowspan=2>",
                "<tr><td>"
            })
    void tags_nested_a_hundred_thousand_deep_are_read_or_refused(String tag) {
        var deep = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            deep.append(tag.contains("%d") ? tag.formatted(i) : tag);
        }
        assertThat(outcome(deep.toString())).isIn("read", "too_many_parts", "too_complex", "endless_text");
    }

    @Test
    void formatting_that_is_opened_again_in_each_paragraph_stays_bounded() {
        var page = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            page.append("<font color=").append(i).append('>');
        }
        page.append("<p>公开".repeat(3_000));
        assertThat(outcome(page.toString())).isIn("read", "too_many_parts", "too_complex");
    }

    @Test
    void spans_without_end_are_cut() {
        var cell = "<td colspan=1000000 rowspan=1000000>1</td>";
        assertThat(outcome("<table><tr><td>结果维持</td>" + cell + "</tr><tr>" + cell + "</tr></table>"))
                .isEqualTo("read");
        assertThat(outcome("<table>" + ("<tr>" + cell + "</tr>").repeat(100_000) + "</table>"))
                .isIn("read", "too_many_parts");
        assertThat(outcome("<table><tr><td colspan=-5 rowspan=99999999999>1</td><td colspan=x>2</td></tr></table>"))
                .isEqualTo("read");
    }

    @Test
    void tables_without_end_are_refused() {
        assertThat(outcome("<table>" + "<tr><td>1<td>2".repeat(500_000) + "</table>"))
                .isIn("read", "too_many_parts");
        assertThat(outcome("<table><tr>" + "<td>1".repeat(1_000_000) + "</table>"))
                .isIn("read", "too_many_parts");
        assertThat(outcome("<table><tr><td>1<td>2</table>".repeat(100_000))).isIn("read", "too_many_parts");
        var wide = "<td>1".repeat(64);
        assertThat(outcome("<table><tr>" + wide + "<tr><td>1".repeat(200_000) + "</table>"))
                .isIn("read", "too_many_parts");
    }

    @Test
    void attributes_without_end_are_read() {
        assertThat(outcome("<p " + "a=1 ".repeat(200_000) + ">公开信息5条。</p>")).isEqualTo("read");
        assertThat(outcome("<p style=\"" + "display:x;".repeat(200_000) + "\">公开信息5条。</p>"))
                .isEqualTo("read");
        assertThat(outcome("<p " + "x".repeat(3_000_000) + ">公开信息5条。</p>")).isEqualTo("read");
    }
}
