package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A masked copy: no marker survives in any part, and the copy opens as before. */
class MaskedCopyTest {
    private static final Pattern IDENTITY = Pattern.compile("(\\d{6})\\d{8}(\\d{4})");

    private static String masked(String text) {
        return IDENTITY.matcher(text).replaceAll("$1********$2").replace("13800138000", "138****8000");
    }

    private static UnaryOperator<String> marker(String by) {
        return text -> text.replace("标记", by).replace("biaoji", by);
    }

    /** Looks into archives in archives. */
    private static void assertAbsent(byte[] content, String word) throws IOException {
        if (FileKind.of(content) == FileKind.ZIP) {
            for (var part : Zip.parts(content).entrySet()) {
                assertAbsent(part.getValue(), word);
            }
        } else {
            assertThat(new String(content, UTF_8)).doesNotContain(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"＊＊", "某", "（已隐去）"})
    void nothing_of_the_original_survives_in_a_word_file(String by) throws Exception {
        var original = Zip.with(WordSample.bytes(), "docProps/thumbnail.jpeg", "标记".getBytes(UTF_8));
        var copy = MaskedCopy.of("a.docx", original, marker(by));
        assertAbsent(copy, "标记");
        assertAbsent(copy, "biaoji");
        assertThat(Found.in(copy).places("标记")).isEmpty();
        assertThat(Found.in(copy).places(by + "正文")).isEqualTo(List.of("正文"));
        assertThat(Found.in(copy).places(by + "单元格")).contains("正文 › 表格1 › 第2行第2列");
        assertThat(Zip.parts(copy)).doesNotContainKeys("docProps/thumbnail.jpeg", "customXml/item1.xml");
        try (var document = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertThat(document.getParagraphs().get(0).getRuns()).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"＊＊", "某", "（已隐去）"})
    void nothing_of_the_original_survives_in_a_workbook(String by) throws Exception {
        var copy = MaskedCopy.of("a.xlsx", SheetSample.bytes(), marker(by));
        assertAbsent(copy, "标记");
        assertThat(Found.in(copy).places("标记")).isEmpty();
        assertThat(Found.in(copy).places(by + "单元格")).containsExactly("工作表“名单” › B2");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo(by + "公式" + by + "姓名");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("身份证号");
        }
    }

