package org.gongkai.office.supervision.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.supervision.improvement.MeasureState.DONE;
import static org.gongkai.office.supervision.improvement.MeasureState.DROPPED;
import static org.gongkai.office.supervision.improvement.MeasureState.OPEN;
import static org.gongkai.office.supervision.improvement.MeasureState.UNDER_WAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.annualreport.Reports;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementsTest {
    private static final Improvements IMPROVEMENTS = OfficeServer.bean(Improvements.class);
    private static final ImprovementFacts FACTS = OfficeServer.bean(ImprovementFacts.class);

    private final AnOffice office = AnOffice.alone();

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(9, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private long problem(int year, String words, String day) {
        return IMPROVEMENTS.add(office.clerk, office.body, year, words, Source.REPORT, "年度报告", on(day));
    }

    private long measure(long problem, String words, String due, String day) {
        return IMPROVEMENTS.plan(office.clerk, office.body, problem, words, "办公室", LocalDate.parse(due), on(day));
    }

    private void report(long problem, long measure, MeasureState state, String day, String words) {
        report(problem, measure, state, day, words, Optional.empty());
    }

    private void report(
            long problem, long measure, MeasureState state, String day, String words, Optional<LocalDate> newDue) {
        var reported = new Improvements.Reported(state, LocalDate.parse(day), words, Optional.empty(), newDue);
        IMPROVEMENTS.report(office.clerk, office.body, problem, measure, reported, on("2022-01-06"));
    }

    private Measure only(long problem) {
        return IMPROVEMENTS
                .get(office.body, problem, on("2022-01-10"))
                .measures()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, UNDER_WAY",
        "OPEN, DONE",
        "OPEN, DROPPED",
        "UNDER_WAY, UNDER_WAY",
        "UNDER_WAY, DONE",
        "UNDER_WAY, DROPPED",
        "DONE, UNDER_WAY",
        "DROPPED, UNDER_WAY"
    })
    void a_measure_goes_these_ways_only(MeasureState from, MeasureState to) {
        assertThat(from.next()).contains(to);
        var ways = 0;
        for (var state : MeasureState.values()) {
            ways += state.next().size();
        }
        assertThat(ways).as("all ways there are").isEqualTo(8);
    }

    @Test
    void the_report_starts_from_the_state_of_last_years_measures_and_says_nothing_without_a_record() {
        assertThat(FACTS.passages(office.body, 2021, on("2022-01-06").at()).values())
                .containsOnly("");
        var stale = problem(2020, "养老服务栏目全年没有更新。", "2021-01-20");
        var done = measure(stale, "按季度公开补贴发放情况；", "2021-06-30", "2021-01-20");
        var going = measure(stale, "公开养老机构名单", "2022-03-31", "2021-01-20");
        report(stale, done, DONE, "2021-06-25", "已公开2次");
        report(stale, going, UNDER_WAY, "2021-12-01", "名单已核对");
        var dropped = problem(2020, "解读偏少", "2021-01-20");
        report(dropped, measure(dropped, "增加视频解读", "2021-12-31", "2021-01-20"), DROPPED, "2021-09-01", "改由区里统一制作。");
        var now = problem(2021, "错链较多", "2022-01-05");
        measure(now, "每月核对链接", "2022-12-31", "2022-01-05");
        var passages = FACTS.passages(office.body, 2021, on("2022-01-06").at());
        assertThat(passages)
                .containsEntry("improvement.problems", "一是错链较多。")
                .containsEntry("improvement.next", "一是每月核对链接，由办公室负责，2022年12月31日前完成。")
                .containsEntry(
                        "improvement.last",
                        "上年度报告提出的2个问题，共有改进措施3项，已完成1项，正在推进1项，不再实施1项。\n"
                                + "对“养老服务栏目全年没有更新”的问题：按季度公开补贴发放情况，已于2021年6月25日完成；"
                                + "公开养老机构名单，正在推进，计划于2022年3月31日前完成。\n"
                                + "对“解读偏少”的问题：增加视频解读，不再实施，原因是改由区里统一制作。");
        assertThat(FACTS.facts(office.body, Period.year(2021), on("2022-01-06").at()))
                .extracting(Fact::name, fact -> fact.value().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("supervision.problems", 1),
                        org.assertj.core.groups.Tuple.tuple("supervision.last_problems", 2),
                        org.assertj.core.groups.Tuple.tuple("supervision.last_measures", 3),
                        org.assertj.core.groups.Tuple.tuple("supervision.last_measures_done", 1));
        assertThat(FACTS.passages(office.body, 2021, on("2022-01-04").at()))
                .as("as of the day before it was recorded")
                .containsEntry("improvement.problems", "");
    }

    @Test
    void a_problem_that_is_not_solved_is_carried_into_the_next_year() {
        var id = problem(2020, "更新不及时", "2021-01-20");
        var measure = measure(id, "按月核对", "2021-12-31", "2021-01-20");
        var early = problem(2021, "错链较多", "2021-06-01");
        assertRefused("improvement-year", () -> IMPROVEMENTS.carry(office.clerk, office.body, early, on("2021-12-31")));
        IMPROVEMENTS.withdraw(office.clerk, office.body, early, "登记有误", on("2021-12-31"));
        IMPROVEMENTS.carry(office.clerk, office.body, id, on("2022-01-05"));
        assertThat(IMPROVEMENTS.of(office.body, 2021, on("2022-01-06").at()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.years()).containsExactly(2020, 2021);
                    assertThat(problem.measures().get(0).isLate(LocalDate.parse("2022-01-06")))
                            .isTrue();
                });
        var calendar = measure(id, "编制更新日历", "2022-06-30", "2022-01-05");
        report(id, measure, DONE, "2022-01-05", "1月起按月核对");
        assertThat(FACTS.passages(office.body, 2021, on("2022-01-07").at()))
                .as("what was done about it stands with the year before")
                .containsEntry("improvement.next", "一是编制更新日历，由办公室负责，2022年6月30日前完成。");
        report(id, calendar, DONE, "2022-01-05", "日历已发");
        assertRefused("improvement-settled", () -> IMPROVEMENTS.carry(office.clerk, office.body, id, on("2022-01-06")));
    }

    @Test
    void done_needs_evidence_and_dropping_or_putting_off_a_reason() {
        var id = problem(2021, "更新不及时", "2022-01-05");
        var measure = measure(id, "按月核对", "2022-01-31", "2022-01-05");
        assertRefused("improvement-evidence", () -> report(id, measure, DONE, "2022-01-05", " "));
        assertRefused("improvement-reason", () -> report(id, measure, DROPPED, "2022-01-05", ""));
        assertRefused(
                "improvement-reason",
                () -> report(id, measure, UNDER_WAY, "2022-01-05", "", Optional.of(LocalDate.parse("2022-03-31"))));
        assertRefused("improvement-later", () -> report(id, measure, DONE, "2022-01-07", "已办"));
        assertRefused("improvement-state", () -> report(id, measure, OPEN, "2022-01-05", "重来"));
        report(id, measure, UNDER_WAY, "2022-01-05", "人员调整", Optional.of(LocalDate.parse("2022-03-31")));
        assertThat(only(id).due()).isEqualTo("2022-03-31");
        assertThat(only(id).firstDue()).isEqualTo("2022-01-31");
        assertThat(AnOffice.recorded("measure", measure))
                .containsExactly("add text owner due", "report state evidence due");
    }

    @Test
    void personal_data_and_strangers_stay_out() {
        assertRefused("words-personal", () -> problem(2021, "申请人王秀兰身份证号150299195803120021被公开", "2022-01-05"));
        assertRefused("improvement-blank", () -> problem(2021, " 。", "2022-01-05"));
        assertRefused("improvement-year", () -> problem(2023, "更新不及时", "2022-01-05"));
        assertRefused(
                "not-your-duty",
                () -> IMPROVEMENTS.add(
                        office.approver, office.body, 2021, "更新不及时", Source.REPORT, "", on("2022-01-05")));
        var stranger = AnOffice.alone().clerk;
        assertRefused(
                "not-your-body",
                () -> IMPROVEMENTS.add(stranger, office.body, 2021, "更新不及时", Source.REPORT, "", on("2022-01-05")));
        var id = problem(2021, "更新不及时", "2022-01-05");
        IMPROVEMENTS.withdraw(office.clerk, office.body, id, "登记重复", on("2022-01-05"));
        assertThat(IMPROVEMENTS.of(office.body, 2021, on("2022-01-06").at())).isEmpty();
        assertRefused("improvement-withdrawn", () -> measure(id, "按月核对", "2022-12-31", "2022-01-05"));
    }

    @Test
    void a_clerk_keeps_the_list_and_the_report_says_what_it_says() {
        var desk = "/desk/" + office.body.code() + "/improvement";
        var clerk = Visitor.signedIn(office.clerk.username());
        assertThat(clerk.page(desk + "?year=2021").text()).contains("2021 年还没有登记问题");
        var wrong = clerk.submit(desk + "?year=2021", desk, Map.of("year", "2021", "words", "公示栏漏贴", "source", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择其中一项", "公示栏漏贴");
        var made = clerk.submit(
                desk + "?year=2021",
                desk,
                Map.of("year", "2021", "words", "公示栏漏贴", "source", "INSPECTION", "reference", "12月自查"));
        assertThat(made.body()).contains("12月自查", "还没有改进措施");
        var page = made.uri().getPath();
        clerk.submit(page, page + "/measure", Map.of("measure", "每月巡查一次", "owner", "综合办", "due", "2022-01-05"));
        assertThat(clerk.page(page).text()).contains("超期 5 天");
        var reminded = OfficeServer.bean(ImprovementReminders.class)
                .reminders(office.body, OfficeServer.bean(Trail.class).now());
        assertThat(reminded)
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());
        var measure = clerk.page(page).select("input[name=of]").val();
        clerk.upload(
                page,
                page + "/progress",
                Map.of("of", measure, "state", "DONE", "day", "2022-01-10", "said", "", "newDue", ""),
                List.of(new Uploads.Sent("file", "巡查表.txt", "1月已巡查".getBytes(StandardCharsets.UTF_8))));
        assertThat(clerk.page(page).text()).contains("已解决", "巡查表.txt");
        assertThat(clerk.get(clerk.page(page).select("ol.timeline a").attr("href"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.get(desk + "/list.csv?year=2021").body()).contains("公示栏漏贴,检查发现 12月自查,每月巡查一次");
        var reader = Visitor.signedIn(office.person(Duty.REVIEWER).username());
        assertThat(reader.page(page).select("main form")).isEmpty();
        assertThat(reader.submit(desk, page + "/measure", Map.of("measure", "x"))
                        .statusCode())
                .isEqualTo(403);
        OfficeServer.bean(Reports.class).open(office.clerk, office.body, 2021, office.now);
        var report = clerk.page("/desk/" + office.body.code() + "/report/2021");
        assertThat(report.select("#t-PROBLEMS").val()).contains("{存在的主要问题}", "{下一步改进措施}");
        assertThat(report.select("#part-PROBLEMS").text()).contains("一是公示栏漏贴。", "每月巡查一次，由综合办负责，已于2022年1月10日完成");
    }
}
