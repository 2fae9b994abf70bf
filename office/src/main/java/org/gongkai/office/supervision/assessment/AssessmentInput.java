package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import org.gongkai.office.Refusal;

/** What may be typed for an assessment. */
final class AssessmentInput {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 1000;

    private AssessmentInput() {}

    static void title(String said) {
        filled(said, LONGEST_TITLE);
    }

    static void words(String said) {
        filled(said, LONGEST_WORDS);
    }

    private static void filled(String said, int longest) {
        if (said.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-blank");
        }
        if (said.length() > longest) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-long", longest);
        }
    }

    /** Points of an indicator: from zero to its weight, with one decimal at most. */
    static void points(BigDecimal points, Indicator indicator) {
        if (points.signum() < 0
                || points.compareTo(indicator.weight()) > 0
                || points.stripTrailingZeros().scale() > 1) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "assessment-points",
                    indicator.weight().stripTrailingZeros().toPlainString());
        }
    }
}
