package org.gongkai.office.letters.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfBinderTest {
    private static final List<PdfTable.Column> TWO =
            List.of(new PdfTable.Column("日期", 1), new PdfTable.Column("事项", 3));

    private static byte[] table(int rows, String text) {
        var all = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> List.of("第" + row + "日", text))
                .toList();
        return PdfTable.of(new PdfTable.Content("办理经过", List.of("说明"), TWO, all));
    }

    private static byte[] letter() {
        return PdfLetter.of(Paper.draft("和平路街道办事处", "告知书", "李秀兰", List.of("正文。"), List.of())
                .numbered("和公开〔2021〕7号", LocalDate.parse("2021-09-15")));
    }

    static String text(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_long_table_goes_on_with_its_head_on_every_page() {
        var pdf = table(60, "登记");
        assertThat(PdfBinder.pages(pdf)).isEqualTo(3);
        assertThat(text(pdf, 1)).contains("办理经过", "说明", "日期 事项", "第1日 登记").doesNotContain("第60日");
        assertThat(text(pdf, 3)).contains("日期 事项", "第60日 登记").doesNotContain("办理经过");
    }

    @Test
    void a_row_longer_than_a_page_loses_nothing() {
        var pdf = table(2, "条".repeat(2500));
        var pages = PdfBinder.pages(pdf);
        var all = new StringBuilder();
        for (var page = 1; page <= pages; page++) {
            all.append(text(pdf, page));
        }
        assertThat(pages).isEqualTo(7);
        assertThat(all.chars().filter(c -> c == '条').count()).isEqualTo(5000);
        assertThat(all).contains("第1日", "第2日");
    }

    @Test
    void a_character_that_no_font_has_is_named_and_hidden_ones_are_left_out() {
        assertThat(text(table(1, "谢谢\ud83d\ude00，𬀩\u200b好\n第二行"), 1)).contains("谢谢〔U+1F600〕，𬀩好", "第二行");
    }

    @Test
    void papers_are_bound_with_page_numbers_that_run_through_all_but_the_front() {
        var bound = PdfBinder.bound("案卷", List.of(table(1, "封面")), List.of(table(60, "登记"), letter()));
        assertThat(PdfBinder.pages(bound)).isEqualTo(5);
        assertThat(text(bound, 1)).contains("封面").doesNotContain("1\n");
        assertThat(text(bound, 2).strip()).endsWith("1");
        assertThat(text(bound, 5)).contains("和公开〔2021〕7号").endsWith("4\n");
    }

    @Test
    void the_same_papers_give_the_same_bytes_of_an_archival_file() throws IOException {
        var papers = List.of(table(3, "甲 < 乙 & 丙"), letter());
        var bound = PdfBinder.bound("甲<乙&丙", List.of(), papers);
        assertThat(PdfBinder.bound("甲<乙&丙", List.of(), papers)).isEqualTo(bound);
        try (var document = Loader.loadPDF(bound)) {
            var catalog = document.getDocumentCatalog();
            var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", "甲&lt;乙&amp;丙");
            assertThat(catalog.getOutputIntents()).hasSize(1);
        }
    }
}
