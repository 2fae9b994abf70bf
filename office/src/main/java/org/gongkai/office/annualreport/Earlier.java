package org.gongkai.office.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.openings.Opening;
import org.gongkai.office.openings.Openings;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.springframework.stereotype.Component;

/**
 * 往年报告 of a body, for the rules across years: what was accepted here, else what was imported from a document, else
 * the figures the body brought with it when it started.
 */
@Component
class Earlier {
    private final VersionStore versions;
    private final EarlierStore imported;
    private final Openings openings;

    Earlier(VersionStore versions, EarlierStore imported, Openings openings) {
        this.versions = versions;
        this.imported = imported;
        this.openings = openings;
    }

    /** All reports before a year, oldest first. */
    List<AnnualReport> before(Body body, int year) {
        var reports = new TreeMap<Integer, AnnualReport>();
        openings.of(body).stream()
                .filter(opening -> opening.kind() == Opening.Kind.LAST_REPORT && opening.counts())
                .forEach(opening -> reports.put(opening.year(), figures(body, opening)));
        reports.putAll(imported.reports(body));
        reports.putAll(versions.accepted(body));
        return new ArrayList<>(reports.headMap(year).values());
    }

    private AnnualReport figures(Body body, Opening opening) {
        Map<CellId, Cell> cells = new LinkedHashMap<>();
        openings.figures(opening).forEach((name, value) -> {
            var parts = name.split("\\.", 3);
            cells.put(
                    new CellId(parts[0], parts[1], parts[2]),
                    value.<Cell>map(number -> new Cell.Value(number, null, number.toPlainString(), Origin.NOWHERE))
                            .orElseGet(() -> new Cell.Blank("", Origin.NOWHERE)));
        });
        return new AnnualReport(
                opening.source(), null, body.name(), opening.year(), List.of(), List.of(), Map.of(), cells, List.of());
    }
}
