package org.gongkai.office.supervision;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.supervision.inspection.Indicator;

/**
 * An indicator that people look at.
 *
 * @param holding what counts now
 * @param all everything that was seen, the newest first
 */
public record InspectionCheckRow(Indicator indicator, Optional<HandCheck> holding, List<HandCheck> all) {
    public InspectionCheckRow {
        all = List.copyOf(all);
    }

    public int validDays() {
        return indicator.limits().of(HandCheck.VALID);
    }

    /** The newest, whether it still holds or not. */
    public Optional<HandCheck> newest() {
        return all.stream().findFirst();
    }

    public boolean isFault() {
        return holding.filter(check -> check.result() == HandCheck.Result.FAULT).isPresent();
    }
}
