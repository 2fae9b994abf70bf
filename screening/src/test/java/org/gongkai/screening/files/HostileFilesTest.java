package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm: bombs, endless nesting, lies about sizes, locked and broken ones. */
class HostileFilesTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] packed(byte[] piece, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflated.write(piece);
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(byte[] content, String filter, String pages) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pages + "endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>endobj\n"
                        + "5 0 obj<</XObject<</F 4 0 R>>>>endobj\n4 0 obj<</Length " + content.length + filter
                        + ">>stream\n")
                .getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static String body(String content) {
        return "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + content + "</w:body></w:document>";
    }

    private static byte[] word(String document) throws IOException {
        return Zip.with(WordSample.bytes(), "word/document.xml", document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/embeddings/a.bin", "customXml/item1.xml"})
    void a_part_that_unpacks_without_end_is_refused(String name) throws Exception {
        var bomb = new byte[40 << 20];
        Arrays.fill(bomb, (byte) ' ');
        bomb[0] = '<';
        assertThat(Outcome.of(Zip.with(WordSample.bytes(), name, bomb))).isIn("too-large", "broken");
        assertThat(Outcome.of(Zip.of(name, bomb))).isEqualTo("too-large");
    }

    @Test
    void archives_in_archives_and_entries_without_end_are_refused() throws Exception {
        var inner = Zip.of("a.txt", new byte[10 << 20]);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 100; i++) {
            many.put(i + ".zip", inner);
        }
        assertThat(Outcome.of(Zip.of(many))).isEqualTo("too-large");
        many.clear();
        for (int i = 0; i < 300; i++) {
            many.put(i + ".txt", new byte[] {'a'});
        }
        assertThat(Outcome.of(Zip.of(many))).isEqualTo("too-large");
    }

    @Test
    void entities_are_not_expanded_and_no_file_is_fetched() throws Exception {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++) {
            laughs.append("<!ENTITY " + c + " \"" + ("&" + (char) (c - 1) + ";").repeat(10) + "\">");
        }
        var text = body("<w:p><w:r><w:t>&z;</w:t></w:r></w:p>");
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY z SYSTEM \"file:///etc/hostname\">]>" + text;
        for (var document : new String[] {laughs + "]>" + text, outside}) {
            assertThat(Outcome.of(word(document))).isEqualTo("broken");
            assertThat(Outcome.ofMasking(word(document))).isEqualTo("broken");
            assertThat(Outcome.of(document.getBytes(UTF_8))).isEqualTo("broken");
        }
    }

    @Test
    void nesting_without_end_is_refused() throws Exception {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(5_000);
        assertThat(Outcome.of(word(body(deep)))).isIn("too-complex", "broken");
        assertThat(Outcome.ofMasking(word(body(deep)))).isIn("too-complex", "broken");
        assertThat(Outcome.of(word(body("<w:p>".repeat(100_000))))).isIn("too-complex", "broken");
        var page = ("<div>".repeat(100_000) + "text").getBytes(UTF_8);
        assertThat(Outcome.of(page)).isEqualTo("read");
        assertThat(Outcome.ofMasking(page)).isEqualTo("masked");
    }

    @Test
    void tables_that_claim_to_be_wide_or_long_are_bounded() throws Exception {
        var wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr><w:p/></w:tc></w:tr>".repeat(60_000);
        assertThat(Outcome.of(word(body("<w:tbl>" + wide + "</w:tbl>")))).isIn("too-large", "picture");
        var far = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols><col min=\"1\""
                + " max=\"2000000000\" hidden=\"1\"/></cols><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
                + "<row r=\"2000000000\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(Outcome.of(Zip.with(SheetSample.bytes(), "xl/worksheets/sheet1.xml", far)))
                .isEqualTo("too-large");
    }

    @Test
    void a_pdf_that_unpacks_or_draws_without_end_is_refused() throws Exception {
        var one = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        var lines = "0 0 m 1 1 l S ".repeat(50_000).getBytes(ISO_8859_1);
        assertThat(Outcome.of(pdf(packed(lines, 60), "/Filter/FlateDecode", one)))
                .isEqualTo("too-large");
        var twice = packed(packed(lines, 60), 1);
        assertThat(Outcome.of(pdf(twice, "/Filter[/FlateDecode/FlateDecode]", one)))
                .isEqualTo("too-large");
        var form = "/F Do ".repeat(8).getBytes(ISO_8859_1);
        assertThat(Outcome.of(pdf(form, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R", one)))
                .isIn("read", "broken", "too-complex");
        var many = "<</Type/Pages/Kids[" + "3 0 R ".repeat(100_000) + "]/Count 100000>>";
        assertThat(Outcome.of(pdf(new byte[0], "", many))).isEqualTo("too-large");
        assertThat(Outcome.of(pdf(new byte[0], "", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 40>>")))
                .isIn("read", "broken", "too-complex");
    }

    @Test
    void locked_files_say_so() throws Exception {
        try (var document = Loader.loadPDF(PdfSample.bytes())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(Outcome.of(bytes.toByteArray())).isEqualTo("encrypted");
        }
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(WordSample.bytes());
            }
            var bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            assertThat(Outcome.of(bytes.toByteArray())).isEqualTo("encrypted");
            assertThat(Outcome.of(Zip.of("a.docx", bytes.toByteArray()))).isEqualTo("encrypted");
        }
    }

    @Test
    void empty_and_unknown_files_are_told_apart() {
        assertThat(Outcome.of(new byte[0])).isEqualTo("empty");
        assertThat(Outcome.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3})).isEqualTo("format");
        assertThat(Outcome.of("{\\rtf1 abc}".getBytes(UTF_8))).isEqualTo("format");
    }
}
