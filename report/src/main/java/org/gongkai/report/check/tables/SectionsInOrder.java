package org.gongkai.report.check.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;

/** The six sections are there in their order (error); the five parts of the overview are, in theirs (warning). */
final class SectionsInOrder implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R07", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        return Stream.concat(sections(context.report()), parts(context.report()));
    }

    private static Stream<Finding> sections(AnnualReport report) {
        var printed = report.sections().stream().map(SectionText::section).toList();
        var findings = new ArrayList<Finding>();
        for (var section : Section.values()) {
            if (!printed.contains(section)) {
                findings.add(Finding.of(INFO, Place.REPORT, "", section.title(), section.title())
                        .sub("section")
                        .saying("rule.R07.section", section.title()));
            }
        }
        if (!printed.equals(printed.stream().sorted().toList())) {
            findings.add(Finding.of(INFO, Place.REPORT, names(report.sections()), "")
                    .sub("order")
                    .saying("rule.R07.order"));
        }
        return findings.stream();
    }

    private static String names(List<SectionText> sections) {
        return sections.stream().map(SectionText::title).collect(Collectors.joining("；"));
    }

    private static Stream<Finding> parts(AnnualReport report) {
        var overview = report.section(Section.OVERVIEW);
        if (overview.isEmpty() || overview.get().title().isEmpty()) {
            return Stream.empty();
        }
        var origin = overview.get().origin();
        var printed = overview.get().paragraphs().stream()
                .map(Paragraph::part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var findings = new ArrayList<Finding>();
        for (var part : OverviewPart.values()) {
            if (!printed.contains(part)) {
                findings.add(Finding.of(INFO, Place.of(Section.OVERVIEW, part, origin), "", part.label(), part.label())
                        .sub("part")
                        .as(Severity.WARNING)
                        .saying("rule.R07.part", part.label()));
            }
        }
        if (!printed.equals(printed.stream().sorted().toList())) {
            findings.add(Finding.of(INFO, Place.of(Section.OVERVIEW, origin), labels(printed), labels(inOrder()))
                    .sub("part_order")
                    .as(Severity.WARNING)
                    .saying("rule.R07.part_order", labels(printed)));
        }
        return findings.stream();
    }

    private static List<OverviewPart> inOrder() {
        return Arrays.asList(OverviewPart.values());
    }

    private static String labels(List<OverviewPart> parts) {
        return parts.stream().map(OverviewPart::label).collect(Collectors.joining("、"));
    }
}
