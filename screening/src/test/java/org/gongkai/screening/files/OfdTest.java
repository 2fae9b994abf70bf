package org.gongkai.screening.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.screening.files.OfdSample.piece;

import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 版式文档 (OFD): the text is found however it was cut, and what cannot be read is said. */
class OfdTest {
    private static java.util.List<String> kinds(byte[] content) throws UnreadableFile {
        return Passages.of("样本.ofd", content).passages().stream()
                .flatMap(passage -> Screener.standard().screen(passage.text()).stream())
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    @Test
    void pieces_of_a_line_are_put_together_in_the_order_of_their_places() throws Exception {
        var file = OfdSample.with(
                piece(42.8, 20, "12345670") + piece(37.5, 20.2, "139") + piece(20, 20, "本人手机：") + piece(20, 30, "第二行"));
        assertThat(Found.in(file).places("本人手机：13912345670\n第二行")).containsExactly("第1页");
        assertThat(Found.in(file).places("标记标题")).hasSize(1);
        assertThat(Found.in(file).places("标记作者")).hasSize(1);
        assertThat(kinds(file)).containsExactly("mobile");
    }

    @Test
    void columns_stay_apart_and_are_read_by_their_header() throws Exception {
        var table =
                piece(20, 20, "姓名") + piece(60, 20, "银行账号") + piece(20, 27, "赵小禾") + piece(60, 27, "34012345678901");
        assertThat(kinds(OfdSample.with(table))).containsExactly("name", "bank_card");
    }

    @Test
    void a_page_of_pictures_or_of_glyphs_alone_is_said_to_be_unread() throws Exception {
        assertThat(Found.in(OfdSample.with("<ofd:ImageObject ID=\"5\" ResourceID=\"6\"/>"))
                        .unread())
                .containsExactly("第1页 scan");
        var glyphs = "<ofd:TextObject><ofd:CGTransform><ofd:Glyphs>1 2</ofd:Glyphs></ofd:CGTransform>"
                + "<ofd:TextCode X=\"1\" Y=\"1\"> </ofd:TextCode></ofd:TextObject>";
        assertThat(Found.in(OfdSample.with(glyphs)).unread()).containsExactly("第1页 outlines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ofd:TextObject Boundary=\"x\" Size=\"NaN\"><ofd:TextCode X=\"1e999\" Y=\"\">所见</ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject><ofd:TextCode>所见<x>所见</x></ofd:TextCode></ofd:TextObject>",
                "<ofd:TextObject/><ofd:TextCode>所见</ofd:TextCode>"
            })
    void odd_places_harm_nothing(String content) throws Exception {
        assertThat(Found.in(OfdSample.with(content)).places("所见")).containsExactly("第1页");
    }

    @Test
    void hostile_pages_are_refused_with_a_sentence() throws Exception {
        assertThat(Outcome.of(OfdSample.with("<ofd:TextObject>"))).isEqualTo("broken");
        assertThat(Outcome.of(OfdSample.with("<x>".repeat(5000)))).isEqualTo("too-complex");
        var long1 = piece(1, 1, "字".repeat(1000)).repeat(20_000);
        assertThat(Outcome.of(OfdSample.with(long1))).isEqualTo("too-large");
        var file = OfdSample.with(piece(1, 1, "标记"));
        var doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
        assertThat(Outcome.of(Zip.with(file, "Doc_0/Pages/Page_1/Content.xml", doctype)))
                .isEqualTo("broken");
        assertThat(Outcome.ofMasking(file)).isNotEqualTo("masked");
    }
}
