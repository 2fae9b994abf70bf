package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * What the rules see.
 *
 * @param report the report under check
 * @param figures the figures in its narrative
 * @param earlier reports of the same body for earlier years, oldest first
 * @param due 应公布日期, the last day of publication, where known
 */
public record CheckContext(
        AnnualReport report,
        Figures figures,
        List<AnnualReport> earlier,
        @Nullable LocalDate due) {
    public CheckContext {
        earlier = List.copyOf(earlier);
    }

    /** The report of the year before, where given. */
    public Optional<AnnualReport> previous() {
        var year = report.year();
        if (year == null) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(r -> r.year() != null && r.year() == year - 1)
                .findFirst();
    }
}
