package org.gongkai.office.requests.redaction.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of many kinds: what is withheld of them is in nothing that goes out, and boxes land where they are drawn. */
class ZooTest {
    private static final String PHONE = AZoo.PHONE;
    private static final String KEPT = "KEPT WORDS";

    private static String say(String key, Object... args) {
        return key + java.util.Arrays.toString(args);
    }

    static CopyMaker.Made made(byte[] pdf, List<Withheld> withheld) {
        return CopyMaker.make(
                List.of(new CopyMaker.Source(() -> pdf, withheld)), ZooTest::say, "title", "head", "name.pdf", n -> {});
    }

    /** All places where the phone number stands, as screening finds them. */
    static List<Withheld> found(byte[] pdf) {
        var all = new ArrayList<Withheld>();
        try (var pages = SourcePages.open(pdf)) {
            for (var page = 1; page <= pages.count(); page++) {
                var number = page;
                Proposal.in(pages.draw(page, 100, TimeLimit.of(Duration.ofSeconds(60)))
                                .glyphs())
                        .forEach(one -> all.add(new Withheld(number, one.area(), "A15", "ground")));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(AZoo.class)
    void nothing_withheld_survives_in_any_kind_of_file(AZoo kind) throws IOException {
        // given
        var pdf = kind.pdf();
        var withheld = kind.hasText() ? found(pdf) : List.of(new Withheld(1, new Area(0, 0, 100, 50), "A15", "ground"));
        assertThat(withheld).as("places in %s", kind).isNotEmpty();
        // when
        var made = made(pdf, withheld);
        // then
        assertThat(made.leaks()).isEmpty();
        assertThat(made.again()).isEmpty();
        assertThat(everything(made.pdf()))
                .doesNotContain(PHONE, "SECRET-AUTHOR", "SECRET-NOTE", "SECRET-FILE", "app.alert");
        try (var copy = Loader.loadPDF(made.pdf())) {
            assertThat(copy.getDocumentCatalog().getCOSObject().keySet())
                    .doesNotContain(COSName.ACRO_FORM, COSName.NAMES, COSName.OCPROPERTIES, COSName.OPEN_ACTION);
            assertThat(copy.getDocumentInformation().getAuthor()).isNull();
            for (var page : copy.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
        assertThat(made(pdf, withheld).pdf()).as("the same bytes again").isEqualTo(made.pdf());
    }

    /**
     * Pages made by other programs: a browser, a spreadsheet, a word processor, printer drivers, typesetters.
     *
     * @param cut what stands of the number in a cell that is too narrow for it: no screening knows it, the search tells it
     */
    @ParameterizedTest
    @CsvSource({"calc,", "cairo,", "chromium,13912345", "ghostscript,", "groff,", "qpdf,13912345", "writer,"})
    void nothing_withheld_survives_in_files_of_other_programs(String program, @Nullable String cut) throws IOException {
        var pdf = Sheet.bytes("redaction/" + program + ".pdf");
        PdfGuard.raw(pdf, TimeLimit.of(Duration.ofSeconds(30)));
        assertThat(everything(pdf)).contains(PHONE);
        var withheld = found(pdf);
        assertThat(withheld).isNotEmpty();
        var made = made(pdf, withheld);
        assertThat(made.leaks()).isEmpty();
        assertThat(made.again()).extracting(CopyMaker.Again::text).isEqualTo(cut == null ? List.of() : List.of(cut));
        assertThat(everything(made.pdf()))
                .doesNotContain(PHONE, "SECRET-TITLE", "SECRET-AUTHOR")
                .contains(KEPT.replace(" ", ""));
    }

    /** Text as extracted, and every stream as it is and decoded, as Latin letters. */
    static String everything(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            all.append(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof org.apache.pdfbox.cos.COSStream stream) {
                    all.append(new String(new PDStream(stream).toByteArray(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @Test
    void what_is_left_can_be_read_and_searched() throws IOException {
        var made = made(AZoo.TEXT.pdf(), found(AZoo.TEXT.pdf()));
        assertThat(everything(made.pdf())).contains(KEPT.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "90,false", "180,false", "270,false", "0,true", "90,true", "180,true", "270,true"})
    void a_box_lands_where_it_is_drawn(int rotation, boolean cropped) throws IOException {
        // given: a page that is looked at turned and cropped
        var pdf = AZoo.blank(rotation, cropped);
        var area = new Area(10, 20, 30, 5);
        // when
        var made = made(pdf, List.of(new Withheld(1, area, "A15", "ground")));
        // then
        try (var copy = Loader.loadPDF(made.pdf())) {
            var picture = new PDFRenderer(copy).renderImageWithDPI(0, 100);
            var shown = copy.getPage(0).getMediaBox();
            var scale = 100 / 72.0;
            var width = shown.getWidth() * scale;
            var height = (shown.getHeight() - 20) * scale;
            assertThat(grey(picture, 0.11 * width, 0.21 * height)).isZero();
            assertThat(grey(picture, 0.39 * width, 0.24 * height)).isZero();
            assertThat(grey(picture, 0.09 * width, 0.22 * height)).isEqualTo(255);
            assertThat(grey(picture, 0.41 * width, 0.22 * height)).isEqualTo(255);
            assertThat(grey(picture, 0.2 * width, 0.19 * height)).isEqualTo(255);
            assertThat(grey(picture, 0.2 * width, 0.26 * height)).isEqualTo(255);
        }
        assertThat(made.leaks()).isEmpty();
    }

    private static int grey(BufferedImage picture, double x, double y) {
        return Grey.of(picture.getRGB((int) x, (int) y));
    }

    @Test
    void withheld_words_that_can_be_read_elsewhere_are_told() {
        var pdf = AZoo.TWICE.pdf();
        var made = made(pdf, found(pdf).subList(0, 1));
        assertThat(made.again()).extracting(CopyMaker.Again::page).containsOnly(2);
        assertThat(made.leaks()).isEmpty();
    }

    @Test
    void text_under_a_black_bar_of_the_original_is_not_taken_over() throws IOException {
        var made = made(AZoo.BAR.pdf(), List.of());
        assertThat(everything(made.pdf())).doesNotContain(PHONE).contains(KEPT.replace(" ", ""));
    }

    @Test
    void a_search_that_is_given_a_leak_finds_it() throws IOException {
        // given: a file with the phone number in its text, its title, a note and an attached file
        var needles = new Needles();
        var glyphs = SourcePages.open(AZoo.TEXT.pdf())
                .draw(1, 72, TimeLimit.of(Duration.ofSeconds(60)))
                .glyphs();
        needles.add(glyphs, new Needles.Place(1, 1));
        try (var type = new org.gongkai.office.letters.write.PixelText()) {
            // when
            var leaks = new LeakSearch(needles, "", new Burner(type)).in(AZoo.ALL.pdf(), PHONE + ".pdf", List.of());
            // then
            assertThat(leaks).extracting(Leak::where).contains("name", "text", "metadata", "structure", "annotation");
        }
    }

    private static void refused(String code, byte[] pdf) {
        var limit = TimeLimit.of(Duration.ofSeconds(60));
        var start = System.nanoTime();
        assertThatThrownBy(() -> {
                    PdfGuard.raw(pdf, limit);
                    try (var pages = SourcePages.open(pdf)) {
                        PdfGuard.objects(pages, 1000, limit);
                        pages.draw(1, 110, TimeLimit.of(Duration.ofSeconds(3)));
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void a_stream_that_unpacks_without_end_is_refused() throws IOException {
        refused("redaction-bomb", AHostile.packed(300 << 20));
    }

    @Test
    void thousands_of_pages_are_refused() throws IOException {
        refused("redaction-pages", AHostile.pages(3000));
    }

    @Test
    void a_page_that_draws_itself_without_end_is_called_off() throws IOException {
        refused("redaction-slow", AHostile.endless());
    }

    @Test
    void nesting_without_end_is_a_broken_file() {
        assertThatThrownBy(() ->
                        SourcePages.open(AHostile.nested(200_000)).draw(1, 110, TimeLimit.of(Duration.ofSeconds(10))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_picture_larger_than_memory_is_refused() throws IOException {
        refused("redaction-pixels", AHostile.picture(60_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JBIG2Decode", "JPXDecode"})
    void a_picture_that_nobody_here_would_see_is_refused(String coding) throws IOException {
        refused("redaction-coding", AHostile.coded(coding));
    }

    @Test
    void an_endless_strip_is_refused_and_a_huge_page_is_drawn_smaller() throws IOException {
        refused("redaction-size", AHostile.page(14_400_000, 1));
        try (var pages = SourcePages.open(AHostile.page(14_400, 14_400))) {
            var picture =
                    pages.draw(1, 200, TimeLimit.of(Duration.ofSeconds(30))).picture();
            assertThat(picture.getWidth() * picture.getHeight()).isLessThan(17_000_000);
        }
    }

    @Test
    void an_encrypted_file_is_refused() throws IOException {
        refused("redaction-encrypted", AHostile.encrypted());
    }

    @Test
    void a_scan_of_many_pages_becomes_as_many() throws IOException {
        var tiff = AZoo.tiff(3);
        var pdf = ScanPages.pdf(tiff, 10, TimeLimit.of(Duration.ofSeconds(30)));
        try (var pages = SourcePages.open(pdf)) {
            assertThat(pages.count()).isEqualTo(3);
        }
        assertThatThrownBy(() -> ScanPages.pdf(tiff, 2, TimeLimit.of(Duration.ofSeconds(30))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_word_document_keeps_what_its_reader_sees_and_nothing_else() throws IOException {
        var pdf = DocxPages.pdf(ADocx.with(PHONE), "note", TimeLimit.of(Duration.ofSeconds(30)));
        var text = everything(pdf);
        assertThat(text)
                .contains("KEPT", "CELL", "INSERTED")
                .doesNotContain("DELETED", "HIDDEN", "COMMENT", "HEADER", "MOVEDFROM", "FIELDCODE");
    }

    @Test
    void a_page_of_type_is_small_and_a_scan_grows_little() throws IOException {
        var type = made(AZoo.pageOfType(3), List.of());
        assertThat(type.pdf().length / 3).isLessThan(150_000);
        var scan = AZoo.scan(5);
        var made = made(scan, List.of());
        assertThat((double) made.pdf().length / scan.length).isLessThan(1.5);
    }

    @Test
    void an_area_stays_on_its_page() {
        assertThat(Area.onPage(-5, 99.99, 200, 50)).isEqualTo(new Area(0, 99.9, 100, 0.09999999999999432));
        assertThat(Area.isOnPage(0, 0, 100, 100)).isTrue();
        assertThat(Area.isOnPage(50, 0, 50.01, 1)).isFalse();
        assertThat(Area.isOnPage(0, 0, 0.05, 1)).isFalse();
    }
}
