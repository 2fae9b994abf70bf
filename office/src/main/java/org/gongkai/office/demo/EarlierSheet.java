package org.gongkai.office.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Upload;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.ReportWriter;

/** A body's report for 2020 in the trial format, as a web page: a row of a sheet says what was asked for. */
final class EarlierSheet {
    private static final int YEAR = 2020;

    private EarlierSheet() {}

    /**
     * The page.
     *
     * @param row body, then granted and not held, both to natural persons; carried out by column; then the text of
     *     section one and of section five
     */
    static Upload of(Body body, List<String> row) {
        var formats = new EnumMap<TableKind, ReportFormat>(TableKind.class);
        var cells = new LinkedHashMap<CellId, Cell>();
        for (var table : TableKind.values()) {
            formats.put(table, ReportFormat.TRIAL_2019);
            for (var block : BlockLayout.of(table, ReportFormat.TRIAL_2019)) {
                block.cells().forEach(id -> cells.put(id, Cell.Value.of(0)));
            }
        }
        var granted = Long.parseLong(row.get(1));
        var notHeld = Long.parseLong(row.get(2));
        var open = Arrays.stream(row.get(3).split(",")).map(Long::parseLong).toList();
        for (var column : ApplicantColumn.values()) {
            var isPerson = column == ApplicantColumn.NATURAL_PERSON;
            var isTotal = column == ApplicantColumn.TOTAL;
            var left = isTotal ? open.stream().mapToLong(n -> n).sum() : open.get(column.ordinal());
            var answered = isPerson || isTotal ? granted + notHeld : 0;
            cells.put(CellId.of(RequestRow.NEW_RECEIVED, column), Cell.Value.of(answered + left));
            cells.put(CellId.of(RequestRow.GRANTED, column), Cell.Value.of(isPerson || isTotal ? granted : 0));
            cells.put(CellId.of(RequestRow.UNABLE_NOT_HELD, column), Cell.Value.of(isPerson || isTotal ? notHeld : 0));
            cells.put(CellId.of(RequestRow.RESULTS_TOTAL, column), Cell.Value.of(answered));
            cells.put(CellId.of(RequestRow.CARRIED_OUT, column), Cell.Value.of(left));
        }
        var texts = Map.of(Section.OVERVIEW, row.get(4), Section.PROBLEMS, row.get(5));
        var sections = Arrays.stream(Section.values())
                .map(section -> new SectionText(
                        section,
                        section.title(),
                        Origin.NOWHERE,
                        texts.containsKey(section)
                                ? List.of(new Paragraph(texts.getOrDefault(section, ""), null, Origin.NOWHERE))
                                : List.of()))
                .toList();
        var title = body.name() + YEAR + "年政府信息公开工作年度报告";
        var report = new AnnualReport(title, title, body.name(), YEAR, List.of(), sections, formats, cells, List.of());
        var out = new ByteArrayOutputStream();
        try {
            ReportWriter.write(report, OutputFormat.HTML, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload(title + ".html", out.toByteArray());
    }
}
