package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.Comparison;
import org.gongkai.report.compare.NotComparable;
import org.gongkai.report.compare.SiblingMap;
import org.gongkai.report.merge.Merger;
import org.gongkai.report.merge.NotMergeable;
import org.gongkai.report.merge.PublishedFit;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.SectionText;
import org.springframework.stereotype.Component;

/** The reports of the bodies below a district, held against one another and against the district's own. */
@Component
class District {
    private static final int PAIRS = 10;
    private static final double ALIKE = 0.3;

    private final Bodies bodies;
    private final Reports reports;
    private final ReportStore store;
    private final Earlier earlier;
    private final Messages words = Messages.in(Locale.SIMPLIFIED_CHINESE);

    District(Bodies bodies, Reports reports, ReportStore store, Earlier earlier) {
        this.bodies = bodies;
        this.reports = reports;
        this.store = store;
        this.earlier = earlier;
    }

    List<Body> below(Body body) {
        return bodies.below(body).stream().filter(one -> !one.isClosed()).toList();
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
        var compiled = reports.compiled(body, report.get(), now.at());
        var versions = reports.versions(report.get());
        var frozen = versions.isEmpty() ? Optional.<Version>empty() : Optional.of(versions.get(versions.size() - 1));
        var shown = frozen.map(Version::report)
                .orElseGet(() -> reports.composed(body, compiled, reports.texts(report.get()), now));
        var points = reports.points(body, report.get(), compiled, shown);
        return new BodyLine(
                body,
                report,
                due,
                late,
                points.stream()
                        .filter(point -> point.severity() == Severity.ERROR)
                        .count(),
                points.stream()
                        .filter(point -> point.severity() == Severity.WARNING)
                        .count(),
                frozen.map(version -> version.differences(compiled).size()).orElse(0));
    }

    /** The district's own report of a year against the sum of what its bodies reported for it. */
    Optional<PublishedTotals> fit(Body body, int year) {
        var published = of(body, year);
        var parts = parts(body, year);
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

    /** The pairs of bodies whose own texts look most alike. */
    List<AlikeLine> alike(Body body, int year) {
        try {
            var own = parts(body, year).stream().map(District::ownWords).toList();
            return Comparison.of(own) instanceof SiblingMap map
                    ? map.pairs().stream()
                            .filter(pair -> pair.likeness().measure().orElse(0) >= ALIKE)
                            .limit(PAIRS)
                            .map(pair -> new AlikeLine(
                                    String.valueOf(
                                            map.reports().get(pair.first()).body()),
                                    String.valueOf(
                                            map.reports().get(pair.second()).body()),
                                    (int) Math.round(pair.likeness().measure().orElse(0) * 100),
                                    map.repeated(pair).stream()
                                            .map(sentence -> sentence.first().text())
                                            .limit(PAIRS)
                                            .toList()))
                            .toList()
                    : List.of();
        } catch (NotComparable e) {
            return List.of();
        }
    }

    /** A report without the sentences that every first draft has. */
    private static AnnualReport ownWords(AnnualReport report) {
        var sections = report.sections().stream()
                .map(section -> new SectionText(
                        section.section(),
                        section.title(),
                        section.origin(),
                        section.paragraphs().stream()
                                .map(paragraph -> new Paragraph(
                                        Arrays.stream(paragraph.text().split("(?<=。)"))
                                                .filter(sentence -> !Narrative.isDrafted(sentence))
                                                .collect(Collectors.joining()),
                                        paragraph.part(),
                                        paragraph.origin()))
                                .filter(paragraph -> !paragraph.text().isEmpty())
                                .toList()))
                .toList();
        return new AnnualReport(
                report.source(),
                report.title(),
                report.body(),
                report.year(),
                report.preamble(),
                sections,
                report.formats(),
                report.cells(),
                report.problems());
    }

    private List<AnnualReport> parts(Body body, int year) {
        return below(body).stream().flatMap(one -> of(one, year).stream()).toList();
    }

    /** The accepted report of a body, or the imported one of an earlier year. */
    private Optional<AnnualReport> of(Body body, int year) {
        return earlier.before(body, year + 1).stream()
                .filter(report -> report.year() != null && report.year() == year)
                .filter(report -> !report.sections().isEmpty())
                .findFirst();
    }
}
