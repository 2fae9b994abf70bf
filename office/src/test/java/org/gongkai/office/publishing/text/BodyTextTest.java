package org.gongkai.office.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
    private static final String OWN = "/p/hepinglu/f/123e4567-e89b-12d3-a456-426614174000";

    @Test
    void lines_become_paragraphs_and_signs_stay_text() {
        assertThat(BodyText.html("第一段\n\n a<b 𠮷😀\n")).isEqualTo("<p>第一段</p>\n<p>a&lt;b 𠮷😀</p>");
    }

    @Test
    void scripts_styles_and_handlers_never_reach_the_page() {
        assertThat(
                        BodyText.html(
                                "<p style='color:red' onclick='x()'>文<script>alert(1)</script><a href='javascript:x()'>链</a></p>"))
                .isEqualTo("<p>文链</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<p><a href='&#106;avascript:alert(1)'>x</a></p>",
                "<form action=//evil><input name=q><button>go</button></form>",
                "<p class='ta-c danger' id=main data-x=1>x</p>",
                "<style>@import 'http://evil'</style><link rel=stylesheet href=http://evil>",
                "<base href=http://evil><meta http-equiv=refresh content=0>",
                "<img src='data:image/png;base64,AAAA'><img src='https://evil/x.png'><img src='/p/x/f/../../sign-out'>",
                "<table><td colspan=99999999 rowspan=-1 style='x:expression(1)'>x<td>y</table>",
                "<p>a<!--[if gte mso 9]><xml>x</xml><![endif]-->b</p>"
            })
    void hostile_html_leaves_nothing_but_the_closed_list(String html) {
        var clean = BodyText.html(html);
        assertThat(clean)
                .doesNotContainPattern("(?i)script|style|onerror|evil|src=|iframe|form|<input|data-|id=|99999|mso");
        assertThat(clean).doesNotContain("danger");
    }

    @Test
    void our_own_elements_and_classes_stay_as_they_are() {
        var text = "<h2 class=\"ta-c\">题</h2><p>一<strong>二</strong><u>三</u><sup>2</sup></p><p class=\"flat\">四</p>"
                + "<ul><li><p>五</p></li></ul><blockquote><p>六</p></blockquote>"
                + "<table><tbody><tr><th>项</th><th>数</th></tr><tr><td rowspan=\"2\">甲</td><td class=\"ta-r\">1</td></tr>"
                + "<tr><td class=\"ta-r\">2</td></tr></tbody></table>"
                + "<p><img src=\"" + OWN + "\" alt=\"图\"> <a href=\"https://www.gov.cn/\">链</a></p>";
        assertThat(BodyText.html(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p align=center>题</p>                                                    | <p class="ta-c">题</p>
            <p style='text-align:right'>某局</p>                                      | <p class="ta-r">某局</p>
            <center><p>题</p></center>                                                | <p class="ta-c">题</p>
            <p class=MsoNormal><span style='font-weight:bold'>要</span>点</p>         | <p><strong>要</strong>点</p>
            <p><b style='mso-bidi-font-weight:normal'>要</b></p>                      | <p><b>要</b></p>
            <p class=MsoTitle>办法</p>                                                | <h2>办法</h2>
            <p style='mso-outline-level:2'>一、总则</p>                                | <h2>一、总则</h2>
            <h1>一、总则</h1><h2>（一）目的</h2>                                      | <h2>一、总则</h2><h3>（一）目的</h3>
            <h2>一、总则</h2><h5>细</h5>                                              | <h2>一、总则</h2><h4>细</h4>
            <p>　　&nbsp;&nbsp;为了<o:p></o:p></p>                                     | <p>为了</p>
            <p>一<span style='display:none'>藏</span><span style='mso-hide:all'>藏</span>二</p> | <p>一二</p>
            <p>甲<del>乙</del><ins>丙</ins></p>                                        | <p>甲丙</p>
            <div>甲<div>乙</div>丙</div>                                              | <p>甲</p><p>乙</p><p>丙</p>
            <p>·&nbsp;&nbsp;甲</p><p>·&nbsp;&nbsp;乙</p>                              | <ul><li>甲</li><li>乙</li></ul>
            <p><span style='mso-list:Ignore'>一、<span style='font:7pt'>&nbsp;</span></span>目标</p> | <p>一、目标</p>
            <p align=center><span style='font-size:22.0pt'>通知</span></p>            | <h2 class="ta-c">通知</h2>
            <table><tr><td><p>只有一格</p></td></tr></table>                          | <p>只有一格</p>
            <p>x</p><p>&nbsp;</p><p></p>                                              | <p>x</p>
            """)
    void what_word_says_by_style_becomes_an_element(String word, String ours) {
        assertThat(BodyText.html(word)).isEqualTo(ours);
    }

    @Test
    void rules_of_a_saved_page_count_like_its_styles() {
        assertThat(
                        BodyText.html(
                                "<html><head><style><!-- p.MsoNormal, li {margin:0} p.a1 {text-align:center}\n"
                                        + ".a2:hover::x {text-align:right} --></style></head><body><p class=a1>题</p><p class=a2>文</p></body></html>"))
                .isEqualTo("<p class=\"ta-c\">题</p><p>文</p>");
    }

    @Test
    void a_table_of_word_keeps_its_spans_and_loses_its_looks() {
        var word = "<table class=MsoTableGrid border=1 style='width:100%'><tr style='mso-yfti-irow:0'>"
                + "<td width=100 colspan=2 style='border:solid'><p class=MsoNormal align=center><b>合计<o:p></o:p></b></p></td></tr>"
                + "<tr><td><p class=MsoNormal>甲</p></td><td><p class=MsoNormal style='text-align:right'>1</p></td></tr></table>";
        assertThat(BodyText.html(word))
                .isEqualTo("<table><tbody><tr><td colspan=\"2\" class=\"ta-c\"><b>合计</b></td></tr>"
                        + "<tr><td>甲</td><td class=\"ta-r\">1</td></tr></tbody></table>");
    }

    @Test
    void cleaning_twice_changes_nothing() {
        var once = BodyText.html("<h1 align=center>题</h1><div>甲<p>·乙</p></div><table><tr><td>1<td><table><tr><td>2"
                + "<td>3</table></table><p style='mso-outline-level:1'>丙");
        assertThat(BodyText.html(once)).isEqualTo(once);
    }

    @Test
    void a_table_of_ten_thousand_rows_is_cleaned_whole_and_in_time() {
        var table = new StringBuilder("<table>");
        for (var row = 1; row <= 10_000; row++) {
            table.append("<tr><td>").append(row).append("</td><td><p class=MsoNormal>𠮷野家</p></td><td>1</td></tr>");
        }
        var clean = Assertions.assertTimeout(Duration.ofSeconds(30), () -> BodyText.html(table + "</table>"));
        assertThat(clean.split("<tr>", -1)).hasSize(10_001);
        assertThat(clean).contains("<tr><td>10000</td><td>𠮷野家</td><td>1</td></tr>");
    }

    @Test
    void words_stand_line_by_line_for_the_search_for_marks() {
        assertThat(BodyText.words("<table><tr><td>机密</td></tr><tr><td>x</td></tr></table><h2>题</h2><p>一<br>二</p>")
                        .lines())
                .contains("机密", "题", "一", "二");
    }
}
