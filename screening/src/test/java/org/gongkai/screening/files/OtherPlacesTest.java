package org.gongkai.screening.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF, web pages, plain text, slides and archives: a marker in each place is found there. */
class OtherPlacesTest {
    private static final String PAGE = """
            <!doctype html><html><head><title>标记标题</title><meta name="author" content="标记元信息">
            <script>var a = "标记脚本";</script></head><body><!-- 标记注释 --><p>标记<b>正文</b></p>
            <img src="a.png" alt="标记图片说明"><input type="hidden" name="x" value="标记隐藏值">
            <table><caption>标记表名</caption><tr><th>姓名</th><th>证号</th></tr><tr><td>甲</td><td>标记单元格</td></tr></table>
            </body></html>
            """;

    @ParameterizedTest
    @CsvSource({
        "BIAOJI-BODY,第1页",
        "110101199001011233,第1页 › 表格1 › 第4行第2列",
        "标记批注,第1页 › 批注",
        "标记批注人,批注作者或表单域名称",
        "标记表单,表单填写内容",
        "标记作者,文档属性“作者”",
        "标记标题,标题或书签",
        "标记元数据,文档属性",
        "标记附件名,内含文件的文件名",
        "标记附件正文,内含文件“标记附件名.txt” › 正文"
    })
    void a_pdf_says_it_at(String marker, String place) throws Exception {
        var found = Found.in(PdfSample.bytes());
        assertThat(found.places(marker)).contains(place);
        assertThat(found.unread()).containsExactly("第2页 scan");
    }

    @ParameterizedTest
    @CsvSource({
        "标记标题,正文",
        "标记元信息,网页属性“content”",
        "标记脚本,网页脚本或样式",
        "标记注释,网页注释",
        "标记正文,正文",
        "标记图片说明,网页属性“alt”",
        "标记隐藏值,网页属性“value”",
        "标记表名,正文",
        "标记单元格,表格 › 第2行第2列"
    })
    void a_page_says_it_at(String marker, String place) throws Exception {
        for (var charset : List.of(UTF_8, Charset.forName("GB18030"), UTF_16LE)) {
            assertThat(Found.in(PAGE.getBytes(charset)).places(marker)).contains(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16"})
    void text_is_read_in_any_characters(String charset) throws Exception {
        var text = "关于发放补贴的通知\n联系人：王标记，电话 13800138000\n";
        assertThat(Found.in(text.getBytes(Charset.forName(charset))).places("王标记，电话 13800138000"))
                .containsExactly("正文");
        var csv = "姓名,身份证号\n王标记,\"1101,01\"\n李标记,2202\n";
        assertThat(Found.in(csv.getBytes(Charset.forName(charset))).places("1101,01"))
                .containsExactly("表格 › 第2行第2列");
    }

    @Test
    void characters_written_by_number_are_read() throws Exception {
        assertThat(Found.in("{\"name\":\"\\u6807\\u8bb0\"}".getBytes(UTF_8)).places("标记"))
                .containsExactly("正文");
    }

    @Test
    void slides_new_and_old_are_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("标记幻灯");
            show.write(bytes);
        }
        assertThat(Found.in(bytes.toByteArray()).places("标记幻灯")).containsExactly("第1张幻灯片");
        bytes.reset();
        try (var show = new HSLFSlideShow()) {
            show.createSlide().createTextBox().setText("标记幻灯");
            show.write(bytes);
        }
        assertThat(Found.in(bytes.toByteArray()).places("标记幻灯")).containsExactly("幻灯片");
    }

    @Test
    void an_archive_is_read_to_the_second_level_with_chinese_names() throws Exception {
        var inner = Zip.of("内.txt", "标记内文".getBytes(UTF_8));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("低保名单/王标记.zip"));
            zip.write(inner);
            zip.putNextEntry(new ZipEntry("a.7z"));
            zip.write(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C});
        }
        var found = Found.in(bytes.toByteArray());
        assertThat(found.places("低保名单/王标记.zip")).containsExactly("内含文件的文件名");
        assertThat(found.places("标记内文")).containsExactly("内含文件“低保名单/王标记.zip” › 内含文件“内.txt” › 正文");
        assertThat(found.unread()).containsExactly("内含文件“a.7z” archive");
        var deep = Zip.of("1.zip", Zip.of("2.zip", Zip.of("3.zip", inner)));
        assertThat(Found.in(deep).unread()).hasSize(1).allMatch(unread -> unread.endsWith("too-deep"));
    }

    @Test
    void an_earlier_version_left_in_a_pdf_is_read() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(PdfSample.bytes())) {
            var empty = new PDStream(document, new ByteArrayInputStream(new byte[] {' '}));
            var page = document.getPage(0);
            page.setContents(empty);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
        }
        assertThat(Found.in(bytes.toByteArray()).places("BIAOJI-BODY")).containsExactly("旧版本第1页");
    }

    @Test
    void the_name_of_the_file_is_a_passage() throws Exception {
        var passages = Passages.of("王标记低保.txt", "无".getBytes(UTF_8)).passages();
        assertThat(passages.get(0)).isEqualTo(Passage.of("文件名", "王标记低保.txt"));
    }

    @Test
    void a_picture_is_said_to_be_unread() throws Exception {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        var unread = Passages.of("照片.txt", picture).unread();
        assertThat(unread).containsExactly(new Unread("整个文件", "picture"));
        assertThat(unread.get(0).sentence()).isEqualTo("整个文件：图片中的文字未识别，请人工查看。");
        assertThat(Found.in(WordSample.bytes()).unread()).containsExactly("图片“word/media/image1.png” picture");
    }
}