    @Test
    void a_number_split_over_runs_is_masked_and_the_looks_stay() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            for (var piece : List.of("身份证号1101", "0119900", "1011234。")) {
                var run = paragraph.createRun();
                run.setBold(piece.startsWith("0"));
                run.setText(piece);
            }
            document.write(bytes);
        }
        var copy = MaskedCopy.of("a.docx", bytes.toByteArray(), MaskedCopyTest::masked);
        try (var document = new XWPFDocument(new ByteArrayInputStream(copy))) {
            var runs = document.getParagraphs().get(0).getRuns();
            assertThat(runs.stream().map(run -> run.text()).toList())
                    .isEqualTo(List.of("身份证号1101", "01*****", "***1234。"));
            assertThat(runs.get(1).isBold()).isTrue();
        }
    }

    @Test
    void a_number_over_two_lines_of_a_cell_and_one_half_deleted_are_masked() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var cell = document.createTable(1, 1).getRow(0).getCell(0);
            cell.setText("110101199");
            cell.addParagraph().createRun().setText("001011234");
            document.write(bytes);
        }
        var deleted =
                "<w:p><w:r><w:t>22010219</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>9001011</w:delText>"
                        + "</w:r></w:del><w:r><w:t>234</w:t></w:r></w:p></w:body>";
        var original = Zip.replaced(bytes.toByteArray(), "word/document.xml", "</w:body>", deleted);
        UnaryOperator<String> mask =
                text -> Pattern.compile("(\\d ?){18}").matcher(text).replaceAll("〔号〕");
        var copy = MaskedCopy.of("a.docx", original, mask);
        assertThat(Passages.of("", copy).passages().stream().map(Passage::text)).contains("〔号〕\n", "〔号〕");
        assertAbsent(copy, "110101199");
        assertAbsent(copy, "9001011");
    }

    @Test
    void numbers_shown_and_whole_columns_of_a_workbook_are_masked() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("名单");
            for (int r = 0; r < 3; r++) {
                sheet.createRow(r).createCell(0).setCellValue(r == 0 ? "姓名" : "某甲" + r);
                sheet.getRow(r).createCell(1).setCellValue(13_800_138_000d);
                sheet.getRow(r).createCell(2).setCellValue(r == 0 ? "备注" : "某甲" + r);
            }
            workbook.write(bytes);
        }
        CellMask names = (place, row, column, text) ->
                place.equals("工作表“名单”") && row > 0 && column == 0 ? text.charAt(0) + "**" : text;
        var copy = MaskedCopy.of("a.xlsx", bytes.toByteArray(), MaskedCopyTest::masked, names);
        var grid = Passages.of("", copy).passages().get(0).grid().orElseThrow();
        assertThat(grid.rows().get(1)).isEqualTo(List.of("某**", "138****8000", "某甲1"));
        var all =
                MaskedCopy.of("a.xlsx", bytes.toByteArray(), MaskedCopyTest::masked, (place, row, column, text) -> "*");
        assertAbsent(all, "某甲");
        assertAbsent(all, "姓名");
    }

    @Test
    void whole_columns_of_a_word_table_are_masked() throws Exception {
        CellMask names =
                (place, row, column, text) -> place.equals("正文 › 表格1") && row == 1 && column == 0 ? "某某" : text;
        var copy = MaskedCopy.of("a.docx", WordSample.bytes(), UnaryOperator.identity(), names);
        assertThat(Found.in(copy).places("标记姓名")).noneMatch(place -> place.startsWith("正文"));
        assertThat(Found.in(copy).places("某某")).containsExactly("正文 › 表格1 › 第2行第1列");
    }

    @Test
    void macros_go() throws Exception {
        var withMacros = Zip.replaced(
                Zip.with(WordSample.bytes(), "word/vbaProject.bin", new byte[] {1, 2}),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(Found.in(withMacros).unread()).contains("宏 macros");
        var copy = Zip.parts(MaskedCopy.of("a.docm", withMacros, MaskedCopyTest::masked));
        assertThat(copy).doesNotContainKey("word/vbaProject.bin");
        assertThat(new String(copy.get("[Content_Types].xml"), UTF_8)).doesNotContain("macroEnabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text_values_and_pages_keep_their_characters(String name) throws Exception {
        var charset = Charset.forName(name);
        var text = "证号110101199001011234，电话13800138000。\r\n";
        assertThat(new String(MaskedCopy.of("a.txt", text.getBytes(charset), MaskedCopyTest::masked), charset))
                .isEqualTo("证号110101********1234，电话138****8000。\r\n");
        var values = "姓名,证号\r\n\"某,甲\",110101199001011234\r\n";
        assertThat(new String(MaskedCopy.of("a.csv", values.getBytes(charset), MaskedCopyTest::masked), charset))
                .isEqualTo("姓名,证号\r\n\"某,甲\",110101********1234\r\n");
        var page =
                "<html><body><!--110101199001011234--><p title=\"110101199001011234\">证号<b>1101011990</b>01011234</p>"
                        + "<script>var a='110101199001011234'</script></body></html>";
        assertThat(new String(MaskedCopy.of("a.html", page.getBytes(charset), MaskedCopyTest::masked), charset))
                .contains("<b>110101****</b>****1234", "title=\"110101********1234\"")
                .doesNotContain("19900101");
    }

    @Test
    void characters_written_by_number_are_masked() throws Exception {
        var json = "{\"name\":\"\\u6807\\u8bb0\\u0022\\\\u6807\"}".getBytes(UTF_8);
        assertThat(new String(MaskedCopy.of("a.json", json, marker("某")), UTF_8))
                .isEqualTo("{\"name\":\"某\\u0022\\\\u6807\"}");
        var xml = "<?xml version=\"1.0\" encoding=\"GB18030\"?><a b=\"&#x6807;记\">&#x6807;记</a>"
                .getBytes(Charsets.GB18030);
        assertThat(new String(MaskedCopy.of("a.xml", xml, marker("某")), UTF_8)).endsWith("<a b=\"某\">某</a>");
    }

    @Test
    void other_formats_are_refused() throws Exception {
        assertThatThrownBy(() -> MaskedCopy.of("a.pdf", PdfSample.bytes(), MaskedCopyTest::masked))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("no-mask"));
    }
}
