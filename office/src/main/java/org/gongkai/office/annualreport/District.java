package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.merge.Merger;
import org.gongkai.report.merge.NotMergeable;
import org.gongkai.report.merge.PublishedFit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reports of the bodies below a district, looked at one by one and held against the district's own. */
@Component
class District {
    private final DistrictReports sent;
    private final Reports reports;
    private final ReportStore store;
    private final VersionStore versions;
    private final MessageSource messages;
    private final Messages words = Messages.in(Locale.SIMPLIFIED_CHINESE);

    District(DistrictReports sent, Reports reports, ReportStore store, VersionStore versions, MessageSource messages) {
        this.sent = sent;
        this.reports = reports;
        this.store = store;
        this.versions = versions;
        this.messages = messages;
    }

    List<Body> below(Body body) {
        return sent.below(body);
    }

    List<BodyLine> lines(Body body, int year, Moment now) {
        var below = below(body);
        var found = store.of(below.stream().map(Body::id).toList(), year);
        var lines = new ArrayList<BodyLine>();
        for (var one : below) {
            var report = Optional.ofNullable(found.get(one.id()));
            var due = reports.due(one, year);
            var done = report.map(Report::state)
                    .filter(state -> state == ReportState.SUBMITTED || state == ReportState.ACCEPTED)
                    .isPresent();
            lines.add(line(
                    one,
                    report,
                    due,
                    year >= Reports.FIRST_YEAR && !done && now.day().isAfter(due),
                    now));
        }
        return lines;
    }

    private BodyLine line(Body body, Optional<Report> report, LocalDate due, boolean late, Moment now) {
        if (report.isEmpty()) {
            return new BodyLine(body, report, due, late, 0, 0, 0);
        }
        var looked = looked(body, report.get(), now);
        return new BodyLine(
                body,
                report,
                due,
                late,
                looked.points().stream()
                        .filter(point -> point.severity() == Severity.ERROR)
                        .count(),
                looked.points().stream()
                        .filter(point -> point.severity() == Severity.WARNING)
                        .count(),
                looked.changed());
    }

    /** @param changed cells that would be other now than they were frozen */
    private record Looked(List<Point> points, long changed) {}

    private Looked looked(Body body, Report report, Moment now) {
        var compiled = reports.compiled(body, report, now.at());
        var frozen = versions.latest(report);
        var shown = frozen.map(Version::report)
                .orElseGet(() -> reports.composed(body, compiled, reports.texts(report), now));
        return new Looked(
                reports.points(body, report, compiled, shown),
                frozen.map(version -> version.differences(compiled).size()).orElse(0));
    }

    /** The district's own report of a year against the sum of what its bodies reported for it. */
    Optional<PublishedTotals> fit(Body body, int year) {
        var published = sent.accepted(body, year);
        var parts = below(body).stream()
                .flatMap(one -> sent.accepted(one, year).stream())
                .toList();
        if (published.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        try {
            var merged = new Merger(body.name(), words).merge(parts, OptionalInt.of(year));
            var misfits = PublishedFit.of(merged, published.get()).misfits().stream()
                    .map(misfit -> new PublishedTotals.Misfitting(
                            Checker.nameOf(misfit.id()),
                            misfit.published().raw(),
                            misfit.sum().toPlainString(),
                            misfit.reasons().stream()
                                    .map(reason -> words.text(reason.message()))
                                    .toList()))
                    .toList();
            return Optional.of(new PublishedTotals(parts.size(), misfits));
        } catch (NotMergeable e) {
            return Optional.empty();
        }
    }

    /** Which rule finds something in whose report. */
    CheckMatrix matrix(Body body, int year, Moment now) {
        var below = below(body);
        var found = store.of(below.stream().map(Body::id).toList(), year);
        var rules = new TreeMap<String, String>();
        var rows = new ArrayList<CheckMatrix.Row>();
        for (var one : below) {
            var report = Optional.ofNullable(found.get(one.id()));
            var tallies = new TreeMap<String, CheckMatrix.Tally>();
            report.map(open -> looked(one, open, now).points()).orElse(List.of()).stream()
                    .filter(point -> point.severity() != Severity.INFO)
                    .forEach(point -> tallies.merge(rule(point), tally(point), CheckMatrix.Tally::plus));
            tallies.keySet().forEach(rule -> rules.put(rule, title(rule)));
            rows.add(new CheckMatrix.Row(one, report.map(Report::state), tallies));
        }
        return new CheckMatrix(rules, rows);
    }

    private static String rule(Point point) {
        return point.rule().replaceFirst("\\..*", "");
    }

    private static CheckMatrix.Tally tally(Point point) {
        var isError = point.severity() == Severity.ERROR;
        var isAnswered = point.answer().isPresent();
        return new CheckMatrix.Tally(isError ? 1 : 0, isError || isAnswered ? 0 : 1, isAnswered ? 1 : 0);
    }

    private String title(String rule) {
        return rule.startsWith("R")
                ? words.text("rule." + rule + ".title")
                : messages.getMessage("annualreport.rule." + rule, null, Locale.SIMPLIFIED_CHINESE);
    }
}
