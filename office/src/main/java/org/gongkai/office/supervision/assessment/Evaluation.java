package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 社会评议: figures of a survey or a review, from a document.
 *
 * @param source the document they stand in
 * @param respondents who answered
 * @param satisfied of them
 */
public record Evaluation(
        long id,
        int year,
        LocalDate day,
        String title,
        String source,
        int respondents,
        int satisfied,
        Optional<UUID> file,
        String person,
        LocalDate enteredOn,
        Optional<String> withdrawn) {
    private static final int DECIMALS = 3;

    /** 满意率 in percent, to one decimal. */
    public BigDecimal rate() {
        return rate(satisfied, respondents);
    }

    static BigDecimal rate(long satisfied, long respondents) {
        return BigDecimal.valueOf(satisfied)
                .divide(BigDecimal.valueOf(respondents), DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(2);
    }
}
