package org.gongkai.office.supervision.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.annualreport.Reports;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OversightRegisterTest {
    private static final OversightRegister REGISTER = OfficeServer.bean(OversightRegister.class);
    private static final OversightFacts FACTS = OfficeServer.bean(OversightFacts.class);

    private final AnOffice office = AnOffice.alone();

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(9, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private static RegisterEntry.Entered entered(
            EntryKind kind,
            String day,
            String title,
            @Nullable Integer people,
            @Nullable String hours,
            @Nullable Sanction sanction) {
        return new RegisterEntry.Entered(
                kind,
                LocalDate.parse(day),
                Optional.empty(),
                title,
                "",
                Optional.ofNullable(people),
                Optional.ofNullable(hours).map(BigDecimal::new),
                Optional.ofNullable(sanction),
                Optional.empty(),
                Optional.empty());
    }

    private long enter(
            EntryKind kind,
            String day,
            String title,
            @Nullable Integer people,
            @Nullable String hours,
            @Nullable Sanction sanction) {
        return REGISTER.enter(
                office.clerk, office.body, entered(kind, day, title, people, hours, sanction), on("2022-01-05"));
    }

    private Map<String, Integer> facts(int year, Instant asOf) {
        return FACTS.facts(office.body, Period.year(year), asOf).stream()
                .collect(Collectors.toMap(
                        fact -> fact.name().substring("supervision.".length()),
                        fact -> fact.value().intValue()));
    }

    @Test
    void a_year_counts_meetings_trainings_people_and_rules_in_force_at_its_end() {
        enter(EntryKind.MEETING, "2021-03-01", "布置工作", 10, null, null);
        var mistaken = enter(EntryKind.MEETING, "2021-04-01", "误登", 10, null, null);
        enter(EntryKind.MEETING, "2022-01-04", "下一年的会", 9, null, null);
        enter(EntryKind.TRAINING, "2021-06-01", "条例", 12, "2.5", null);
        enter(EntryKind.TRAINING, "2021-11-01", "保密审查", 8, "1", null);
        enter(EntryKind.RULE, "2019-01-01", "保密审查制度", null, null, null);
        var old = enter(EntryKind.RULE, "2018-01-01", "旧办法", null, null, null);
        REGISTER.withdraw(office.clerk, office.body, mistaken, "登记有误", on("2022-01-06"));
        REGISTER.end(office.clerk, office.body, old, LocalDate.parse("2021-12-30"), on("2022-01-06"));
        assertThat(facts(2021, on("2022-01-07").at()))
                .isEqualTo(Map.of(
                        "meetings", 1,
                        "trainings", 2,
                        "trained_people", 20,
                        "rules", 1,
                        "accountability", 0,
                        "accountability_people", 0,
                        "accountability_none", 0));
        assertThat(facts(2021, on("2022-01-05").at()))
                .as("as it was recorded a day before")
                .containsEntry("meetings", 2)
                .containsEntry("rules", 2);
        assertRefused(
                "oversight-ended",
                () -> REGISTER.end(office.clerk, office.body, old, LocalDate.parse("2021-12-31"), on("2022-01-07")));
        assertRefused(
                "oversight-withdrawn",
                () -> REGISTER.withdraw(office.clerk, office.body, mistaken, "再次", on("2022-01-07")));
    }

    @Test
    void that_nobody_was_held_to_account_is_said_only_where_it_is_stated() {
        assertThat(facts(2021, on("2022-01-07").at())).containsEntry("accountability_none", 0);
        enter(EntryKind.ACCOUNTABILITY, "2021-12-31", "经核实没有", 0, null, Sanction.NONE);
        assertThat(facts(2021, on("2022-01-07").at())).containsEntry("accountability_none", 1);
        enter(EntryKind.ACCOUNTABILITY, "2021-10-01", "未按期更新指南", 1, null, Sanction.CRITICISED);
        assertThat(facts(2021, on("2022-01-07").at()))
                .containsEntry("accountability_none", 0)
                .containsEntry("accountability", 1)
                .containsEntry("accountability_people", 1);
    }

    @Test
    void an_entry_says_who_came_and_when_and_stands_there_once() {
        assertRefused("oversight-people", () -> enter(EntryKind.MEETING, "2021-03-01", "会", 0, null, null));
        assertRefused("oversight-hours", () -> enter(EntryKind.TRAINING, "2021-03-01", "课", 5, null, null));
        assertRefused("oversight-hours", () -> enter(EntryKind.MEETING, "2021-03-01", "会", 5, "1", null));
        assertRefused("oversight-later", () -> enter(EntryKind.MEETING, "2022-01-06", "会", 5, null, null));
        assertRefused("oversight-sanction", () -> enter(EntryKind.ACCOUNTABILITY, "2021-03-01", "事", 1, null, null));
        assertRefused(
                "oversight-nobody", () -> enter(EntryKind.ACCOUNTABILITY, "2021-03-01", "事", 2, null, Sanction.NONE));
        assertRefused(
                "words-personal",
                () -> enter(EntryKind.MEETING, "2021-03-01", "通报王秀兰150299195803120021", 5, null, null));
        enter(EntryKind.MEETING, "2021-03-01", "会", 5, null, null);
        assertRefused("oversight-twice", () -> enter(EntryKind.MEETING, "2021-03-01", "会", 5, null, null));
        assertRefused(
                "not-your-body",
                () -> REGISTER.enter(
                        AnOffice.alone().clerk,
                        office.body,
                        entered(EntryKind.MEETING, "2021-03-02", "会", 5, null, null),
                        on("2022-01-05")));
    }

    @Test
    void a_clerk_enters_with_the_minutes_and_the_draft_of_the_report_says_it() {
        var desk = "/desk/" + office.body.code() + "/oversight";
        var clerk = Visitor.signedIn(office.clerk.username());
        assertThat(clerk.page(desk + "?year=2021").text()).contains("2021 年还没有登记会议");
        var wrong = clerk.submit(
                desk, desk, Map.of("kind", "TRAINING", "year", "2021", "title", "条例学习", "day", "", "people", "十"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("条例学习", "请填写日期", "请填写人数", "请填写学时");
        var made = clerk.upload(
                desk,
                desk,
                Map.of("kind", "MEETING", "year", "2021", "title", "年终核对", "day", "2021-12-20", "people", "7"),
                List.of(new Uploads.Sent("file", "纪要.txt", "议定事项".getBytes(StandardCharsets.UTF_8))));
        assertThat(made.body()).contains("年终核对", "纪要.txt", "1 次（件），7 人次");
        assertThat(clerk.get(clerk.page(desk + "?year=2021").select("tbody a").attr("href"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(clerk.get(desk + "/list.csv?year=2021").body()).contains("2021-12-20,,年终核对");
        assertThat(clerk.get(desk + "?kind=NOTHING").statusCode()).isEqualTo(404);
        var item = office.published(column(), on("2021-05-06"));
        var rules = clerk.page(desk + "?kind=RULE&year=2021");
        assertThat(rules.select("#item option[value=" + item + "]")).hasSize(1);
        clerk.upload(
                desk,
                desk,
                Map.of("kind", "RULE", "year", "2021", "title", "审查制度", "day", "2021-05-01", "item", "" + item),
                List.of());
        assertThat(clerk.page(desk + "?kind=RULE&year=2021").select("tbody").text())
                .contains("审查制度", "平台上的文本", "现行");
        OfficeServer.bean(Reports.class)
                .open(
                        office.clerk,
                        office.body,
                        2021,
                        OfficeServer.bean(Trail.class).now());
        var report = clerk.page("/desk/" + office.body.code() + "/report/2021");
        assertThat(report.select("#t-INFORMATION_MANAGEMENT").val()).contains("召开政府信息公开工作会议{工作会议次数}次。");
        assertThat(report.select("#t-SUPERVISION").val()).isEqualTo("执行政府信息公开工作制度{现行工作制度件数}项。");
        var supervisor = Visitor.signedIn(office.person(Duty.SUPERVISOR).username());
        assertThat(supervisor.page(desk + "?year=2021").select("main form")).isEmpty();
        assertThat(supervisor
                        .submit(desk, desk, Map.of("kind", "MEETING", "year", "2021"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String column() {
        return OfficeServer.bean(org.gongkai.office.catalogue.Catalogue.class).of(office.body).stream()
                .filter(column -> column.block().equals("rules"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void the_sample_year_has_the_three_rules_of_the_founding_report() {
        var body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        assertThat(REGISTER.of(
                        body,
                        EntryKind.RULE,
                        Period.year(2021),
                        on("2022-01-10").at()))
                .extracting(RegisterEntry::title)
                .containsExactlyInAnyOrder("东河区政府门户网站建设管理办法（试行）", "东河区政务信息公开保密制度", "东河区主动公开和依申请公开制度");
        assertThat(FACTS.facts(body, Period.year(2021), on("2022-01-10").at()))
                .extracting(Fact::name, fact -> fact.value().intValue())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("supervision.meetings", 4),
                        org.assertj.core.groups.Tuple.tuple("supervision.trained_people", 30));
    }
}
