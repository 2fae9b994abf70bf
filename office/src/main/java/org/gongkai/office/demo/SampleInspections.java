package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.supervision.Finding;
import org.gongkai.office.supervision.FindingAct;
import org.gongkai.office.supervision.Findings;
import org.gongkai.office.supervision.InspectionChecks;
import org.gongkai.office.supervision.InspectionCirculars;
import org.gongkai.office.supervision.Inspections;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The district inspects a street in December, tells it what the rules found, and looks again in January. A row names a
 * finding by its indicator, with the day it began where there are several, and a part of its title, and its course as {@code act;day;who;words;last day}.
 */
@Component
@Profile("demo")
@Order(20)
class SampleInspections implements SamplePart {
    private static final int HOUR = 15;
    private static final LocalDate FIRST = LocalDate.of(SampleYear.YEAR, 12, 6);
    private static final LocalDate SEALED = LocalDate.of(SampleYear.YEAR, 12, 8);
    private static final LocalDate AGAIN = LocalDate.of(SampleYear.YEAR + 1, 1, 7);

    private final Bodies bodies;
    private final Inspections inspections;
    private final InspectionChecks checks;
    private final Findings findings;
    private final InspectionCirculars circulars;
    private final Letters letters;
    private final OfficeDay day;

    SampleInspections(
            Bodies bodies,
            Inspections inspections,
            InspectionChecks checks,
            Findings findings,
            InspectionCirculars circulars,
            Letters letters,
            OfficeDay day) {
        this.bodies = bodies;
        this.inspections = inspections;
        this.checks = checks;
        this.findings = findings;
        this.circulars = circulars;
        this.letters = letters;
        this.day = day;
    }

    @Override
    public void fill(Map<String, Person> people) {
        if (AGAIN.isAfter(day.today())) {
            return;
        }
        var body = bodies.withCode("hepinglu");
        var district = bodies.withCode("donghe");
        for (var row : Sheet.rows("demo/checks")) {
            check(people, body, row);
        }
        var first = inspections.inspectNow(one(people, "jiangtao"), body, at(FIRST, 0));
        tell(people, district, first);
        for (var row : Sheet.rows("demo/inspections")) {
            course(people, body, row, true);
        }
        inspections.inspectNow(one(people, "jiangtao"), body, at(AGAIN, 0));
        for (var row : Sheet.rows("demo/inspections")) {
            course(people, body, row, false);
        }
    }

    /** What somebody saw of what no rule can see: indicator, day, who, result, words. */
    private void check(Map<String, Person> people, Body body, List<String> row) {
        var on = LocalDate.parse(row.get(1));
        var seen = new InspectionChecks.Seen(
                row.get(0), HandCheck.Result.valueOf(row.get(3)), on, row.get(4), Optional.empty());
        checks.add(one(people, row.get(2)), body, seen, at(on, -1));
    }

    private void tell(Map<String, Person> people, Body district, long inspection) {
        var letter = circulars.draft(one(people, "luoyi"), district, inspection, at(SEALED, 0));
        letters.approve(one(people, "fanlei"), district, letter, at(SEALED, 1));
        letters.seal(one(people, "luoyi"), district, letter, 2, Optional.empty(), SEALED, at(SEALED, 1));
    }

    /** Plays what was done before the second inspection, or since. */
    private void course(Map<String, Person> people, Body body, List<String> row, boolean before) {
        for (var step : row.get(2).split("\\|")) {
            var parts = List.of(step.split(";", -1));
            var on = parts.size() < 5 ? LocalDate.MAX : LocalDate.parse(parts.get(1));
            if (!on.isAfter(day.today()) && on.isBefore(AGAIN) == before) {
                take(one(people, parts.get(2)), body, finding(body, row), parts, at(on, 1));
            }
        }
    }

    private Finding finding(Body body, List<String> row) {
        return findings.of(body).stream()
                .filter(one -> one.indicator().equals(row.get(0).split("@", 2)[0]))
                .filter(one -> one.title().contains(row.get(1)) && one.key().endsWith(day(row.get(0))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no finding " + row + " among "
                        + findings.of(body).stream()
                                .map(one -> one.indicator() + " " + one.title() + " " + one.key())
                                .toList()));
    }

    /** The day behind an indicator that finds several faults of one thing. */
    private static String day(String indicator) {
        return indicator.contains("@") ? indicator.substring(indicator.indexOf('@') + 1) : "";
    }

    private void take(Person person, Body body, Finding finding, List<String> parts, Moment when) {
        var steps = findings.steps(finding.id());
        var due = parts.get(4).isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(parts.get(4)));
        findings.act(
                person,
                body,
                finding.id(),
                steps.get(steps.size() - 1).id(),
                FindingAct.valueOf(parts.get(0)),
                new Findings.Given(parts.get(3), "", due, List.of()),
                when);
    }

    private static Person one(Map<String, Person> people, String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    private static Moment at(LocalDate on, int later) {
        return new Moment(on, on.atTime(HOUR + later, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
