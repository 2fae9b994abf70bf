package org.gongkai.office.disputes;

import java.util.Map;
import org.gongkai.report.model.DisputeOutcome;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the office may settle otherwise; {@code gongkai.disputes.…} in its settings.
 *
 * @param outcome the column of table 4 in which a result counts, where the office reads the format otherwise than we
 * @param eachInstance whether every instance of a suit counts as a case of table 4, not the suit once a year
 * @param defenceDays calendar days of the defence before a second instance or in a retrial, for which no statute names them
 * @param smallest groups of fewer decided cases show no rates
 */
@ConfigurationProperties("gongkai.disputes")
public record DisputeRules(
        @DefaultValue Map<DisputeResult, DisputeOutcome> outcome,
        @DefaultValue("false") boolean eachInstance,
        @DefaultValue("15") int defenceDays,
        @DefaultValue("5") int smallest) {
    public DisputeRules {
        outcome = Map.copyOf(outcome);
    }

    /** The column of table 4 in which a result counts. */
    DisputeOutcome outcomeOf(DisputeResult result) {
        return outcome.getOrDefault(result, result.outcome());
    }
}
