package org.gongkai.report.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 政府信息公开工作年度报告 as read from a document.
 *
 * @param source name of the file, for messages
 * @param title the title as printed, null where none was found
 * @param body the public body as named in the title or the text, null where none was found
 * @param year the report year, null where none was found
 * @param preamble paragraphs between the title and section one
 * @param sections the sections found, in the order of the document
 * @param formats the format of each table; a table is absent from the map where it was not found or where both formats
 *     fit
 * @param cells every cell of the layouts in {@link #layouts()}
 * @param problems what could not be read
 * @see "政府信息公开条例 第四十九条、第五十条"
 */
public record AnnualReport(
        String source,
        @Nullable String title,
        @Nullable String body,
        @Nullable Integer year,
        List<Paragraph> preamble,
        List<SectionText> sections,
        Map<TableKind, ReportFormat> formats,
        Map<CellId, Cell> cells,
        List<ReadProblem> problems) {
    public AnnualReport {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
        var byTable = new EnumMap<TableKind, ReportFormat>(TableKind.class);
        byTable.putAll(formats);
        formats = Collections.unmodifiableMap(byTable);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        problems = List.copyOf(problems);
    }

    /** The same report under another name of its source, such as the path by which the user knows it. */
    public AnnualReport from(String otherSource) {
        return new AnnualReport(otherSource, title, body, year, preamble, sections, formats, cells, problems);
    }

    /** The cell, {@link Cell.Unread} where the report has none. */
    public Cell cell(CellId id) {
        var cell = cells.get(id);
        return cell != null ? cell : new Cell.Unread("", Origin.NOWHERE);
    }

    public Optional<BigDecimal> number(CellId id) {
        return cell(id).number();
    }

    public Optional<SectionText> section(Section section) {
        return sections.stream().filter(s -> s.section() == section).findFirst();
    }

    /** The format whose rows a table was read into: its own where known, else that of the report year, else 2021. */
    public ReportFormat layoutFormat(TableKind table) {
        var own = formats.get(table);
        if (own != null) {
            return own;
        }
        return year != null ? ReportFormat.dueFor(year) : ReportFormat.CURRENT_2021;
    }

    /** The blocks of all three tables, in printed order. */
    public List<BlockLayout> layouts() {
        var layouts = new ArrayList<BlockLayout>();
        for (var table : TableKind.values()) {
            layouts.addAll(BlockLayout.of(table, layoutFormat(table)));
        }
        return layouts;
    }
}
