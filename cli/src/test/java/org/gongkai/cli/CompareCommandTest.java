package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.cli.Samples.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongkai report compare} as a clerk of the district sees it. */
class CompareCommandTest {
    /** What makes 2023 follow soundly on 2022. */
    private static final String[] SOUND_2022 = {
        "2023", "2022",
        "行政规范性文件 | 2 | 1 | 9", "行政规范性文件 | 2 | 1 | 8",
        "四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2", "四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2"
    };

    @TempDir
    private Path folder = Path.of(".");

    private Samples samples = new Samples(folder);
    private String report = "";

    @BeforeEach
    void write() throws Exception {
        samples = new Samples(folder);
        report = samples.file("2023.txt");
    }

    @Test
    void two_sound_years_end_with_zero_whatever_their_order() throws Exception {
        var last = samples.file("2022.txt", SOUND_2022);
        var result = run("report", "compare", report, last);
        assertThat(result.out())
                .startsWith("云岭县青石镇人民政府 2022—2023 年度报告对比")
                .contains("提示 2022 年是给出的第一份")
                .containsPattern("现行有效件数 +8 +9 +\\+1 \\(\\+12.5%\\)\n")
                .contains("跨年衔接\n  没有发现问题。")
                .contains("对比 2 年 200 格：有变化 3 格；跨年衔接错误 0，警告 0，提示 0");
        assertThat(result.code()).isZero();
        assertThat(run("report", "compare", last, report).out()).isEqualTo(result.out());
    }

    @Test
    void a_break_between_years_is_an_error_with_place_source_and_help() throws Exception {
        var result = run("report", "compare", samples.file("2022.txt", "2023", "2022"), report);
        assertThat(result.out())
                .contains("错误 自然人一列的上年结转为 2，上年报告的结转下年度为 1 [R10]")
                .contains("位置     三、收到和处理政府信息公开申请情况 › 二、上年结转政府信息公开申请数量·自然人")
                .contains("依据")
                .contains("处理");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void copied_text_is_a_warning_that_fails_only_where_asked() throws Exception {
        var last = samples.file("2022.txt", SOUND_2022);
        var result = run("report", "compare", last, report);
        assertThat(result.out())
                .contains("警告 2022 年与2023 年：100.0% 高度雷同，重复的部分占2022 年的 100.0%、2023 年的 100.0%")
                .contains("〔原句相同，22 字〕 存在的主要问题是村级公开内容偏少、解读形式单一")
                .contains("2023 年  五、存在的主要问题及改进情况（第");
        assertThat(run("report", "compare", "--fail-on", "warning", last, report)
                        .code())
                .isEqualTo(1);
        assertThat(run("report", "compare", "--fail-on", "never", last, report).code())
                .isZero();
    }

    @Test
    void all_shows_cells_that_are_zero_in_every_year() throws Exception {
        var last = samples.file("2022.txt", SOUND_2022);
        assertThat(run("report", "compare", last, report).out()).doesNotContain("属于国家秘密");
        assertThat(run("report", "compare", "--all", last, report).out()).contains("属于国家秘密");
    }

    @Test
    void bodies_of_one_year_make_a_map_with_an_aligned_matrix() throws Exception {
        var copy = samples.file("baishi.txt", "青石", "白石");
        var result = run("report", "compare", report, copy);
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("2023 年 2 个机关的文字雷同情况")
                .contains("   1 云岭县青石镇人民政府                   - 100\n")
                .contains("   2 云岭县白石镇人民政府                 100   -\n")
                .contains("警告 云岭县青石镇人民政府与云岭县白石镇人民政府：100.0% 高度雷同")
                .contains("对比 2 个机关 1 对：高度雷同 1 对");
    }

    @Test
    void a_directory_is_walked_and_an_unreadable_file_is_named_and_ends_with_two() throws Exception {
        samples.file("baishi.txt", "青石", "白石");
        Files.write(folder.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', 1, 2, 3});
        var result = run("report", "compare", folder.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("不能读取").contains("broken.pdf").contains("对比 2 个机关");
    }

    @Test
    void json_of_both_kinds_is_whole_and_names_the_files_as_given() throws Exception {
        var mapper = JsonMapper.shared();
        var years = mapper.readTree(
                run("report", "compare", "--format", "json", report, samples.file("2022.txt", SOUND_2022))
                        .out());
        assertThat(years.get("kind").asString()).isEqualTo("years");
        assertThat(years.get("reports").get(1).get("file").asString()).isEqualTo(report);
        assertThat(years.get("cells")).hasSize(200);
        var siblings =
                mapper.readTree(run("report", "compare", "--format", "json", report, samples.file("b.txt", "青石", "白石"))
                        .out());
        assertThat(siblings.get("pairs").get(0).get("measure").asDouble()).isEqualTo(1.0);
    }

    @Test
    void a_page_escapes_what_it_quotes() throws Exception {
        var hostile = samples.file("b.txt", "青石", "白石", "村级公开内容偏少", "村级<script>alert(1)</script>公开内容偏少");
        for (var other : new String[] {hostile, samples.file("2022.txt", SOUND_2022)}) {
            var page =
                    run("report", "compare", "--format", "html", other, report).out();
            assertThat(page)
                    .startsWith("<html lang=\"zh-CN\">")
                    .contains("<table")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void english_has_every_word() throws Exception {
        var last = samples.file("2022.txt", "2023", "2022");
        assertThat(run("report", "compare", "--lang", "en", last, report).out()).contains("since 2022", "R10");
        assertThat(run("report", "compare", "--lang", "en", report, samples.file("b.txt", "青石", "白石"))
                        .out())
                .contains("Look-alike map");
    }

    @Test
    void what_cannot_be_compared_ends_with_two_and_a_sentence_with_a_code() throws Exception {
        refused("compare.one", report);
        refused("compare.one", report, "no-such-file.html");
        refused("compare.twice", report, samples.file("copy.txt"));
        refused("compare.mixed", report, samples.file("x.txt", "青石", "白石", "2023", "2022"));
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        refused("compare.one", report, empty);
    }

    private static void refused(String code, String... files) {
        var args = new String[files.length + 2];
        args[0] = "report";
        args[1] = "compare";
        System.arraycopy(files, 0, args, 2, files.length);
        var result = run(args);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("[" + code + "]").contains("请").doesNotContain("Exception");
    }
}
