package org.gongkai.office.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.facts.Fact;
import org.gongkai.report.model.CellId;

/**
 * A statutory cell as it is counted today.
 *
 * @param counted what the records come to, in the unit of the cell; in a district's report its own and its parts'
 * @param evidence the records of the body itself
 * @param parts what the reports of the bodies below put into it, zeros left out
 */
public record CompiledCell(
        CellId id,
        BigDecimal counted,
        Optional<Adjustment> adjustment,
        List<Fact.Evidence> evidence,
        List<Part> parts) {
    /** What the report of a body below puts into a cell. */
    public record Part(long bodyId, String body, BigDecimal value) {}

    public CompiledCell {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    /** What the report says. */
    public BigDecimal value() {
        return adjustment.map(Adjustment::value).orElse(counted);
    }

    CompiledCell with(BigDecimal sum) {
        return new CompiledCell(id, sum, adjustment, evidence, parts);
    }
}
