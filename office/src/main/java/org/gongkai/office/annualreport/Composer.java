package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.bodies.Body;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts figures and text together into the report as it will be published. */
@Component
class Composer {
    private final MessageSource words;

    Composer(MessageSource words) {
        this.words = words;
    }

    /**
     * The report.
     *
     * @param texts with figures in braces
     * @param signed 成文日期, under the text
     */
    AnnualReport report(Body body, Compiled compiled, Map<TextPart, String> texts, LocalDate signed) {
        var year = compiled.year();
        var name = body.name();
        var lines = new Lines();
        var preamble = List.of(lines.paragraph(t("annualreport.preamble", String.valueOf(year)), null));
        var sections = new ArrayList<SectionText>();
        for (var section : Section.values()) {
            sections.add(new SectionText(
                    section,
                    section.title(),
                    Origin.line(lines.next()),
                    paragraphs(section, body, compiled, texts, signed, lines)));
        }
        return new AnnualReport(
                name,
                t("annualreport.heading", name, String.valueOf(year)),
                name,
                year,
                preamble,
                sections,
                formats(year),
                cells(compiled),
                List.of());
    }

    /** 季度统计: the tables of a part of a year, without a narrative. */
    AnnualReport interim(Body body, Span span, Compiled compiled) {
        var year = compiled.year();
        var period = span.of(year);
        var lines = new Lines();
        var heading = t("annualreport.interim-heading", body.name(), String.valueOf(year), t(span.key()));
        var preamble = t(
                "annualreport.interim-preamble",
                period.first().toString(),
                period.last().toString());
        var sections = Arrays.stream(TableKind.values())
                .map(TableKind::section)
                .map(section -> new SectionText(section, section.title(), Origin.line(lines.next()), List.of()))
                .toList();
        return new AnnualReport(
                body.name(),
                heading,
                body.name(),
                year,
                List.of(lines.paragraph(preamble, null)),
                sections,
                formats(year),
                cells(compiled),
                List.of());
    }

    private static Map<TableKind, ReportFormat> formats(int year) {
        var formats = new EnumMap<TableKind, ReportFormat>(TableKind.class);
        for (var table : TableKind.values()) {
            formats.put(table, ReportFormat.dueFor(year));
        }
        return formats;
    }

    private static Map<CellId, Cell> cells(Compiled compiled) {
        var cells = new LinkedHashMap<CellId, Cell>();
        compiled.cells().forEach((id, cell) -> {
            var value = cell.value().stripTrailingZeros();
            var plain = value.scale() < 0 ? value.setScale(0) : value;
            cells.put(id, new Cell.Value(plain, null, plain.toPlainString(), Origin.NOWHERE));
        });
        return cells;
    }

    private List<Paragraph> paragraphs(
            Section section, Body body, Compiled compiled, Map<TextPart, String> texts, LocalDate signed, Lines lines) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var part : TextPart.values()) {
            if (part.section() != section) {
                continue;
            }
            var overview = part.overview().orElse(null);
            if (overview != null) {
                paragraphs.add(lines.paragraph(part.heading(), overview));
            }
            Narrative.filled(texts.getOrDefault(part, ""), compiled)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> paragraphs.add(lines.paragraph(line, overview)));
        }
        if (section == Section.OTHER) {
            paragraphs.add(lines.paragraph(body.name(), null));
            paragraphs.add(lines.paragraph(
                    t(
                            "annualreport.signed-on",
                            String.valueOf(signed.getYear()),
                            signed.getMonthValue(),
                            signed.getDayOfMonth()),
                    null));
        }
        return paragraphs;
    }

    private String t(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** Counts the paragraphs, so that a finding knows where it is. */
    private static final class Lines {
        private int line;

        int next() {
            return ++line;
        }

        Paragraph paragraph(String text, @Nullable OverviewPart part) {
            return new Paragraph(text, part, Origin.line(next()));
        }
    }
}
