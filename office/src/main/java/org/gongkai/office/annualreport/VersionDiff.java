package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.office.publishing.RevisionDiff;
import org.gongkai.office.publishing.TextDiff;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;

/**
 * What differs between two versions of a report: cells beside text.
 *
 * @param text with the numbers of both versions
 */
public record VersionDiff(List<CellChange> cells, RevisionDiff text) {
    /**
     * A cell with another number.
     *
     * @param id as {@code block.row.column}
     */
    public record CellChange(String id, String name, String before, String after) {}

    public VersionDiff {
        cells = List.copyOf(cells);
    }

    static VersionDiff of(int from, AnnualReport before, int to, AnnualReport after) {
        return new VersionDiff(
                cells(before, after),
                new RevisionDiff(from, to, List.of(), TextDiff.rows(paragraphs(before), paragraphs(after))));
    }

    /** In printed order. */
    static List<CellChange> cells(AnnualReport before, AnnualReport after) {
        var changes = new ArrayList<CellChange>();
        for (var layout : after.layouts()) {
            for (var id : layout.cells()) {
                var old = before.number(id).map(BigDecimal::stripTrailingZeros);
                var now = after.number(id).map(BigDecimal::stripTrailingZeros);
                if (!old.equals(now)) {
                    changes.add(new CellChange(
                            id.toString(),
                            Checker.nameOf(id),
                            old.map(BigDecimal::toPlainString).orElse(""),
                            now.map(BigDecimal::toPlainString).orElse("")));
                }
            }
        }
        return changes;
    }

    /** Titles of the sections whose text differs. */
    static List<String> sections(AnnualReport before, AnnualReport after) {
        return Arrays.stream(Section.values())
                .filter(section -> !text(before, section).equals(text(after, section)))
                .map(Section::title)
                .toList();
    }

    /** Without the day below the text, which every version has of its own. */
    private static List<String> text(AnnualReport report, Section section) {
        var text = report.section(section).map(SectionText::paragraphs).orElse(List.of()).stream()
                .map(Paragraph::text)
                .toList();
        return section == Section.OTHER && !text.isEmpty() ? text.subList(0, text.size() - 1) : text;
    }

    private static List<String> paragraphs(AnnualReport report) {
        return report.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.title()),
                        section.paragraphs().stream().map(Paragraph::text)))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
