package org.gongkai.report.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text, pages and JSON without end, or made for a pattern to get lost in. */
class HostileTextTest {
    private static final String HEAD = "云岭县青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开情况。\n";

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>", "一、总体情况", "{\"year\":1", "%PDF-1.7", "PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"})
    void a_file_of_a_hundred_megabytes_is_not_even_opened(String start) throws Exception {
        var file = folder.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(start.getBytes(UTF_8));
            large.setLength(100L << 20);
        }
        assertThat(Files.size(file)).isEqualTo(100L << 20);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        UnreadableDocument.class, () -> new ReportReader().read(file)))
                .extracting(e -> e.problem().code())
                .isEqualTo("too_large");
    }

    @Test
    void nothing_and_zeros_are_no_report() {
        assertThat(Outcome.of(new byte[0])).isEqualTo("empty");
        assertThat(Outcome.of(new byte[1 << 20])).isEqualTo("unknown_format");
        assertThat(Outcome.of(" \n\t\u3000\n".getBytes(UTF_8))).isEqualTo("empty");
    }

    @Test
    void one_line_of_thirty_megabytes_is_no_text_of_a_report() {
        assertThat(Outcome.of((HEAD + "公".repeat(10_000_000)).getBytes(UTF_8))).isEqualTo("too_long");
        assertThat(Outcome.of((HEAD + "公开信息，".repeat(1_000_000)).getBytes(UTF_8)))
                .isEqualTo("endless_text");
        assertThat(Outcome.of((HEAD + "公开信息。\n".repeat(90_000)).getBytes(UTF_8)))
                .isEqualTo("too_long");
        assertThat(Outcome.of((HEAD + "\n".repeat(200_000)).getBytes(UTF_8))).isEqualTo("too_many_parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其中1件，", "收到申请1件，", "同比增长5%，", "一二三", "（", "没有", "1件、"})
    void no_repetition_keeps_a_rule_busy(String words) {
        var sentence = words.repeat(3_900 / words.length());
        assertThat(Outcome.of((HEAD + (sentence + "。\n").repeat(4)).getBytes(UTF_8)))
                .as(words)
                .isIn("read", "too_long", "endless_text");
    }

    @Test
    void tables_without_end_are_refused() {
        var row = "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n";
        assertThat(Outcome.of((HEAD + row.repeat(90_000)).getBytes(UTF_8))).isIn("read", "too_many_parts");
        assertThat(Outcome.of((HEAD + "甲 | 乙\n" + "| 1 |\n".repeat(99_000)).getBytes(UTF_8)))
                .isEqualTo("read");
        assertThat(Outcome.of((HEAD + "1 | ".repeat(1_000_000)).getBytes(UTF_8)))
                .isIn("read", "too_many_parts");
    }

    @Test
    void json_nested_without_end_is_refused() {
        assertThat(Outcome.of(("{\"figures\":" + "[".repeat(1_000_000)).getBytes(UTF_8)))
                .isEqualTo("json_syntax");
        assertThat(Outcome.of("{\"a\":".repeat(500_000).getBytes(UTF_8))).isIn("json_syntax", "json_unknown");
        assertThat(Outcome.of(("{\"year\":" + "9".repeat(1_000_000) + "}").getBytes(UTF_8)))
                .isEqualTo("json_syntax");
        assertThat(Outcome.of(("{\"title\":\"" + "公".repeat(9_000_000) + "\"}").getBytes(UTF_8)))
                .isIn("json_syntax", "too_large");
        assertThat(Outcome.of("{\"sections\":[{\"id\":\"s1_overview\",\"title\":\"\",\"text\":\"%s\"}]}"
                        .formatted("公开5件".repeat(100_000))
                        .getBytes(UTF_8)))
                .isEqualTo("endless_text");
    }

    @Test
    void every_repetition_is_refused_with_the_line_at_which_it_stands() {
        var problem = org.assertj.core.api.Assertions.catchThrowableOfType(
                        UnreadableDocument.class,
                        () -> new ReportReader().read("x", (HEAD + "公".repeat(5_000)).getBytes(UTF_8)))
                .problem();
        assertThat(problem.args()).isEqualTo(java.util.List.of("4", "5000"));
    }
}
