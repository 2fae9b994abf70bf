package org.gongkai.office.engagement.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.FileType;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveysTest {
    private final AnOffice office = AnOffice.alone();
    private final Surveys surveys = OfficeServer.bean(Surveys.class);
    private final Sheets sheets = OfficeServer.bean(Sheets.class);
    private final SurveyResults results = OfficeServer.bean(SurveyResults.class);

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private long drafted(String closes, Optional<Long> previous, String day) {
        var text = new Survey.Text("政务公开满意度调查", "请您填写。", LocalDate.parse(closes), 100, "社区入户", previous);
        var id = surveys.draft(office.clerk, office.body, text, on(day));
        add(id, Question.Kind.SINGLE, Question.Measure.AWARENESS, "您知道公开平台吗", day, "知道", "不知道");
        add(id, Question.Kind.SCALE, Question.Measure.NONE, "方便程度", day, "很方便", "一般", "不方便");
        add(id, Question.Kind.MULTIPLE, Question.Measure.NONE, "常看哪些内容", day, "通知", "预算", "救助");
        add(id, Question.Kind.TEXT, Question.Measure.NONE, "您的建议", day);
        return id;
    }

    private void add(
            long id, Question.Kind kind, Question.Measure measure, String words, String day, String... options) {
        var all = new ArrayList<Question.Option>();
        for (var option : options) {
            all.add(new Question.Option(0, option, measure != Question.Measure.NONE && all.isEmpty()));
        }
        var version = surveys.get(office.body, id).version();
        surveys.add(office.clerk, office.body, id, version, new Question(0, kind, measure, words, all), on(day));
    }

    private void act(long id, SurveyAct act, String words, String day) {
        var person = act.duty() == Duty.CLERK ? office.clerk : office.approver;
        surveys.act(person, office.body, id, surveys.get(office.body, id).version(), act, words, on(day));
    }

    private long opened(String closes, Optional<Long> previous, String day) {
        var id = drafted(closes, previous, day);
        act(id, SurveyAct.SUBMIT, "", day);
        act(id, SurveyAct.OPEN, "", day);
        return id;
    }

    private void answer(long id, int option, int times, String day) {
        var question = surveys.questions(id).get(0);
        var answers = new Answers(Set.of(question.options().get(option).id()), Map.of());
        var all = new ArrayList<Sheets.Sheet>();
        for (var n = 0; n < times; n++) {
            all.add(new Sheets.Sheet(answers, SheetWay.PAPER, LocalDate.parse(day), Optional.of(office.clerk.id())));
        }
        sheets.take(office.body, id, all, on(day));
    }

    private long published(Optional<Long> previous, int know, int not, int year) {
        var id = opened(year + "-11-30", previous, year + "-11-01");
        answer(id, 0, know, year + "-11-15");
        answer(id, 1, not, year + "-11-15");
        act(id, SurveyAct.REPORT, "本次调查情况。", year + "-12-01");
        act(id, SurveyAct.PUBLISH, "", year + "-12-02");
        return id;
    }

    private Map<String, String> facts(int year) {
        return OfficeServer.bean(SurveyFacts.class)
                .facts(office.body, Period.year(year), Instant.parse("2023-01-01T00:00:00Z"))
                .stream()
                .collect(Collectors.toMap(Fact::name, fact -> fact.value().toPlainString()));
    }

    @Test
    void a_significant_rise_is_a_fact_and_a_difference_by_chance_is_none() {
        var first = published(Optional.empty(), 120, 80, 2019);
        var second = published(Optional.of(first), 126, 74, 2020);
        published(Optional.of(second), 160, 40, 2021);
        assertThat(facts(2019))
                .containsEntry("survey.awareness_rate", "60.0")
                .doesNotContainKey("survey.awareness_risen");
        assertThat(facts(2020))
                .containsEntry("survey.awareness_rate", "63.0")
                .doesNotContainKey("survey.awareness_risen");
        assertThat(facts(2021))
                .containsEntry("survey.awareness_rate", "80.0")
                .containsEntry("survey.awareness_risen", "17.0")
                .containsEntry("survey.sheets", "200")
                .doesNotContainKey("survey.satisfaction_rate");
    }

    @Test
    void few_answers_give_counts_and_no_rate() {
        var id = published(Optional.empty(), 20, 9, 2021);
        var result = results.published(surveys.get(office.body, id).survey()).orElseThrow();
        assertThat(result.sheets()).isEqualTo(29);
        assertThat(result.questions().get(0).isEnough()).isFalse();
        assertThat(result.rate(Question.Measure.AWARENESS)).isEmpty();
        assertThat(facts(2021)).doesNotContainKey("survey.awareness_rate");
        var page = new Visitor().page("/p/" + office.body.code() + "/surveys/" + id);
        assertThat(page.text()).contains("不足 30 份，只列人数");
    }

    @Test
    void two_persons_open_and_two_publish_and_published_counts_stay() {
        var both = office.person(Duty.CLERK, Duty.APPROVER);
        var id = drafted("2021-11-30", Optional.empty(), "2021-11-01");
        var version = surveys.get(office.body, id).version();
        surveys.act(both, office.body, id, version, SurveyAct.SUBMIT, "", on("2021-11-01"));
        assertRefused(
                "survey-own",
                () -> surveys.act(both, office.body, id, version + 1, SurveyAct.OPEN, "", on("2021-11-01")));
        assertRefused("not-found", () -> OfficeServer.bean(PublicSurveys.class).get(office.body, id));
        act(id, SurveyAct.OPEN, "", "2021-11-01");
        assertRefused("survey-state", () -> add(id, Question.Kind.TEXT, Question.Measure.NONE, "又一题", "2021-11-01"));
        assertRefused("survey-over", () -> answer(id, 0, 1, "2021-12-01"));
        answer(id, 0, 40, "2021-11-15");
        assertRefused("survey-running", () -> act(id, SurveyAct.REPORT, "说明", "2021-11-30"));
        act(id, SurveyAct.REPORT, "说明", "2021-12-01");
        act(id, SurveyAct.PUBLISH, "", "2021-12-02");
        assertRefused("survey-over", () -> answer(id, 0, 1, "2021-11-20"));
        var counted = results.published(surveys.get(office.body, id).survey())
                .orElseThrow()
                .questions()
                .get(0);
        assertThat(counted.answered()).isEqualTo(40);
    }

    @Test
    void a_question_with_a_rate_names_what_counts() {
        var id = drafted("2022-01-30", Optional.empty(), "2022-01-04");
        var all = List.of(new Question.Option(0, "是", false), new Question.Option(0, "否", false));
        assertRefused(
                "survey-counted",
                () -> surveys.add(
                        office.clerk,
                        office.body,
                        id,
                        surveys.get(office.body, id).version(),
                        new Question(0, Question.Kind.SINGLE, Question.Measure.SATISFACTION, "满意吗", all),
                        on("2022-01-04")));
        assertRefused(
                "survey-options",
                () -> add(id, Question.Kind.SINGLE, Question.Measure.NONE, "一个选项", "2022-01-04", "是"));
    }

    @Test
    void residents_answer_online_and_staff_from_paper_and_a_table() {
        var id = opened("2022-01-30", Optional.empty(), "2022-01-04");
        var page = "/p/" + office.body.code() + "/surveys/" + id;
        var questions = surveys.questions(id);
        var know = String.valueOf(questions.get(0).options().get(0).id());
        var first = questions.get(2).options().get(0);
        var resident = Visitor.from("198.51.100.61");
        var text = "我是王桂芳，电话13812345678";
        var answered = resident.submit(
                page,
                page,
                Map.of(
                        "q" + questions.get(0).id(),
                        know,
                        AnswerForm.field(questions.get(2), first),
                        "1",
                        "q" + questions.get(3).id(),
                        text));
        assertThat(answered.body()).contains("问卷已收到");
        assertThat(resident.submit(page, page, Map.of("q" + questions.get(0).id(), "999999999"))
                        .body())
                .contains("与问卷不符");
        assertThat(resident.submit(page, page, Map.of()).body()).contains("至少回答一个问题");
        for (var n = 0; n < 6; n++) {
            resident.submit(page, page, Map.of("q" + questions.get(0).id(), know));
        }
        assertThat(surveys.get(office.body, id).sheets()).isLessThanOrEqualTo(5);
        var before = surveys.get(office.body, id).sheets();
        var clerk = Visitor.signedIn(office.clerk.username());
        var desk = "/desk/" + office.body.code() + "/surveys/" + id;
        var csv = "知道,方便,内容,建议\n1,很方便,1、3,多发通知\n不知道,2,,\n";
        var imported = clerk.upload(
                desk,
                desk + "/sheets/import",
                Map.of("part", "import", "sheet-way", "PHONE", "answered", "2022-01-10"),
                List.of(new Uploads.Sent("file", "答卷.csv", csv.getBytes(StandardCharsets.UTF_8))));
        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(surveys.get(office.body, id).sheets()).isEqualTo(before + 2);
        assertThat(clerk.page(desk).text()).contains(text, "多发通知");
        assertThat(resident.page(page).text()).doesNotContain("王桂芳", "多发通知");
        assertThat(OfficeServer.bean(JdbcClient.class)
                        .sql("select count(*) from engagement_said where encode(words, 'escape') like '%13812345678%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertRefused(
                "survey-cell",
                () -> SheetImport.read(
                        "x.csv", FileType.CSV, "a,b\n7,1\n".getBytes(StandardCharsets.UTF_8), questions));
        assertThat(Visitor.signedIn(AnOffice.alone().clerk.username()).get(desk).statusCode())
                .isEqualTo(403);
    }

    @Test
    void results_are_published_with_intervals_and_as_csv() {
        var id = published(Optional.empty(), 120, 80, 2021);
        var visitor = new Visitor();
        var page = "/p/" + office.body.code() + "/surveys/" + id;
        assertThat(visitor.page(page).text()).contains("知晓率为 60.0%", "53.1%—66.5%", "本次调查情况。");
        assertThat(visitor.get(page + "/results.csv").body()).contains("您知道公开平台吗,知道,120,200,60.0,53.1,66.5");
        assertThat(visitor.page("/p/" + office.body.code() + "/surveys").text()).contains("结果已公布");
    }
}
