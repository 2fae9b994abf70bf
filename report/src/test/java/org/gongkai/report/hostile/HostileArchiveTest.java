package org.gongkai.report.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word and Excel files that unpack to more than they say, or whose XML asks for more than it holds. */
class HostileArchiveTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Writes the parts of an archive. */
    private interface Parts {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Parts parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            parts.write(zip);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < times; i++) {
            zip.write(bytes);
        }
        zip.closeEntry();
    }

    /** A file of ours with one part put in place of its own. */
    private static byte[] with(OutputFormat format, String name, String content) throws IOException {
        var parts = Sample.parts(format);
        assertThat(parts).containsKey(name);
        return zip(zip -> {
            for (var entry : parts.entrySet()) {
                part(zip, entry.getKey(), entry.getKey().equals(name) ? content.getBytes(UTF_8) : entry.getValue(), 1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml", "word/media/image1.png", "a.bin"})
    void a_bomb_is_not_unpacked(String name) throws Exception {
        var bomb = zip(zip -> {
            part(zip, name, new byte[1 << 20], 400);
            part(zip, "word/document.xml".equals(name) ? "word/a.xml" : "word/document.xml", new byte[10], 1);
        });
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(Outcome.of(bomb)).isIn("too_large_unpacked", "unknown_format");
    }

    @Test
    void a_bomb_in_a_bomb_stays_packed() throws Exception {
        var inner = zip(zip -> part(zip, "word/document.xml", new byte[1 << 20], 60));
        var outer = zip(zip -> {
            for (int i = 0; i < 200; i++) {
                part(zip, "word/embeddings/" + i + ".docx", inner, 1);
            }
        });
        assertThat(Outcome.of(outer)).isEqualTo("corrupt");
    }

    @Test
    void parts_without_end_are_refused() throws Exception {
        var many = zip(zip -> {
            for (int i = 0; i < 20_000; i++) {
                part(zip, "word/" + i, new byte[0], 1);
            }
        });
        assertThat(Outcome.of(many)).isEqualTo("too_many_parts");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"DOCX", "XLSX"})
    void entities_are_not_expanded_and_no_file_is_fetched(OutputFormat format) throws Exception {
        var name = format == OutputFormat.DOCX ? "word/document.xml" : "xl/workbook.xml";
        var root = format == OutputFormat.DOCX
                ? "<w:document xmlns:w=\"" + WORD
                        + "\"><w:body><w:p><w:r><w:t>&z;</w:t></w:r></w:p></w:body></w:document>"
                : "<workbook xmlns=\"" + SHEET + "\"><sheets><sheet name=\"&z;\" sheetId=\"1\"/></sheets></workbook>";
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(Outcome.of(
                        with(format, name, laughs.append("]>").append(root).toString())))
                .isEqualTo("corrupt");
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY z SYSTEM \"file:///etc/hostname\">]>" + root;
        assertThat(Outcome.of(with(format, name, outside))).isEqualTo("corrupt");
    }

    @Test
    void elements_without_end_are_refused() throws Exception {
        var head = "<w:document xmlns:w=\"" + WORD + "\"><w:body>";
        assertThat(Outcome.of(with(OutputFormat.DOCX, "word/document.xml", head + "<w:p>".repeat(100_000))))
                .isIn("corrupt", "too_complex");
        var deep = head + "<w:tbl><w:tr><w:tc>".repeat(2_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(2_000);
        assertThat(Outcome.of(with(OutputFormat.DOCX, "word/document.xml", deep + "</w:body></w:document>")))
                .isIn("corrupt", "too_many_parts", "too_complex");
        var table = new StringBuilder(head).append("<w:tbl>");
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            table.append("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>")
                    .append(random.nextLong()) // what is all the same is taken for a bomb
                    .append("</w:t></w:r></w:p></w:tc></w:tr>");
        }
        table.append("</w:tbl></w:body></w:document>");
        assertThat(Outcome.of(with(OutputFormat.DOCX, "word/document.xml", table.toString())))
                .isIn("read", "not_a_report", "empty", "too_many_parts");
    }

    @Test
    void a_sheet_of_a_million_rows_is_refused() throws Exception {
        var sheet = new StringBuilder("<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        for (int r = 1; r <= 1_000_000; r++) {
            sheet.append("<row r=\"").append(r).append("\"><c r=\"A").append(r).append("\"><v>1</v></c></row>");
        }
        sheet.append("</sheetData></worksheet>");
        assertThat(Outcome.of(with(OutputFormat.XLSX, "xl/worksheets/sheet1.xml", sheet.toString())))
                .isEqualTo("too_large_unpacked");
        var far = "<worksheet xmlns=\"" + SHEET + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>";
        assertThat(Outcome.of(with(OutputFormat.XLSX, "xl/worksheets/sheet1.xml", far)))
                .isIn("too_many_parts", "corrupt", "not_a_report");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"DOCX", "XLSX", "PDF"})
    void a_file_cut_off_anywhere_is_corrupt_or_read(OutputFormat format) throws Exception {
        var whole = Sample.of(format);
        for (int part = 1; part < 12; part++) {
            var cut = Arrays.copyOf(whole, whole.length * part / 12);
            assertThat(Outcome.of(cut)).isIn("corrupt", "unknown_format", "scanned_pdf", "read", "empty");
        }
    }

    @Test
    void an_old_word_file_that_is_damaged_or_something_else_is_corrupt() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[8_000]), "WordDocument");
            file.createDocument(new ByteArrayInputStream(new byte[8_000]), "1Table");
            file.writeFilesystem(bytes);
        }
        var whole = bytes.toByteArray();
        assertThat(Outcome.of(whole)).isEqualTo("corrupt");
        for (int part = 0; part < 12; part++) {
            assertThat(Outcome.of(Arrays.copyOf(whole, 8 + whole.length * part / 12)))
                    .isEqualTo("corrupt");
        }
    }
}
