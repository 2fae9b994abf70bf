package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.util.Map;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.supervision.inspection.Limits;

/**
 * One indicator as it stood at an inspection, and what it did.
 *
 * @param limits such as {@code count=1;days=14}
 * @param version of the rule
 * @param found all that it found
 * @param counted those that were not waived
 * @param deducted points taken off
 * @param vetoes whether it is a veto that held
 */
public record InspectionLine(
        String id,
        String kind,
        String name,
        String checked,
        String limits,
        BigDecimal points,
        BigDecimal most,
        int days,
        int version,
        int found,
        int counted,
        BigDecimal deducted,
        boolean vetoes,
        String certainty,
        String source) {
    /** Whether people look at it, and no rule. */
    public boolean byHand() {
        return limitsInOrder().containsKey(HandCheck.VALID);
    }

    /** Whether people had to look at it and nobody did. */
    public boolean unlooked() {
        return version == 0;
    }

    /** Its limits as they stood. */
    public Map<String, Integer> limitsInOrder() {
        return Limits.parse(limits).map(Limits::inOrder).orElse(Map.of());
    }

    public String deductedPlain() {
        return deducted.stripTrailingZeros().toPlainString();
    }

    public String pointsPlain() {
        return points.stripTrailingZeros().toPlainString();
    }

    public String mostPlain() {
        return most.stripTrailingZeros().toPlainString();
    }
}
