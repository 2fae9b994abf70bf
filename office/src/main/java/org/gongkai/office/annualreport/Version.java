package org.gongkai.office.annualreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.office.facts.Fact;
import org.gongkai.report.model.AnnualReport;

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
}
