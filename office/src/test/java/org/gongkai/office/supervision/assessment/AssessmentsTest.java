package org.gongkai.office.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    private static final Assessments ASSESSMENTS = OfficeServer.bean(Assessments.class);
    private static final Appeals APPEALS = OfficeServer.bean(Appeals.class);

    private final AnOffice district = AnOffice.alone();
    private final List<AnOffice> below =
            List.of(AnOffice.below(district), AnOffice.below(district), AnOffice.below(district));
    private final Person supervisor = district.person(Duty.SUPERVISOR);

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(18, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private static Indicator indicator(String name, int weight, How how, String fact) {
        return new Indicator(
                0, name, BigDecimal.valueOf(weight), how, fact, BigDecimal.ZERO, BigDecimal.valueOf(2), "");
    }

    private long scheme() {
        var id = ASSESSMENTS.begin(supervisor, district.body, 2021, "2021年度考核", 3, on("2022-01-04"));
        ASSESSMENTS.add(
                supervisor, district.body, id, indicator("数量", 60, How.FACT, "publishing.items"), on("2022-01-04"));
        return id;
    }

    /** Opened with one indicator from facts and one by hand. */
    private long opened() {
        var id = scheme();
        ASSESSMENTS.add(supervisor, district.body, id, indicator("质量", 40, How.HAND, ""), on("2022-01-04"));
        ASSESSMENTS.open(supervisor, district.body, id, on("2022-01-04"));
        return id;
    }

    private Scheme get(long id) {
        return ASSESSMENTS.get(district.body, id);
    }

    private long quality(long id) {
        return ASSESSMENTS.indicators(get(id)).get(1).id();
    }

    private void score(long id, AnOffice of, String points) {
        ASSESSMENTS.score(
                supervisor,
                district.body,
                id,
                of.body.id(),
                quality(id),
                new BigDecimal(points),
                "抽查",
                Optional.empty(),
                on("2022-01-05"));
    }

    private List<String> points(long id, AnOffice of) {
        return ASSESSMENTS
                .scores(district.body, get(id), on("2022-01-09"))
                .getOrDefault(of.body.id(), List.of())
                .stream()
                .map(score -> score.points().map(BigDecimal::toPlainString).orElse("缺"))
                .toList();
    }

    @Test
    void scores_come_from_facts_and_hands_and_what_nobody_states_is_missing() {
        var id = opened();
        below.get(0).published("plans", on("2021-06-01"));
        score(id, below.get(0), "35.5");
        assertThat(points(id, below.get(0))).containsExactly("30.0", "35.5");
        assertThat(points(id, below.get(1))).containsExactly("0.0", "缺");
        var score = Objects.requireNonNull(ASSESSMENTS
                        .scores(district.body, get(id), on("2022-01-09"))
                        .get(below.get(0).body.id()))
                .get(0);
        assertThat(score.words()).isEqualTo("主动公开政府信息 1 条。0 得 0 分，2 得满分 60 分，之间按比例计。");
        assertThat(score.evidence()).extracting(Fact.Evidence::thing).containsExactly("item");
        assertRefused("assessment-points", () -> score(id, below.get(1), "40.1"));
        assertRefused("not-found", () -> score(id, district, "1"));
    }

    @Test
    void indicators_come_to_a_hundred_and_are_fixed_when_it_is_opened() {
        var id = scheme();
        assertRefused("assessment-sum", () -> ASSESSMENTS.open(supervisor, district.body, id, on("2022-01-04")));
        assertRefused(
                "assessment-fact",
                () -> ASSESSMENTS.add(
                        supervisor, district.body, id, indicator("x", 1, How.FACT, "nothing"), on("2022-01-04")));
        assertRefused(
                "assessment-twice",
                () -> ASSESSMENTS.begin(supervisor, district.body, 2021, "再来", 3, on("2022-01-04")));
        ASSESSMENTS.add(supervisor, district.body, id, indicator("检查", 40, How.INSPECTION, ""), on("2022-01-04"));
        ASSESSMENTS.open(supervisor, district.body, id, on("2022-01-04"));
        assertRefused(
                "assessment-state",
                () -> ASSESSMENTS.add(
                        supervisor, district.body, id, indicator("x", 1, How.HAND, ""), on("2022-01-04")));
        AnOffice.below(district);
        assertThat(ASSESSMENTS.assessed(district.body, get(id))).hasSize(3);
        var next = ASSESSMENTS.begin(supervisor, district.body, 2022, "2022年度考核", 3, on("2022-01-05"));
        assertThat(ASSESSMENTS.indicators(get(next))).hasSize(2);
    }

    @Test
    void announced_scores_are_frozen_until_an_appeal_that_somebody_else_answers() {
        var id = opened();
        below.forEach(office -> score(id, office, "20"));
        ASSESSMENTS.announce(supervisor, district.body, id, LocalDate.parse("2022-01-07"), on("2022-01-06"));
        below.get(0).published("plans", on("2021-06-01"));
        assertThat(points(id, below.get(0))).containsExactly("0.0", "20.0");
        var one = below.get(0);
        APPEALS.appeal(one.clerk, one.body, id, quality(id), "漏计一件", on("2022-01-07"));
        assertRefused(
                "assessment-appeal-open",
                () -> APPEALS.appeal(one.clerk, one.body, id, quality(id), "再次", on("2022-01-07")));
        assertRefused(
                "assessment-appeal-late",
                () -> APPEALS.appeal(below.get(1).clerk, below.get(1).body, id, quality(id), "漏计", on("2022-01-08")));
        var appeal = APPEALS.of(get(id)).get(0).id();
        assertRefused(
                "assessment-own",
                () -> APPEALS.answer(supervisor, district.body, id, appeal, "属实", Optional.empty(), on("2022-01-07")));
        assertRefused(
                "assessment-appeal-running", () -> ASSESSMENTS.close(supervisor, district.body, id, on("2022-01-07")));
        assertRefused("assessment-appeals", () -> ASSESSMENTS.close(supervisor, district.body, id, on("2022-01-08")));
        APPEALS.answer(
                district.approver,
                district.body,
                id,
                appeal,
                "属实",
                Optional.of(new BigDecimal("25.5")),
                on("2022-01-08"));
        assertThat(points(id, one)).containsExactly("0.0", "25.5");
        assertThat(facts()).doesNotContainKey("supervision.assessed_bodies");
        ASSESSMENTS.close(supervisor, district.body, id, on("2022-01-08"));
        assertThat(facts()).containsEntry("supervision.assessed_bodies", BigDecimal.valueOf(3));
        assertThat(Ranking.of(ASSESSMENTS.scores(district.body, get(id), on("2022-01-09")), 3)
                        .lines())
                .extracting(line -> line.rank().orElseThrow())
                .containsExactly(1, 2, 2);
        assertRefused("assessment-state", () -> score(id, one, "1"));
    }

    private Map<String, BigDecimal> facts() {
        var facts = new java.util.HashMap<String, BigDecimal>();
        OfficeServer.bean("assessmentYear", Facts.class)
                .facts(district.body, Period.year(2021), on("2022-01-09").at())
                .forEach(fact -> facts.put(fact.name(), fact.value()));
        return facts;
    }

    @Test
    void an_evaluation_has_a_source_and_gives_the_rate_to_one_decimal() {
        var evaluations = OfficeServer.bean(Evaluations.class);
        var day = LocalDate.parse("2021-12-01");
        assertThat(facts()).isEmpty();
        assertRefused(
                "evaluation-satisfied",
                () -> evaluations.enter(
                        district.clerk,
                        district.body,
                        new Evaluations.Entered(2021, day, "问卷", "报告", 10, 11, Optional.empty()),
                        on("2022-01-05")));
        assertRefused(
                "evaluation-blank",
                () -> evaluations.enter(
                        district.clerk,
                        district.body,
                        new Evaluations.Entered(2021, day, "问卷", " ", 10, 9, Optional.empty()),
                        on("2022-01-05")));
        evaluations.enter(
                district.clerk,
                district.body,
                new Evaluations.Entered(2021, day, "问卷", "报告", 300, 271, Optional.empty()),
                on("2022-01-05"));
        assertThat(facts())
                .containsEntry("supervision.evaluated_people", BigDecimal.valueOf(300))
                .containsEntry("supervision.satisfied_rate", new BigDecimal("90.3"));
        var clerk = Visitor.signedIn(district.clerk.username());
        var page = "/desk/" + district.body.code() + "/evaluations";
        assertThat(clerk.page(page + "?year=2021").text()).contains("问卷", "90.3%");
        var id = clerk.page(page + "?year=2021").select("tbody form").attr("action");
        clerk.submit(page + "?year=2021", id, Map.of("year", "2021", "reason", "重复"));
        assertThat(facts()).containsKey("supervision.satisfied_rate");
        assertThat(clerk.page(page + "?year=2021").text()).contains("已撤销", "重复");
    }

    @Test
    void the_sample_district_sees_bodies_by_indicators_and_a_body_only_itself() {
        var supervisorPage = Visitor.signedIn("jiangtao");
        var list = supervisorPage.page("/desk/donghe/assessment");
        var path = list.select("tbody a").attr("href");
        var table = supervisorPage.page(path);
        assertThat(table.select("table.matrix tbody tr")).hasSize(8);
        assertThat(table.select("table.matrix tbody tr").get(0).text()).endsWith(" 1");
        var cell = supervisorPage.page(
                table.select("table.matrix tbody tr:contains(和平路) td a").get(0).attr("href"));
        assertThat(cell.text()).contains("主动公开政府信息", "按比例计", "查看依据的记录");
        assertThat(supervisorPage.get(path + "/table.csv").body())
                .contains("主动公开信息数量（30）", "和平路街道,30.0,10.0,10.0,10.0,20.0,12.0,92.0,1");
        assertThat(supervisorPage.get(path + "/table.xlsx").statusCode()).isEqualTo(200);
        var own = Visitor.signedIn("linxiao").page("/desk/hepinglu/assessed");
        assertThat(own.text()).contains("2021年度政府信息公开工作考核", "提出申诉").doesNotContain("北梁", "公园路");
        assertThat(Visitor.signedIn("linxiao").get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("chenyu").page("/desk/beiliang/assessed").text())
                .contains("核实后计入问答解读1件", "更正为 10.0 分");
        assertThat(Visitor.signedIn("fanlei").page("/desk/donghe").text()).contains("1 件申诉等待答复");
        assertThat(OfficeServer.bean(Bodies.class).withCode("donghe").isClosed())
                .isFalse();
    }
}
