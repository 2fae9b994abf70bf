package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.annualreport.AReport.JANUARY;
import static org.gongkai.office.annualreport.AReport.REPORTS;
import static org.gongkai.office.annualreport.AReport.WRITING;
import static org.gongkai.office.annualreport.AReport.YEAR;
import static org.gongkai.office.annualreport.ReportAction.ACCEPT;
import static org.gongkai.office.annualreport.ReportAction.CORRECT;
import static org.gongkai.office.annualreport.ReportAction.RECALL;
import static org.gongkai.office.annualreport.ReportAction.RETURN;
import static org.gongkai.office.annualreport.ReportAction.REVIEW;
import static org.gongkai.office.annualreport.ReportAction.SEND_BACK;
import static org.gongkai.office.annualreport.ReportAction.SEND_TO_REVIEW;
import static org.gongkai.office.annualreport.ReportAction.SUBMIT;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportsTest {
    private static final CellId GRANTED = CellId.of(RequestRow.GRANTED, ApplicantColumn.NATURAL_PERSON);

    private final AReport a = new AReport();

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SEND_TO_REVIEW, IN_REVIEW",
        "RETURNED, SEND_TO_REVIEW, IN_REVIEW",
        "IN_REVIEW, SEND_BACK, DRAFT",
        "IN_REVIEW, REVIEW, REVIEWED",
        "IN_REVIEW, RECALL, DRAFT",
        "REVIEWED, RECALL, DRAFT",
        "REVIEWED, SUBMIT, SUBMITTED",
        "SUBMITTED, RETURN, RETURNED",
        "SUBMITTED, ACCEPT, ACCEPTED",
        "ACCEPTED, CORRECT, DRAFT",
    })
    void each_action_leads_from_its_states_only(ReportState from, ReportAction action, ReportState to) {
        assertThat(action.from(from, false)).contains(to);
        var steps = 0;
        for (var one : ReportAction.values()) {
            for (var state : ReportState.values()) {
                steps += one.from(state, false).isPresent() ? 1 : 0;
            }
        }
        assertThat(steps).as("all steps there are").isEqualTo(10);
    }

    @Test
    void a_body_without_one_above_settles_its_report_itself() {
        assertThat(SUBMIT.from(ReportState.REVIEWED, true)).contains(ReportState.ACCEPTED);
    }

    @Test
    void who_wrote_of_a_report_reviews_nothing_of_it() {
        a.opened();
        a.answerAll();
        a.act(a.clerk, SEND_TO_REVIEW);
        var writerAndHead = a.office.person(Duty.CLERK, Duty.APPROVER);
        a.act(a.clerk, RECALL);
        WRITING.save(writerAndHead, a.body, YEAR, a.version(), REPORTS.texts(a.now()), JANUARY);
        a.act(writerAndHead, SEND_TO_REVIEW);
        assertRefused("report-own", () -> a.act(writerAndHead, REVIEW));
        assertRefused("not-your-duty", () -> a.act(a.clerk, REVIEW));
        assertRefused("not-your-duty", () -> a.act(a.supervisor, REVIEW));
        a.act(a.head, REVIEW);
        assertThat(REPORTS.possible(a.head, a.body, a.now())).containsExactly(SUBMIT);
    }

    @Test
    void open_findings_block_the_way_and_an_answer_holds_while_the_finding_stays_the_same() {
        a.opened();
        assertRefused("report-open-points", () -> a.act(a.clerk, SEND_TO_REVIEW));
        a.answerAll();
        var answered = REPORTS.open(a.body, YEAR, JANUARY);
        assertThat(answered).isEmpty();
        a.write(TextPart.ON_REQUEST, "2021年新收政府信息公开申请3件。");
        assertThat(REPORTS.open(a.body, YEAR, JANUARY))
                .extracting(Point::rule)
                .anyMatch(rule -> rule.startsWith("R20"));
        var error = REPORTS.open(a.body, YEAR, JANUARY).get(0);
        assertRefused(
                "report-error-answer",
                () -> WRITING.answer(a.clerk, a.body, YEAR, a.version(), error.key(), "就是3件", JANUARY));
        a.write(TextPart.ON_REQUEST, "{年度}年未收到政府信息公开申请。");
        a.act(a.clerk, SEND_TO_REVIEW);
        assertThat(a.now().state()).isEqualTo(ReportState.IN_REVIEW);
        assertRefused("report-locked", () -> a.write(TextPart.OTHER, "无"));
    }

    @Test
    void a_comment_reaches_its_cell_and_is_settled_before_the_report_goes_up_again() {
        a.submitted();
        REPORTS.comment(a.supervisor, a.body, YEAR, GRANTED.toString(), "", "请核对", JANUARY);
        assertRefused(
                "not-your-duty", () -> REPORTS.comment(a.head, a.body, YEAR, GRANTED.toString(), "", "请核对", JANUARY));
        a.act(a.supervisor, RETURN);
        assertThat(a.now().state()).isEqualTo(ReportState.RETURNED);
        var comment = REPORTS.comments(a.now()).get(0);
        assertThat(comment.place()).isEqualTo(GRANTED.toString());
        assertRefused("report-comments", () -> a.act(a.clerk, SEND_TO_REVIEW));
        WRITING.settle(a.clerk, a.body, YEAR, a.version(), comment.id(), "已核对登记簿，没有收到申请。", JANUARY);
        a.act(a.clerk, SEND_TO_REVIEW);
        a.act(a.head, SEND_BACK);
        assertThat(a.now().state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void what_was_sent_is_frozen_and_what_is_recorded_later_shows_as_a_difference() {
        a.submitted();
        var frozen = REPORTS.versions(a.now()).get(0);
        a.office.published("plans", AReport.at("2021-12-30"));
        assertThat(frozen.report().section(Section.OVERVIEW).orElseThrow().text())
                .contains("主动公开政府信息0条");
        assertThat(REPORTS.compiled(a.body, YEAR, JANUARY.at()).figure("publishing.items"))
                .isEqualByComparingTo("1");
        a.act(a.supervisor, ACCEPT);
        a.act(a.clerk, CORRECT);
        assertThat(a.now().edition()).isEqualTo(2);
        WRITING.adjust(a.clerk, a.body, YEAR, a.version(), GRANTED, Optional.of(BigDecimal.ONE), "纸质件1件未补录", JANUARY);
        assertThat(frozen.differences(REPORTS.compiled(a.body, YEAR, JANUARY.at())))
                .containsKeys(GRANTED, CellId.of(RequestRow.RESULTS_TOTAL, ApplicantColumn.TOTAL));
    }

    @Test
    void an_adjusted_cell_shows_both_numbers_and_its_totals_follow() {
        a.opened();
        WRITING.adjust(a.clerk, a.body, YEAR, a.version(), GRANTED, Optional.of(new BigDecimal(2)), "纸质件未补录", JANUARY);
        var compiled = REPORTS.compiled(a.body, YEAR, JANUARY.at());
        assertThat(compiled.cell(GRANTED).counted()).isZero();
        assertThat(compiled.cell(GRANTED).value()).isEqualByComparingTo("2");
        for (var column : new ApplicantColumn[] {ApplicantColumn.NATURAL_PERSON, ApplicantColumn.TOTAL}) {
            assertThat(compiled.cell(CellId.of(RequestRow.RESULTS_TOTAL, column))
                            .value())
                    .isEqualByComparingTo("2");
        }
        assertThat(REPORTS.open(a.body, YEAR, JANUARY)).extracting(Point::rule).contains("R01");
        WRITING.adjust(a.clerk, a.body, YEAR, a.version(), GRANTED, Optional.empty(), "", JANUARY);
        assertThat(REPORTS.compiled(a.body, YEAR, JANUARY.at()).cell(GRANTED).value())
                .isZero();
        assertRefused(
                "report-adjust-reason",
                () -> WRITING.adjust(
                        a.clerk, a.body, YEAR, a.version(), GRANTED, Optional.of(BigDecimal.ONE), " ", JANUARY));
    }

    @Test
    void a_figure_typed_by_hand_is_held_against_the_records() {
        a.opened();
        a.office.published("plans", AReport.at("2021-06-01"));
        a.write(TextPart.PROACTIVE, "{年度}年，主动公开政府信息{主动公开政府信息条数}条。");
        assertThat(REPORTS.open(a.body, YEAR, JANUARY)).extracting(Point::rule).doesNotContain("LIVE");
        a.write(TextPart.PROACTIVE, "2021年，主动公开政府信息120条。");
        assertThat(REPORTS.open(a.body, YEAR, JANUARY))
                .filteredOn(point -> point.rule().equals("LIVE"))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.expected()).isEqualTo("1");
                    assertThat(point.place()).isEqualTo("PROACTIVE");
                });
        a.write(TextPart.PROACTIVE, "2021年，通过网站主动公开政府信息7条。");
        var part = REPORTS.open(a.body, YEAR, JANUARY).stream()
                .filter(point -> point.rule().equals("LIVE"))
                .findFirst()
                .orElseThrow();
        WRITING.answer(a.clerk, a.body, YEAR, a.version(), part.key(), "只计网站，其余见公告栏。", JANUARY);
        assertThat(REPORTS.open(a.body, YEAR, JANUARY)).extracting(Point::rule).doesNotContain("LIVE");
        assertRefused("report-figure", () -> a.write(TextPart.PROACTIVE, "公开{没有这个数}条。"));
    }

    @Test
    void a_district_adds_up_what_it_accepted_and_names_what_is_missing() {
        a.submitted();
        var above = a.district.body;
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_body set level = 'COUNTY' where id = ?")
                .param(above.id())
                .update();
        var county = OfficeServer.bean(Bodies.class).withCode(above.code());
        assertThat(REPORTS.compiled(county, YEAR, JANUARY.at()).missing()).containsExactly(a.body.shortName());
        a.act(a.supervisor, RETURN);
        for (var cell : new CellId[] {GRANTED, CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.NATURAL_PERSON)}) {
            WRITING.adjust(a.clerk, a.body, YEAR, a.version(), cell, Optional.of(new BigDecimal(3)), "纸质件未补录", JANUARY);
        }
        a.write(TextPart.ON_REQUEST, "2021年，新收政府信息公开申请{新收申请件数}件，予以公开{予以公开件数}件。");
        a.answerAll();
        a.act(a.clerk, SEND_TO_REVIEW);
        a.act(a.head, REVIEW);
        a.act(a.head, SUBMIT);
        a.act(a.supervisor, ACCEPT);
        var sum = REPORTS.compiled(county, YEAR, JANUARY.at());
        assertThat(sum.missing()).isEmpty();
        assertThat(sum.cell(GRANTED).value()).isEqualByComparingTo("3");
        assertThat(sum.cell(GRANTED).parts())
                .containsExactly(new CompiledCell.Part(a.body.id(), a.body.shortName(), new BigDecimal(3)));
    }

    @Test
    void two_clerks_do_not_overwrite_each_other_and_strangers_do_nothing() {
        a.opened();
        var seen = a.version();
        a.write(TextPart.OTHER, "没有收取信息处理费。");
        assertRefused("stale", () -> WRITING.save(a.clerk, a.body, YEAR, seen, REPORTS.texts(a.now()), JANUARY));
        var stranger = AnOffice.alone().clerk;
        assertRefused(
                "not-your-body",
                () -> WRITING.save(stranger, a.body, YEAR, a.version(), REPORTS.texts(a.now()), JANUARY));
        assertRefused("report-year", () -> REPORTS.open(a.clerk, a.body, 2019, JANUARY));
    }

    @Test
    void a_year_that_runs_is_written_but_not_sent() {
        REPORTS.open(a.clerk, a.body, 2022, JANUARY);
        var report = REPORTS.get(a.body, 2022);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
        assertThat(REPORTS.due(a.body, 2022)).isEqualTo("2023-01-31");
    }
}
