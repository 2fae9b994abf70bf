package org.gongkai.office.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.annualreport.EarlierImport;
import org.gongkai.office.annualreport.ReportAction;
import org.gongkai.office.annualreport.ReportPublication;
import org.gongkai.office.annualreport.ReportWriting;
import org.gongkai.office.annualreport.Reports;
import org.gongkai.office.annualreport.TextPart;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.ledger.ActKind;
import org.gongkai.office.ledger.ActLedger;
import org.gongkai.office.ledger.Statement;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.check.Severity;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The ledger of 2021 and the annual reports of the district's bodies: some accepted, one waiting, one returned with a
 * comment; the subdistrict of the founding report has everything left to do.
 */
@Component
@Profile("demo")
class SampleReports {
    private static final int YEAR = SampleYear.YEAR;
    private static final int NOON = 12;
    private static final LocalDate WRITTEN = LocalDate.of(YEAR + 1, 1, 5);
    private static final LocalDate LOOKED_AT = LocalDate.of(YEAR + 1, 1, 7);
    /** Accepted reports that are on the portal, too. */
    private static final List<String> PUBLISHED = List.of("gongyuanlu", "zhujian");

    private final Bodies bodies;
    private final Reports reports;
    private final ReportWriting writing;
    private final ActLedger ledger;
    private final EarlierImport earlier;
    private final ReportPublication publication;
    private final Publishing publishing;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleReports(
            Bodies bodies,
            Reports reports,
            ReportWriting writing,
            ActLedger ledger,
            EarlierImport earlier,
            ReportPublication publication,
            Publishing publishing) {
        this.bodies = bodies;
        this.reports = reports;
        this.writing = writing;
        this.ledger = ledger;
        this.earlier = earlier;
        this.publication = publication;
        this.publishing = publishing;
    }

    /** @param people by their account */
    void fill(Map<String, Person> people) {
        for (var row : Sheet.rows("demo/ledger")) {
            var body = bodies.withCode(row.get(0));
            var entry = new Statement.Entry(LocalDate.parse(row.get(4)), "", new BigDecimal(row.get(5)));
            var entered = new Statement.Entered(
                    ActKind.valueOf(row.get(1)),
                    row.get(2),
                    LocalDate.parse(row.get(3)),
                    LocalDate.parse(row.get(4)),
                    "",
                    List.of(entry));
            ledger.enter(clerk(body, people), body, entered, Optional.empty(), at(WRITTEN));
        }
        for (var row : Sheet.rows("demo/reports-2020")) {
            var body = bodies.withCode(row.get(0));
            earlier.take(clerk(body, people), body, EarlierSheet.of(body, row), at(WRITTEN));
        }
        var supervisor = Objects.requireNonNull(people.get("jiangtao"));
        for (var row : Sheet.rows("demo/reports")) {
            var body = bodies.withCode(row.get(0));
            written(body, row, clerk(body, people), approver(body, people));
            switch (row.get(1)) {
                case "ACCEPTED" -> act(supervisor, body, ReportAction.ACCEPT, "");
                case "RETURNED" -> {
                    var comment = words.getString("report-comment");
                    reports.comment(supervisor, body, YEAR, TextPart.PROBLEMS.name(), "", comment, at(LOOKED_AT));
                    act(supervisor, body, ReportAction.RETURN, words.getString("report-returned"));
                }
                default -> {}
            }
        }
        PUBLISHED.forEach(code -> publish(bodies.withCode(code), people));
    }

    private void publish(Body body, Map<String, Person> people) {
        var clerk = clerk(body, people);
        var version = reports.get(body, YEAR).version();
        var item = publication.draft(clerk, body, YEAR, version, at(LOOKED_AT));
        publishing.act(clerk, body, item, 1, Action.SUBMIT, "", at(LOOKED_AT));
        publishing.act(somebody(body, Duty.REVIEWER, people), body, item, 2, Action.PASS, "", at(LOOKED_AT));
        var secrecy = somebody(body, Duty.SECRECY, people);
        publishing.act(secrecy, body, item, 3, Action.CLEAR, words.getString("basis"), at(LOOKED_AT));
        publishing.act(approver(body, people), body, item, 4, Action.APPROVE, "", at(LOOKED_AT));
    }

    private void written(Body body, List<String> row, Person clerk, Person approver) {
        var report = reports.open(clerk, body, YEAR, at(WRITTEN));
        var texts = Map.of(
                TextPart.SUPERVISION, row.get(2), TextPart.PROBLEMS, row.get(3).replace("|", "\n"));
        writing.save(clerk, body, YEAR, report.version(), texts, at(WRITTEN));
        for (var point : reports.open(body, YEAR, at(WRITTEN))) {
            if (point.severity() == Severity.ERROR) {
                throw new IllegalStateException("the sample report of " + body.code() + " has an error: " + point);
            }
            var version = reports.get(body, YEAR).version();
            writing.answer(clerk, body, YEAR, version, point.key(), words.getString("report-answer"), at(WRITTEN));
        }
        act(clerk, body, ReportAction.SEND_TO_REVIEW, "");
        act(approver, body, ReportAction.REVIEW, "");
        act(approver, body, ReportAction.SUBMIT, "");
    }

    private void act(Person person, Body body, ReportAction action, String why) {
        var when = action.isAbove() ? LOOKED_AT : WRITTEN;
        reports.act(person, body, YEAR, reports.get(body, YEAR).version(), action, why, at(when));
    }

    /** Those of the sample's people who have the duty, or somebody new for bodies without people. */
    private Person clerk(Body body, Map<String, Person> people) {
        return somebody(body, Duty.CLERK, people);
    }

    private Person approver(Body body, Map<String, Person> people) {
        return somebody(body, Duty.APPROVER, people);
    }

    private Person somebody(Body body, Duty duty, Map<String, Person> people) {
        return people.values().stream()
                .filter(person -> bodies.duties(person, body).contains(duty))
                .findFirst()
                .orElseGet(() -> {
                    var account = body.code() + "-" + (duty == Duty.CLERK ? "jb" : "sf");
                    var name = duty == Duty.CLERK ? words.getString("report-clerk") : body.leader();
                    var person = bodies.addPerson(account, name, Demonstration.PASSWORD);
                    bodies.appoint(person, body.id(), duty);
                    people.put(account, person);
                    return person;
                });
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day.atTime(NOON, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
