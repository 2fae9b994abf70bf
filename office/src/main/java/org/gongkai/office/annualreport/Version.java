package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.facts.Fact;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.CellId;

/**
 * What went to review, frozen: text, cells, and the records behind each cell.
 *
 * @param asOf the facts are those recorded until then
 * @param evidence records by cell; cells without records are left out
 */
public record Version(
        long id,
        int edition,
        Instant asOf,
        AnnualReport report,
        Map<String, List<Fact.Evidence>> evidence,
        String madeBy,
        LocalDate madeOn,
        boolean isAccepted) {
    public Version {
        evidence = Map.copyOf(evidence);
    }

    /** Cells that would be other now, by cell: then and now. */
    Map<CellId, List<BigDecimal>> differences(Compiled now) {
        var differences = new LinkedHashMap<CellId, List<BigDecimal>>();
        now.cells()
                .forEach((id, cell) -> report.number(id).ifPresent(then -> {
                    if (then.compareTo(cell.value()) != 0) {
                        differences.put(id, List.of(then, cell.value()));
                    }
                }));
        return differences;
    }
}
