package org.gongkai.office.portal.figures;

import java.util.List;
import java.util.Objects;
import org.gongkai.office.annualreport.PublicReport;
import org.gongkai.office.annualreport.PublicReports;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.springframework.stereotype.Component;

/** All figures of all published reports, one report after the other. */
@Component
class FigureRows {
    /** Takes the rows as they come. */
    interface Sink {
        void take(FigureRow row);
    }

    private final PublicReports reports;
    private final Bodies bodies;

    FigureRows(PublicReports reports, Bodies bodies) {
        this.reports = reports;
        this.bodies = bodies;
    }

    void each(Sink sink) {
        var byId = bodies.byId();
        for (var one : reports.all()) {
            var body = Objects.requireNonNull(byId.get(one.bodyId()));
            rows(body, one, reports.read(one)).forEach(sink::take);
        }
    }

    private static List<FigureRow> rows(Body body, PublicReport one, AnnualReport report) {
        return report.layouts().stream()
                .flatMap(layout -> CellLabel.of(layout).stream())
                .map(label -> {
                    var cell = report.cell(label.id());
                    return new FigureRow(
                            body.code(),
                            body.name(),
                            one.year(),
                            label.id().table().id(),
                            label.id().toString(),
                            label.row(),
                            label.column(),
                            cell.number().orElse(null),
                            unit(label, cell));
                })
                .toList();
    }

    private static String unit(CellLabel label, Cell cell) {
        return cell instanceof Cell.Value value && value.unit() != null ? value.unit() : label.unit();
    }
}
