package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;

/**
 * A report as it is printed: headings, paragraphs and tables in order, the same for every format.
 *
 * @param title empty where the report has none and its body or year is unknown
 */
record WrittenReport(String title, List<Part> parts) {
    /** One thing after the other. */
    sealed interface Part permits Line, Table {}

    /** A paragraph or heading. */
    record Line(Role role, String text) implements Part {}

    record Table(StatutoryTable table) implements Part {}

    /** What a line is. */
    enum Role {
        PREAMBLE,
        SECTION,
        SUBHEADING,
        BODY
    }

    private static final Pattern NUMBERED = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].{1,22}");

    WrittenReport {
        parts = List.copyOf(parts);
    }

    static WrittenReport of(AnnualReport report) {
        var parts = new ArrayList<Part>();
        report.preamble().forEach(p -> parts.add(new Line(Role.PREAMBLE, clean(p.text()))));
        orphans(report, -1, parts);
        for (var section : report.sections()) {
            if (!section.title().isBlank()) {
                parts.add(new Line(Role.SECTION, clean(section.title())));
            }
            section.paragraphs().forEach(p -> parts.add(line(p)));
            for (var kind : TableKind.values()) {
                if (kind.section() == section.section() && wasFound(report, kind)) {
                    parts.add(new Table(StatutoryTable.of(report, kind)));
                }
            }
            orphans(report, section.section().ordinal(), parts);
        }
        return new WrittenReport(clean(title(report)), parts);
    }

    /** As printed, or the usual one where only body and year are known, as from JSON. */
    private static String title(AnnualReport report) {
        if (report.title() != null) {
            return report.title();
        }
        return report.body() == null || report.year() == null ? "" : report.body() + report.year() + "年政府信息公开工作年度报告";
    }

    private static Line line(Paragraph paragraph) {
        var text = clean(paragraph.text());
        boolean heading = NUMBERED.matcher(text).matches() && text.indexOf('。') < 0 && text.indexOf('，') < 0;
        return new Line(heading ? Role.SUBHEADING : Role.BODY, text);
    }

    /** Tables that were read although their section has no title: after the section that comes before them. */
    private static void orphans(AnnualReport report, int after, List<Part> parts) {
        var sections = report.sections().stream().map(SectionText::section).toList();
        for (var kind : TableKind.values()) {
            int before = sections.stream()
                    .mapToInt(Enum::ordinal)
                    .filter(s -> s < kind.section().ordinal())
                    .max()
                    .orElse(-1);
            if (before == after && !sections.contains(kind.section()) && wasFound(report, kind)) {
                parts.add(new Table(StatutoryTable.of(report, kind)));
            }
        }
    }

    /** A table of which nothing at all was read is not written as an empty one, which would make blanks of it. */
    private static boolean wasFound(AnnualReport report, TableKind kind) {
        return report.layouts().stream()
                .flatMap(layout -> layout.cells().stream())
                .filter(id -> id.table() == kind)
                .map(report::cell)
                .anyMatch(cell -> !(cell instanceof Cell.Unread) || !cell.raw().isEmpty());
    }

    /** Control characters and halves of characters, which no document format holds, are left out. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
                .filter(c -> c >= ' ' && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
