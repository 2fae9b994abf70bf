package org.gongkai.office.letters.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongkai.office.Sheet;
import org.junit.jupiter.api.Test;

class PdfLetterTest {
    private static final String ISSUER = "青石区人民政府和平路街道办事处";
    private static final String LONG = "一".repeat(1900);
    private static final double MM = 72 / 25.4;

    @Test
    void a_page_has_22_lines_of_28_characters_in_the_type_area() {
        var lines = lines(PdfLetter.of(letter(LONG)), 2);
        assertThat(lines.values())
                .hasSize(22)
                .allSatisfy(line -> assertThat(line).hasSize(28));
        lines.values().forEach(line -> {
            assertThat(line.get(0).getXDirAdj() / MM).isCloseTo(28, within(0.1));
            var last = line.get(27);
            assertThat((last.getXDirAdj() + last.getWidthDirAdj()) / MM).isBetween(183.5, 184.5);
            assertThat(line.get(0).getFontSizeInPt()).isEqualTo(16);
        });
        assertThat(lines.lastKey() - lines.firstKey()).isCloseTo(21 * 225 * MM / 22, within(0.5));
        assertThat(lines.firstKey() / MM).isBetween(37 + 6.0, 37 + 8.5); // the baseline of the first line
        assertThat(lines.lastKey() / MM).isBetween(262 - 5.0, 262 - 1.0);
    }

    @Test
    void the_first_page_has_letterhead_and_number_and_the_others_their_page_number() throws IOException {
        try (var document = Loader.loadPDF(PdfLetter.of(letter(LONG)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(text(document, 1)).startsWith(ISSUER).contains("和平路公开〔2021〕7号", "政府信息公开告知书");
            assertThat(text(document, 1)).doesNotContain("—");
            assertThat(text(document, 2).strip()).endsWith("— 2 —");
            assertThat(text(document, 4)).contains(ISSUER, "2021年9月15日", "— 4 —");
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth() / MM).isCloseTo(210, within(0.1));
            assertThat(page.getHeight() / MM).isCloseTo(297, within(0.1));
        }
    }

    @Test
    void every_font_is_embedded_and_only_what_is_used_of_it() throws IOException {
        var bytes = PdfLetter.of(letter("一、依据\n（一）事实\n𠮷某提出申请。"));
        assertThat(bytes.length).isLessThan(100_000);
        try (var document = Loader.loadPDF(bytes)) {
            var names = new ArrayList<String>();
            for (var name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "NotoSerifSC-Bold",
                            "NotoSerifSC-Regular",
                            "NotoSansSC-Regular",
                            "GongkaiKai",
                            "GongkaiRare");
        }
    }

    @Test
    void rare_names_are_printed_and_can_be_read_out_again() throws IOException {
        var names = "𠮷䶮㛃𬱖𠅤𪚥𫠝𬺓𮯠";
        try (var document = Loader.loadPDF(PdfLetter.of(letter(names)))) {
            assertThat(text(document, 1)).contains(names);
        }
    }

    /** GB 18030-2022 at its third level: the basic plane with extension A, and extensions B to F whole. */
    @Test
    void every_han_character_of_the_standard_has_a_glyph() throws IOException {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            var fonts = new PdfFonts(document);
            for (var range : new int[][] {
                {0x3400, 0x4DB5},
                {0x4E00, 0x9FEF},
                {0x20000, 0x2A6D6},
                {0x2A700, 0x2B734},
                {0x2B740, 0x2B81D},
                {0x2B820, 0x2CEA1},
                {0x2CEB0, 0x2EBE0}
            }) {
                for (var character = range[0]; character <= range[1]; character++) {
                    assertThat(fonts.glyph(Face.BODY, character)).isNotNull();
                }
            }
        }
    }

    @Test
    void the_fonts_are_those_whose_checksums_and_licences_lie_beside_them() {
        var sums = new String(Sheet.bytes("letters/fonts/SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(5).allSatisfy(line -> {
            var parts = line.split(" +", 2);
            assertThat(DigestUtils.sha256Hex(Sheet.bytes("letters/fonts/" + parts[1])))
                    .isEqualTo(parts[0]);
        });
    }

    @Test
    void a_slip_and_an_envelope_are_printed_on_their_own_sizes() throws IOException {
        var slip = PdfSlip.of("送达回证", List.of("受送达人：𠮷小满", "送达地址：" + "一".repeat(60), "签收："));
        try (var document = Loader.loadPDF(slip)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(text(document, 1)).contains("送达回证", "受送达人", "𠮷小满", "签收");
        }
        var envelope = new PdfEnvelope.Address("014010", "友谊大街12号", "𠮷小满（收）", "和平路街道办事处", "014011");
        try (var document = Loader.loadPDF(PdfEnvelope.of(envelope))) {
            assertThat(document.getPage(0).getMediaBox().getWidth() / MM).isCloseTo(220, within(0.1));
            assertThat(text(document, 1)).contains("友谊大街12号", "𠮷小满（收）", "和平路街道办事处", "014011");
        }
    }

    @Test
    void a_character_without_a_glyph_is_refused_by_name() {
        assertThatThrownBy(() -> PdfLetter.of(letter("姓名\uE000")))
                .isInstanceOf(Unprintable.class)
                .hasMessage("U+E000");
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        assertThat(PdfLetter.of(letter(LONG))).isEqualTo(PdfLetter.of(letter(LONG)));
        assertThat(DocxLetter.of(letter(LONG))).isEqualTo(DocxLetter.of(letter(LONG)));
    }

    @Test
    void name_and_date_never_stand_alone_on_a_page() throws IOException {
        for (var characters = 300; characters < 420; characters += 14) {
            try (var document = Loader.loadPDF(PdfLetter.of(letter("一".repeat(characters))))) {
                assertThat(text(document, document.getNumberOfPages()))
                        .contains("2021年9月15日")
                        .contains("一一");
            }
        }
    }

    private static Paper letter(String text) {
        return Paper.draft(ISSUER, "政府信息公开告知书", "赵小满", List.of(text.split("\n")), List.of())
                .numbered("和平路公开〔2021〕7号", LocalDate.of(2021, 9, 15));
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** The characters of a page in the type of the text, by their baseline from the top. */
    private static NavigableMap<Double, List<TextPosition>> lines(byte[] pdf, int page) {
        var lines = new TreeMap<Double, List<TextPosition>>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getFontSizeInPt() == (float) Grid.BODY_SIZE) {
                        lines.computeIfAbsent(Math.rint(text.getYDirAdj() * 10) / 10, y -> new ArrayList<>())
                                .add(text);
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            assertThat(document.getPage(0).getResources().getCOSObject().getItem(COSName.FONT))
                    .isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.values().forEach(line -> Collections.sort(line, (a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj())));
        return lines;
    }
}
