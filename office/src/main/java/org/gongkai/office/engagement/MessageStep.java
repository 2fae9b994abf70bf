package org.gongkai.office.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One thing that happened to a message. Never changed.
 *
 * @param bodyId who did it
 * @param person 0: the sender
 * @param behalf whose duty a deputy carried out, 0 for nobody
 * @param code a {@link ClockRule} or {@link RejectReason}, empty for neither
 * @param other id of another body, message or item, 0 for none
 * @param reference 承办科室
 */
public record MessageStep(
        long id,
        MessageAct act,
        long bodyId,
        LocalDate day,
        Instant at,
        long person,
        long behalf,
        String code,
        long other,
        String reference) {
    /** The ids four-eyes rules look at. */
    Set<Long> persons() {
        return behalf == 0 ? Set.of(person) : Set.of(person, behalf);
    }
}
