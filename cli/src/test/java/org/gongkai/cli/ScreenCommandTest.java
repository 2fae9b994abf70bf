package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongkai screen} as a user runs it. */
class ScreenCommandTest {
    private static final String LIST = "救助对象名单\n赵小禾，身份证号110101199003078515，手机13912345670。\n";

    @TempDir
    private Path folder = Path.of(".");

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void findings_say_where_why_and_what_to_do_and_the_exit_code_is_one() throws Exception {
        var result = Samples.run("screen", file("a.txt", LIST));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("禁止公布 居民身份证号码 [id_card]")
                .contains("位置     第2行第9字")
                .contains("理由")
                .contains("处理")
                .contains("筛查 1 份：禁止公布 2，警告 1，提示 0");
    }

    @Test
    void fail_on_chooses_the_exit_code() throws Exception {
        var warning = file("b.txt", "内部资料，会后使用。");
        assertThat(Samples.run("screen", warning).code()).isZero();
        assertThat(Samples.run("screen", "--fail-on", "warning", warning).code())
                .isEqualTo(1);
        assertThat(Samples.run("screen", "--fail-on", "never", file("a.txt", LIST))
                        .code())
                .isZero();
        assertThat(Samples.run("screen", folder.resolve("none.txt").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void an_allow_list_lets_pass_what_it_names_also_in_the_masked_copy() throws Exception {
        var text = file("c.txt", "值守人手机13912345670，户主手机13912345671。");
        var list = file("放行.csv", """
                类型,文字,理由,有效期至
                mobile,139-1234-5670,公用手机,2999-12-31
                mobile,13912345671,公用手机,2001-12-31
                """);
        var result = Samples.run("screen", "--allow", list, "--mask", text);
        assertThat(result.out()).contains("户主手机13912345671").contains("筛查 1 份：禁止公布 1，");
        assertThat(result.err()).contains("第 3 行已过有效期");
        assertThat(Files.readString(folder.resolve("c.masked.txt"))).isEqualTo("值守人手机13912345670，户主手机139****5671。");
        var wrong = Samples.run("screen", "--allow", file("错.csv", "类型,文字,理由,有效期至\nmobile,13912345670,,\n"), text);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("第 2 行“13912345670”没有写理由");
        assertThat(Samples.run("screen", "--allow", folder.resolve("none.csv").toString(), text)
                        .err())
                .contains("放行名单不能读取");
    }

    @Test
    void a_jsonl_file_gives_a_line_for_each_line_with_offsets_in_code_points() throws Exception {
        var lines = file(
                "a.jsonl",
                "{\"id\":\"一\",\"text\":\"𠮷手机13912345670\"}\n\n{\"text\":\"没有\",\"x\":{\"text\":\"y\"}}\n{\"id\":3}\n");
        var result = Samples.run("screen", "--format", "json", lines);
        var out = result.out().lines().toList();
        assertThat(out).hasSize(3);
        assertThat(out.get(0))
                .startsWith(
                        "{\"id\":\"一\",\"findings\":[{\"kind\":\"mobile\",\"text\":\"13912345670\",\"start\":3,\"end\":14,"
                                + "\"personal\":true,\"severity\":\"blocking\",\"certainty\":\"certain\",\"why\":");
        assertThat(out.get(1)).isEqualTo("{\"findings\":[]}");
        assertThat(out.get(2)).contains("\"problem\":");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void a_masked_copy_stands_beside_the_original_and_is_clean() throws Exception {
        var original = file("a.txt", LIST);
        assertThat(Samples.run("screen", "--mask", original).code()).isEqualTo(1);
        var copy = folder.resolve("a.masked.txt");
        assertThat(Files.readString(copy)).contains("110101********8515").contains("139****5670");
        assertThat(Files.readString(Path.of(original))).isEqualTo(LIST);
        assertThat(Samples.run("screen", "--fail-on", "blocking", copy.toString())
                        .code())
                .isZero();
        assertThat(Samples.run("screen", "--mask", original).code()).isEqualTo(2);
    }

    @Test
    void pages_and_texts_in_gb18030_are_read() throws Exception {
        var page = file("a.html", "<table><tr><th>姓名<th>手机<tr><td>赵小禾<td>139<b>1234</b>5670</table>");
        assertThat(Samples.run("screen", page).out()).contains("[mobile]");
        var old = Files.write(folder.resolve("old.txt"), LIST.getBytes(Charset.forName("GB18030")));
        assertThat(Samples.run("screen", old.toString()).out()).contains("[id_card]");
        var binary = Files.write(folder.resolve("x.bin"), new byte[] {1, 0, 2, 0});
        assertThat(Samples.run("screen", binary.toString()).code()).isEqualTo(2);
    }

    @Test
    void html_is_one_page_that_escapes_what_it_quotes() throws Exception {
        var result = Samples.run("screen", "--format", "html", file("a.txt", "<b>手机</b>13912345670<script>"));
        assertThat(result.out())
                .startsWith("<html lang=\"zh-CN\">")
                .contains("<strong>13912345670</strong>")
                .doesNotContain("<script>");
    }

    @Test
    void a_document_is_read_place_by_place() throws Exception {
        var zip = folder.resolve("附件.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("名单.txt"));
            out.write(LIST.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("照片.png"));
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        }
        var text = Samples.run("screen", zip.toString());
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("居民身份证号码 [id_card]").contains("名单.txt").contains("照片.png");
        var json = Samples.run("screen", "--format", "json", zip.toString());
        assertThat(json.out()).contains("\"unread\":[\"").contains("\"place\":\"");
        var large = folder.resolve("大.html");
        Files.write(large, new byte[(16 << 20) + 1]);
        assertThat(Samples.run("screen", large.toString()).out()).contains("文件超过 16 MB");
        var broken = folder.resolve("坏.docx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThat(Samples.run("screen", broken.toString()).code()).isEqualTo(2);
    }
}
