package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.trail.Moment;

/** A district and an office below it whose newest item is forty days old on 10 January 2022. */
final class Inspected {
    static final Inspections INSPECTIONS = OfficeServer.bean(Inspections.class);
    static final Findings FINDINGS = OfficeServer.bean(Findings.class);
    static final String STALE = "veto_home_stale";
    static final String EMPTY = "veto_columns_empty";

    final AnOffice district = AnOffice.alone();
    final AnOffice office = AnOffice.below(district);
    final Person supervisor = district.person(Duty.SUPERVISOR);
    final Person reviewer = office.person(Duty.REVIEWER);

    Inspected() {
        office.published("plans", on("2021-12-01"));
    }

    static Moment on(String day) {
        return on(day, 9);
    }

    static Moment on(String day, int hour) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(hour, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    static Findings.Given due(String day) {
        return new Findings.Given("", "", Optional.of(LocalDate.parse(day)), List.of());
    }

    static Findings.Given due(String day, String words) {
        return new Findings.Given(words, "", Optional.of(LocalDate.parse(day)), List.of());
    }

    /** The district inspects the office. */
    Inspection inspected(String day) {
        return inspected(supervisor, day);
    }

    Inspection inspected(Person person, String day) {
        return INSPECTIONS.get(office.body, INSPECTIONS.inspectNow(person, office.body, on(day)));
    }

    /** That nothing new is shown. */
    Finding stale() {
        return one(STALE, "home");
    }

    /** That a column is empty. */
    Finding empty(String column) {
        return one(EMPTY, "column/" + office.column(column).id());
    }

    private Finding one(String indicator, String key) {
        return FINDINGS.of(office.body).stream()
                .filter(one -> one.indicator().equals(indicator) && one.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    Finding again(Finding finding) {
        return FINDINGS.get(office.body, finding.id());
    }

    long newestStep(Finding finding) {
        var steps = FINDINGS.steps(finding.id());
        return steps.get(steps.size() - 1).id();
    }

    List<FindingStep.Kind> course(Finding finding) {
        return FINDINGS.steps(finding.id()).stream().map(FindingStep::kind).toList();
    }

    Finding act(Person person, Finding finding, FindingAct act, Findings.Given given, String day) {
        FINDINGS.act(person, office.body, finding.id(), newestStep(finding), act, given, on(day));
        return again(finding);
    }

    Finding act(Person person, Finding finding, FindingAct act, String words, String day) {
        return act(person, finding, act, Findings.Given.of(words), day);
    }

    /** The clerk was told and says that it is mended. */
    Finding mended(Finding finding, String day) {
        act(reviewer, finding, FindingAct.NOTIFY, "", day);
        return act(office.clerk, finding, FindingAct.RECTIFY, "已整改", day);
    }
}
