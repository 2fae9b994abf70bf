package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 申诉 of a body against a score.
 *
 * @param answer empty while it is open
 * @param points after it, empty where the score stays
 */
public record Appeal(
        long id,
        long body,
        long indicator,
        String words,
        String person,
        LocalDate on,
        Optional<String> answer,
        Optional<BigDecimal> points,
        Optional<String> answeredBy,
        Optional<LocalDate> answeredOn) {
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
