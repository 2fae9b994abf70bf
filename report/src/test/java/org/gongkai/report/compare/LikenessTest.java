package org.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.ReportFixture.aReport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.gongkai.report.SharedCorpus;
import org.gongkai.report.compare.RepeatedSentence.Kind;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.write.RandomReports;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String QINGSHI = "云岭县青石镇人民政府";
    private static final String BAISHI = "云岭县白石镇人民政府";
    private static final String WATER = "全年围绕水库除险加固公开招标信息、施工进度和验收结果，在村口公示牌张贴移民补助发放名单，接受群众当面询问。";
    private static final String VISITS = "组织村民代表到工地查看3次，提出的17条意见逐条答复，并在下一期公告中附上处理结果和责任人联系方式。";
    private static final String ORCHARD = "以果园冷链项目为重点，把补贴申请条件、审核结果、资金去向按户列表贴到合作社，同时在广播里用方言讲解办理步骤。";
    private static final String CALLS = "对外出务工的农户逐户打电话告知，收到的建议已经写入明年计划，其中关于运输车辆调度的建议当月就采用了。";

    @Provide
    Arbitrary<AnnualReport> reports() {
        return RandomReports.any();
    }

    @Property(tries = 100, seed = "461", shrinking = ShrinkingMode.OFF)
    void the_measure_is_the_same_in_both_directions_and_from_nought_to_one(
            @ForAll("reports") AnnualReport one, @ForAll("reports") AnnualReport other) {
        var there = Likeness.between(one, other);
        var back = Likeness.between(other, one);
        assertThat(there.measure()).isEqualTo(back.measure());
        assertThat(there.shared()).isEqualTo(back.shared()).isBetween(0, Math.min(there.first(), there.second()));
        there.measure().ifPresent(measure -> assertThat(measure).isBetween(0.0, 1.0));
    }

    @Property(tries = 50, seed = "462", shrinking = ShrinkingMode.OFF)
    void a_text_and_itself_with_its_sections_in_another_order_are_the_same(@ForAll("reports") AnnualReport report) {
        var turned = new ArrayList<>(report.sections());
        Collections.reverse(turned);
        var likeness = Likeness.between(report, with(report, turned));
        assertThat(likeness.shared()).isEqualTo(likeness.first()).isEqualTo(likeness.second());
        likeness.measure().ifPresent(measure -> assertThat(measure).isEqualTo(1.0));
    }

    @Test
    void other_figures_another_year_and_another_name_are_the_same_text() {
        var copy = says(BAISHI, 2024, WATER, VISITS.replace("17", "20"), "白石镇" + ORCHARD);
        var likeness = Likeness.between(says(QINGSHI, 2023, WATER, VISITS, "青石镇" + ORCHARD), copy);
        assertThat(likeness.measure()).hasValue(1.0);
        assertThat(likeness.degree()).isEqualTo(Likeness.Degree.COPIED);
    }

    @Test
    void other_text_is_distinct() {
        var likeness =
                Likeness.between(says(QINGSHI, 2023, WATER, VISITS, VISITS), says(BAISHI, 2023, ORCHARD, CALLS, CALLS));
        assertThat(likeness.measure().orElseThrow()).isLessThan(0.05);
        assertThat(likeness.degree()).isEqualTo(Likeness.Degree.DISTINCT);
    }

    @Test
    void half_a_text_is_partly_alike_and_long_sentences_weigh_more() {
        var half = Likeness.between(says(QINGSHI, 2023, WATER, VISITS), says(BAISHI, 2023, WATER, CALLS));
        assertThat(half.degree()).isEqualTo(Likeness.Degree.ALIKE);
        var longer = Likeness.between(
                says(QINGSHI, 2023, WATER + VISITS, ORCHARD), says(BAISHI, 2023, WATER + VISITS, CALLS));
        assertThat(longer.measure().orElseThrow()).isGreaterThan(half.measure().orElseThrow());
    }

    @Test
    void two_short_reports_of_standing_phrases_only_are_no_copies() {
        var likeness = Likeness.between(nothingOfItsOwn(QINGSHI, "青石镇"), nothingOfItsOwn(BAISHI, "白石镇"));
        assertThat(likeness.measure()).isEmpty();
        assertThat(likeness.degree()).isEqualTo(Likeness.Degree.TOO_SHORT);
        assertThat(likeness.first()).isLessThan(Likeness.LEAST / 2);
    }

    @Test
    void standing_phrases_do_not_make_two_texts_more_alike() {
        var plain = Likeness.between(says(QINGSHI, 2023, WATER, VISITS), says(BAISHI, 2023, WATER, CALLS));
        var dressed = Likeness.between(
                says(QINGSHI, 2023, "根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。", WATER, VISITS, "本年度未收取信息处理费。"),
                says(BAISHI, 2023, "根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。", WATER, CALLS, "本年度未收取信息处理费。"));
        assertThat(dressed).isEqualTo(plain);
    }

    @Test
    void repeated_sentences_come_longest_first_and_say_what_differs() {
        var first = says(QINGSHI, 2023, WATER, VISITS, "青石镇" + ORCHARD, CALLS, "村级公开栏由各村会计在每月末更新一次。");
        var second = says(
                BAISHI,
                2023,
                WATER,
                VISITS.replace("17", "20"),
                "白石镇" + ORCHARD,
                CALLS.replace("逐户打电话告知", "逐户上门告知"),
                "每季度请老党员对照清单逐项检查公开内容。");
        var found = SentenceMatcher.match(OwnText.of(first), OwnText.of(second));
        assertThat(found)
                .extracting(RepeatedSentence::kind)
                .containsExactlyInAnyOrder(Kind.SAME, Kind.FIGURES, Kind.NAMES, Kind.REWORDED);
        assertThat(found).extracting(RepeatedSentence::length).isSortedAccordingTo(Collections.reverseOrder());
        var figures =
                found.stream().filter(s -> s.kind() == Kind.FIGURES).findFirst().orElseThrow();
        assertThat(figures.first().text()).contains("17条");
        assertThat(figures.second().text()).contains("20条");
        assertThat(figures.second().place().origin()).isEqualTo(Origin.line(2));
    }

    @Test
    void a_sentence_is_matched_once() {
        var found = SentenceMatcher.match(
                OwnText.of(says(QINGSHI, 2023, WATER, WATER)), OwnText.of(says(QINGSHI, 2022, WATER)));
        assertThat(found).hasSize(1);
    }

    @Test
    void real_reports_of_bodies_that_know_nothing_of_one_another_are_distinct() throws Exception {
        var city = new ReportReader().read(SharedCorpus.file("reports/suqian_2023.html"));
        var street = new ReportReader().read(SharedCorpus.file("reports/baotou_hepinglu_2021.txt"));
        assertThat(Likeness.between(city, street).measure().orElseThrow()).isLessThan(0.1);
    }

    private static AnnualReport nothingOfItsOwn(String body, String name) {
        return says(
                body,
                2023,
                "2023年，" + name + "以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神，坚持以公开为常态、不公开为例外，"
                        + "按照《中华人民共和国政府信息公开条例》要求，扎实推进政府信息公开各项工作。",
                "根据《中华人民共和国政府信息公开条例》和《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，编制本年度报告。",
                "（一）主动公开情况。",
                "（二）依申请公开情况。2023年，" + name + "未收到政府信息公开申请。",
                "（三）政府信息管理情况。",
                "未发生因政府信息公开引起的行政复议、行政诉讼案件。没有责任追究情况。",
                "本年度未收取信息处理费。无其他需要报告的事项。",
                "如对本报告有疑问，请与" + name + "党政办公室联系，联系电话：0000-0000000。");
    }

    private static AnnualReport says(String body, int year, String... texts) {
        var report = aReport().year(year).body(body).build();
        var line = new int[1];
        var paragraphs = Stream.of(texts)
                .map(text -> new Paragraph(text, null, Origin.line(++line[0])))
                .toList();
        return with(
                report,
                List.of(new SectionText(Section.OVERVIEW, Section.OVERVIEW.title(), Origin.NOWHERE, paragraphs)));
    }

    private static AnnualReport with(AnnualReport r, List<SectionText> sections) {
        return new AnnualReport(
                r.source(),
                r.title(),
                r.body(),
                r.year(),
                r.preamble(),
                sections,
                r.formats(),
                r.cells(),
                r.problems());
    }
}
