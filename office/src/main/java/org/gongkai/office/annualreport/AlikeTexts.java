package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.office.bodies.Body;
import org.gongkai.report.compare.Comparison;
import org.gongkai.report.compare.NotComparable;
import org.gongkai.report.compare.RepeatedSentence;
import org.gongkai.report.compare.SiblingMap;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.SectionText;
import org.springframework.stereotype.Component;

/** 文字雷同: whose texts look alike among the bodies of a district, and what was taken over from the year before. */
@Component
class AlikeTexts {
    private static final int PAIRS = 10;
    private static final int SENTENCES = 30;
    private static final double ALIKE = 0.3;

    private final DistrictReports reports;
    private final Earlier earlier;

    AlikeTexts(DistrictReports reports, Earlier earlier) {
        this.reports = reports;
        this.earlier = earlier;
    }

    /** The pairs of bodies whose own texts look most alike. */
    List<AlikeLine> siblings(Body district, int year) {
        var own = reports.below(district).stream()
                .flatMap(body -> reports.sent(body, year).stream())
                .map(AlikeTexts::ownWords)
                .toList();
        try {
            return own.size() > 1 && Comparison.of(own) instanceof SiblingMap map ? lines(map) : List.of();
        } catch (NotComparable e) {
            return List.of();
        }
    }

    private static List<AlikeLine> lines(SiblingMap map) {
        return map.pairs().stream()
                .filter(pair -> pair.likeness().measure().orElse(0) >= ALIKE)
                .limit(PAIRS)
                .map(pair -> new AlikeLine(
                        String.valueOf(map.reports().get(pair.first()).body()),
                        String.valueOf(map.reports().get(pair.second()).body()),
                        percent(pair.likeness().measure().orElse(0)),
                        sentences(map.repeated(pair))))
                .toList();
    }

    /** The bodies of a district that took much over from the report of the year before. */
    List<AlikeLine> years(Body district, int year) {
        return reports.below(district).stream()
                .flatMap(body -> withLastYear(body, year).stream())
                .filter(line -> line.percent() >= percent(ALIKE))
                .toList();
    }

    /** What the reports of a body took over, each from the one before, the newest first. */
    List<AlikeLine> ofBody(Body body, int until) {
        var lines = new ArrayList<AlikeLine>();
        earlier.before(body, until + 1).stream()
                .filter(report -> report.year() != null && !report.sections().isEmpty())
                .forEach(report -> lines.addAll(0, withLastYear(body, YearComparison.yearOf(report))));
        return lines;
    }

    private List<AlikeLine> withLastYear(Body body, int year) {
        var before = reports.accepted(body, year - 1);
        var now = reports.sent(body, year);
        if (before.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        try {
            var two = List.of(ownWords(before.get()), ownWords(now.get()));
            return Comparison.of(two) instanceof YearComparison years
                    ? years.repetitions().stream()
                            .map(one -> new AlikeLine(
                                    name(body, one.from()),
                                    name(body, one.to()),
                                    percent(one.likeness().measure().orElse(0)),
                                    sentences(one.sentences())))
                            .filter(line -> !line.sentences().isEmpty())
                            .toList()
                    : List.of();
        } catch (NotComparable e) {
            return List.of();
        }
    }

    private static String name(Body body, int year) {
        return body.shortName() + " " + year;
    }

    private static int percent(double measure) {
        return (int) Math.round(measure * 100);
    }

    private static List<AlikeLine.Sentence> sentences(List<RepeatedSentence> repeated) {
        return repeated.stream()
                .limit(SENTENCES)
                .map(one -> new AlikeLine.Sentence(
                        one.first().text(), one.second().text(), "annualreport.alike-kind." + one.kind()))
                .toList();
    }

    /** A report without the sentences that every first draft has. */
    private static AnnualReport ownWords(AnnualReport report) {
        var sections = report.sections().stream()
                .map(section -> new SectionText(
                        section.section(),
                        section.title(),
                        section.origin(),
                        section.paragraphs().stream()
                                .map(AlikeTexts::ownWords)
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

    private static Paragraph ownWords(Paragraph paragraph) {
        return new Paragraph(
                Arrays.stream(paragraph.text().split("(?<=。)"))
                        .filter(sentence -> !Narrative.isDrafted(sentence))
                        .collect(Collectors.joining()),
                paragraph.part(),
                paragraph.origin());
    }
}
