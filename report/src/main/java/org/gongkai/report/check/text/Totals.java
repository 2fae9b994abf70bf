package org.gongkai.report.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/** Cells that a phrase of the narrative may mean; a blank total is replaced by the six columns it would add up. */
final class Totals {
    private final AnnualReport report;

    Totals(AnnualReport report) {
        this.report = report;
    }

    List<CellId> row(RequestRow row) {
        var total = CellId.of(row, ApplicantColumn.TOTAL);
        if (report.number(total).isPresent()) {
            return List.of(total);
        }
        return ApplicantColumn.kinds().stream().map(c -> CellId.of(row, c)).toList();
    }

    List<CellId> rows(RequestRow... rows) {
        return Arrays.stream(rows).flatMap(row -> row(row).stream()).toList();
    }

    List<CellId> results(Predicate<RequestRow> which) {
        return RequestRow.results(report.layoutFormat(TableKind.REQUESTS)).stream()
                .filter(which)
                .flatMap(row -> row(row).stream())
                .toList();
    }

    List<CellId> group(RequestRow.Group group) {
        return results(row -> row.group() == group);
    }

    /** （六）其他处理, one row in 2019 and three in 2021. */
    List<CellId> otherHandling() {
        return results(row -> row.group() == RequestRow.Group.OTHER || row == RequestRow.OTHER_HANDLING);
    }

    List<CellId> disputes(List<DisputeGroup> groups, DisputeOutcome outcome) {
        return groups.stream().map(group -> CellId.of(group, outcome)).toList();
    }

    @Nullable
    Reading reading(List<CellId> cells) {
        return Reading.of(report, cells);
    }

    List<Reading> readings(List<List<CellId>> alternatives) {
        var readings = new ArrayList<Reading>();
        for (var cells : alternatives) {
            var reading = Reading.of(report, cells);
            if (reading == null) {
                return List.of();
            }
            readings.add(reading);
        }
        return readings;
    }

    AnnualReport report() {
        return report;
    }
}
