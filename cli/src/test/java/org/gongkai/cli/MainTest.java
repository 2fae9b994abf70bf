package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user runs it: output, exit code, and a sentence for every mistake. */
class MainTest {
    private static final String REPORT = """
            云岭县青石镇人民政府2023年政府信息公开工作年度报告
            一、总体情况
            （一）主动公开。公开政府信息86条。
            二、主动公开政府信息情况
            信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
            规章 | 0 | 0 | 0 |
            行政规范性文件 | 2 | / | 9 |
            """;

    @TempDir
    private Path folder = Path.of(".");

    private record Result(int code, String out, String err) {}

    private static Result run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void without_arguments_it_shows_help() {
        var result = run();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("report").contains("deadline");
    }

    @Test
    void findings_say_place_source_and_help_and_the_exit_code_is_one() throws Exception {
        var result = run("report", "check", file("a.txt", REPORT));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("错误 “行政规范性文件”一行有 1 格空白：本年废止件数 [R06]")
                .contains("位置     二、主动公开政府信息情况 › 行政规范性文件·本年废止件数（第7行）")
                .contains("依据")
                .contains("处理")
                .contains("核对 1 份");
    }

    @Test
    void only_chosen_rules_run_and_fail_on_never_is_zero() throws Exception {
        var report = file("a.txt", REPORT);
        assertThat(run("report", "check", "--only", "R01,R23", report).out()).contains("没有发现问题");
        assertThat(run("report", "check", "--fail-on", "never", report).code()).isZero();
        assertThat(run("report", "check", "--only", "R06", "--fail-on", "error", report)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void json_has_a_stable_form() throws Exception {
        var result = run("report", "check", "--only", "R06", "--format", "json", file("a.txt", REPORT));
        assertThat(result.out())
                .contains(
                        "\"findings\":[{\"rule\":\"R06\",\"severity\":\"error\",\"place\":{\"section\":\"s2_proactive\"")
                .contains("\"row\":\"normative_documents\",\"column\":\"repealed\",\"line\":7,\"page\":null")
                .contains("\"summary\":{\"error\":1,\"warning\":0,\"info\":0}");
    }

    @Test
    void html_is_one_page_that_escapes_what_it_quotes() throws Exception {
        var hostile = REPORT.replace("| / |", "| <script>alert(1)</script> |");
        var result = run("report", "check", "--format", "html", file("a.txt", hostile));
        assertThat(result.out())
                .startsWith("<html lang=\"zh-CN\">")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void one_bad_file_does_not_stop_the_rest_and_the_exit_code_is_two() throws Exception {
        file("a.txt", REPORT);
        Files.write(folder.resolve("b.pdf"), new byte[] {'%', 'P', 'D', 'F', 1, 2, 3});
        file("c.txt", REPORT);
        file("notes.log", "not a report");
        var result = run("report", "check", folder.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("a.txt")
                .contains("c.txt")
                .contains("不能读取")
                .contains("b.pdf")
                .doesNotContain("notes.log");
        assertThat(result.out().indexOf("a.txt")).isLessThan(result.out().indexOf("c.txt"));
    }

    @Test
    void hostile_files_each_get_a_sentence_and_the_rest_is_checked() throws Exception {
        file("a.txt", REPORT);
        try (var large = new RandomAccessFile(folder.resolve("b.html").toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        Files.write(folder.resolve("c.docx"), bomb());
        file("d.json", "[".repeat(100_000));
        file("e.txt", "公".repeat(100_000));
        file("f.html", "<div>".repeat(100_000));
        Files.write(folder.resolve("g.pdf"), new byte[0]);
        file("z.txt", REPORT);
        var result = run("report", "check", folder.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out().lines().filter(line -> line.contains("不能读取")))
                .hasSize(7) // six files and the summary
                .allMatch(line -> line.contains(folder.toString()) || line.startsWith("核对 8 份"));
        assertThat(result.out()).contains("a.txt", "z.txt").doesNotContain("Exception");
        assertThat(result.err()).isEmpty();
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void convert_writes_json_with_nulls_for_blanks() throws Exception {
        var result = run("report", "convert", file("a.txt", REPORT), "--to", "json");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("\"year\" : 2023")
                .contains("\"body\" : \"云岭县青石镇人民政府\"")
                .contains("\"repealed\" : null")
                .contains("\"unread\"");
    }

    @Test
    void convert_writes_a_file_that_reads_back() throws Exception {
        var page = folder.resolve("a.html");
        assertThat(run("report", "convert", file("a.txt", REPORT), "--to", "html", "-o", page.toString())
                        .code())
                .isZero();
        assertThat(run("report", "show", page.toString()).out())
                .contains("云岭县青石镇人民政府")
                .contains("（空白）");
    }

    @Test
    void rules_are_listed_and_explained() {
        assertThat(run("report", "rules").out()).contains("R01").contains("R65");
        assertThat(run("report", "rules", "R20").out()).contains("文字中的数字与表格一致").contains("依据");
        assertThat(run("report", "rules", "--format", "json", "--lang", "en").out())
                .startsWith("[{\"rule\":\"R01\"");
    }

    @Test
    void a_deadline_is_explained_day_by_day() {
        var result = run("deadline", "2021-09-15", "--working-days", "20", "--explain");
        assertThat(result.out())
                .contains("2021-09-26 周日  第 7 日，国庆节调休上班")
                .contains("2021-10-01 周五  国庆节放假，不计入")
                .contains("期限届满之日：2021-10-19（周二）");
        assertThat(run("deadline", "2026-12-20").out()).contains("暂定");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report check",
                "report check no-such-file.html",
                "report check --only R999 x",
                "report check --due 2022-13-01 x",
                "report check --format yaml x",
                "report convert x --to odt",
                "report show no-such-file.html",
                "report rules R999",
                "nonsense",
                "deadline yesterday",
                "deadline 2021-09-15 --working-days 0",
                "deadline 2021-09-15 --working-days 5 --calendar-days 5",
                "deadline 2021-09-15 --pause 2021-09-20",
                "deadline 2021-09-15 --pause 2021-09-20..2021-09-01",
                "deadline 2021-09-15 --calendar no-such-file"
            })
    void a_mistake_ends_in_a_sentence_and_exit_code_two(String line) {
        var result = run(line.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out() + result.err())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
