package org.gongkai.office.letters.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

class DocxLetterTest {
    private static final Paper LETTER = Paper.draft(
                    "和平路街道办事处", "政府信息公开告知书", "𠮷小满", List.of("一、依据", "（一）事实", "本机关决定予以公开。"), List.of("批复", "公告"))
            .numbered("和平路公开〔2021〕7号", LocalDate.of(2021, 9, 15));

    @Test
    void page_and_margins_are_those_of_the_standard() throws IOException {
        try (var document = read()) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
            assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
        }
    }

    @Test
    void twenty_two_lines_and_twenty_eight_characters_fit_the_type_area() throws IOException {
        try (var document = read()) {
            var text = paragraph(document, "本机关决定予以公开。");
            assertThat(22 * text.getSpacingBetween()).isBetween(636.0, 638.0);
            var run = text.getRuns().get(0);
            var pitch = run.getFontSizeAsDouble() + run.getCharacterSpacing() / 20.0;
            assertThat(28 * pitch).isBetween(438.0, 442.2);
        }
    }

    @Test
    void the_official_fonts_are_named() throws IOException {
        try (var document = read()) {
            assertThat(font(document, "政府信息公开告知书")).isEqualTo("方正小标宋简体");
            assertThat(font(document, "一、依据")).isEqualTo("黑体");
            assertThat(font(document, "（一）事实")).isEqualTo("楷体_GB2312");
            assertThat(font(document, "本机关决定予以公开。")).isEqualTo("仿宋_GB2312");
        }
    }

    @Test
    void everything_stands_in_its_order() throws IOException {
        try (var document = read()) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> !text.isEmpty()))
                    .containsExactly(
                            "和平路公开〔2021〕7号",
                            "政府信息公开告知书",
                            "𠮷小满：",
                            "一、依据",
                            "（一）事实",
                            "本机关决定予以公开。",
                            "附件：1.批复",
                            "2.公告",
                            "和平路街道办事处",
                            "2021年9月15日");
        }
    }

    private static XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxLetter.of(LETTER)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String font(XWPFDocument document, String text) {
        return paragraph(document, text)
                .getRuns()
                .get(0)
                .getCTR()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(String.valueOf(twips)) / 20 / 72 * 25.4);
    }
}
