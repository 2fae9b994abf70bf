package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.cli.Samples.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongkai report merge} as the district adds up its bodies. */
class MergeCommandTest {
    private static final String LICENCES = "行政许可 | 31 |";

    @TempDir
    private Path folder = Path.of(".");

    private Samples samples = new Samples(folder);
    private String qingshi = "";
    private String baishi = "";

    @BeforeEach
    void write() throws Exception {
        samples = new Samples(folder);
        qingshi = samples.file("qingshi.txt");
        baishi = samples.file("baishi.txt", "青石", "白石", LICENCES, "行政许可 | 44 |");
    }

    private static Samples.Result merge(String... more) {
        var args = new String[more.length + 6];
        System.arraycopy(new String[] {"report", "merge", "--body", "云岭县人民政府", "--to", "json"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return run(args);
    }

    @Test
    void the_sum_goes_to_standard_output_and_the_notes_to_standard_error() {
        var result = merge(qingshi, baishi);
        assertThat(result.code()).isZero();
        var sum = JsonMapper.shared().readTree(result.out());
        assertThat(sum.get("body").asString()).isEqualTo("云岭县人民政府");
        assertThat(sum.at("/tables/a20_5/licences/decisions").asInt()).isEqualTo(75);
        assertThat(result.out()).contains("\"amount\" : 7.00");
        assertThat(result.err())
                .contains("云岭县人民政府 2023 年汇总，列入 2 份")
                .contains("汇总 2 份，没有列入 0 份，不能读取 0 份；200 格中不能合计 0 格。");
    }

    @Test
    void with_an_output_file_the_notes_go_to_standard_output_and_the_file_reads_back() {
        var file = folder.resolve("sum.docx").toString();
        var result = run("report", "merge", qingshi, baishi, "--body", "云岭县人民政府", "--to", "docx", "-o", file);
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("列入 2 份");
        assertThat(run("report", "show", file).out()).contains("云岭县人民政府").contains("75");
    }

    @Test
    void a_blank_is_named_and_does_not_fail_and_an_unread_cell_is_named_and_does() throws Exception {
        var blank = merge(qingshi, samples.file("b.txt", "青石", "白石", "行政强制 | 0 |", "行政强制 | / |"));
        assertThat(blank.code()).isZero();
        assertThat(blank.err()).contains("提示 云岭县白石镇人民政府在“二、主动公开政府信息情况”中有空白").contains("行政强制·本年处理决定数量");
        var unread = merge(qingshi, samples.file("b.txt", "青石", "白石", "行政强制 | 0 |", "行政强制 | 约8件左右 |"));
        assertThat(unread.code()).isEqualTo(1);
        assertThat(unread.out()).contains("\"unread\" : \"未合计：云岭县白石镇人民政府\"");
    }

    @Test
    void reports_that_are_not_added_are_named_with_their_files() throws Exception {
        var result = merge(
                qingshi,
                baishi,
                samples.file("old.txt", "青石", "黑石", "2023", "2022"),
                samples.file("again.txt", "青石", "白石"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("警告 没有列入：云岭县黑石镇人民政府，是 2022 年的报告，不是 2023 年的")
                .contains("警告 没有列入：云岭县白石镇人民政府，与“" + baishi + "”是同一机关的报告")
                .contains("again.txt");
    }

    @Test
    void an_unreadable_file_is_named_and_the_rest_is_added() throws Exception {
        Files.write(folder.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', 1, 2, 3});
        var result = merge(folder.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("不能读取").contains("broken.pdf").contains("列入 2 份");
        assertThat(JsonMapper.shared()
                        .readTree(result.out())
                        .at("/tables/a20_5/licences/decisions")
                        .asInt())
                .isEqualTo(75);
    }

    @Test
    void the_part_that_does_not_fit_the_published_total_is_named() throws Exception {
        var published = folder.resolve("published.json");
        assertThat(merge(qingshi, baishi, "-o", published.toString()).code()).isZero();
        assertThat(merge(qingshi, baishi, "--published", published.toString()).code())
                .isZero();
        var text = Files.readString(published);
        assertThat(text).contains("\"decisions\" : 75");
        Files.writeString(published, text.replace("\"decisions\" : 75", "\"decisions\" : 31"));
        var result = merge(qingshi, baishi, "--published", published.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("错误 行政许可·本年处理决定数量：公布 31，合计 75，相差 -44")
                .contains("可能     相差正好是一个机关的数，可能漏计：云岭县白石镇人民政府")
                .contains("与公布数不符 1 格。");
        assertThat(merge(qingshi, baishi, "--published", published.toString(), "--lang", "en")
                        .err())
                .contains("perhaps left out: 云岭县白石镇人民政府");
    }

    @Test
    void a_part_left_out_throughout_comes_first() throws Exception {
        var published = samples.file("total.txt", "青石镇", "");
        var result = merge(qingshi, baishi, "--published", published);
        assertThat(result.err()).containsPattern("最值得先查：云岭县白石镇人民政府，按“漏计”可以解释 33 处不符中的 33 处[\\s\\S]*错误 行政许可");
    }

    @Test
    void what_cannot_be_merged_ends_with_two_and_a_sentence() throws Exception {
        refused(run("report", "merge", qingshi, "--to", "json"));
        refused(run("report", "merge", qingshi, "--body", "", "--to", "json"));
        refused(run("report", "merge", qingshi, "--body", "云岭县"));
        refused(run("report", "merge", "--body", "云岭县", "--to", "json"));
        refused(merge(qingshi, "--published", "no-such-file.html"));
        refused(merge(qingshi, "-o", folder.resolve("no/such/folder.json").toString()));
        refused(merge("no-such-file.html"));
        refused(merge(Files.createDirectory(folder.resolve("empty")).toString()));
        var years = merge(qingshi, samples.file("x.txt", "青石", "白石", "2023", "2022"));
        refused(years);
        assertThat(years.err()).contains("[merge.years]");
    }

    private static void refused(Samples.Result result) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
    }
}
