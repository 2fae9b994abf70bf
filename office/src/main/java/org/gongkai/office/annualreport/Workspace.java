package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.TableKind;

/**
 * A report as its workspace shows it.
 *
 * @param daysLeft calendar days to the due day, negative past it
 * @param offered figures that the text may use, with what they come to
 * @param tables HTML of the three tables
 * @param filled the narrative with its figures
 * @param frozen the version last sent to review
 * @param differences cells that would be other than in that version: then and now
 * @param publishedOn day on which the public saw the item made from it
 * @param correction what the clerk wrote of a correction, where the public sees an earlier edition
 * @param parcel how it goes to a body above without a link
 */
public record Workspace(
        Report report,
        String heading,
        LocalDate due,
        long daysLeft,
        Compiled compiled,
        Map<TextPart, String> texts,
        Map<TextPart, String> filled,
        Map<String, String> offered,
        Map<TableKind, String> tables,
        List<Point> points,
        List<Comment> comments,
        List<ReportStep> steps,
        List<ReportAction> possible,
        boolean mayWrite,
        boolean mayComment,
        Optional<Version> frozen,
        Map<CellId, List<BigDecimal>> differences,
        Optional<LocalDate> publishedOn,
        ParcelView parcel,
        Optional<String> correction) {
    /** Findings that stand in the way. */
    public long open() {
        return points.stream().filter(Point::isOpen).count();
    }
}
