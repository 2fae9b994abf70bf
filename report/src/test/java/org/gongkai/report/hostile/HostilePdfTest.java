package org.gongkai.report.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF that is damaged, locked, or has pages, trees and streams without end. */
class HostilePdfTest {
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>";

    /** A file of five objects without a cross-reference table, which the library finds itself. */
    private static byte[] pdf(String pages, String page, byte[] content, String filter, String resources)
            throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages + "endobj\n3 0 obj" + page
                        + "endobj\n5 0 obj" + resources + "endobj\n4 0 obj<</Length " + content.length + filter
                        + ">>stream\n")
                .getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] packed(byte[] piece, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflated.write(piece);
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Pages/Kids[2 0 R]/Count 3>>",
                "<</Type/Pages/Kids[2 0 R 2 0 R 3 0 R]/Count 400>>",
                "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
                "<</Type/Pages/Kids[3 0 R]/Count -1>>",
                "<</Type/Pages/Kids 2 0 R/Count 1>>",
                "<</Type/Pages/Count 1>>"
            })
    void a_page_tree_that_lies_or_loops_ends(String pages) throws Exception {
        assertThat(Outcome.of(pdf(pages, PAGE, "0 0 m".getBytes(ISO_8859_1), "", "<<>>")))
                .isIn("corrupt", "too_many_parts", "scanned_pdf", "too_complex");
    }

    @Test
    void streams_that_unpack_without_end_are_refused() throws Exception {
        var bomb = packed("0 0 m 1 1 l S ".repeat(50_000).getBytes(ISO_8859_1), 600);
        assertThat(Outcome.of(pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, bomb, "/Filter/FlateDecode", "<<>>")))
                .isEqualTo("too_large_unpacked");
    }

    @Test
    void drawing_without_end_is_refused() throws Exception {
        var lines = packed("0 0 m 9 0 l S ".repeat(50_000).getBytes(ISO_8859_1), 60);
        assertThat(Outcome.of(pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, lines, "/Filter/FlateDecode", "<<>>")))
                .isEqualTo("too_many_parts");
        var form = "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do";
        var itself = pdf(
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE,
                form.getBytes(ISO_8859_1),
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R",
                "<</XObject<</F 4 0 R>>>>");
        assertThat(Outcome.of(itself)).isIn("scanned_pdf", "too_many_parts", "corrupt", "too_complex");
    }

    @Test
    void a_hundred_thousand_pages_are_too_many_and_a_huge_page_is_read() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(1e7f, 1e7f));
            document.addPage(page);
            assertThat(Outcome.of(bytes(document))).isEqualTo("scanned_pdf");
        }
        var pages = "<</Type/Pages/Kids[" + "3 0 R ".repeat(100_000) + "]/Count 100000>>";
        assertThat(Outcome.of(pdf(pages, PAGE, new byte[0], "", "<<>>"))).isEqualTo("too_many_parts");
    }

    @Test
    void a_locked_file_says_so() throws Exception {
        try (var document = Loader.loadPDF(Sample.of(OutputFormat.PDF))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(Outcome.of(bytes(document))).isEqualTo("encrypted");
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
