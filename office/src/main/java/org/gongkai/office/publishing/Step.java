package org.gongkai.office.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One signed act on an item.
 *
 * @param version of the item after it
 * @param day legal day
 * @param at instant of recording
 * @param duty code of the duty it was signed under, empty where the office did it itself
 * @param behalfId id of whose duty a deputy carried out, 0 where it was the person's own
 * @param onBehalfOf name of that person, empty without a deputy
 * @param words basis of the secrecy review, or the reason of a return, correction or withdrawal
 * @param secrecy what the form of the secrecy review says
 */
public record Step(
        long id,
        Action action,
        State from,
        State to,
        int revision,
        int version,
        long personId,
        String person,
        LocalDate day,
        Instant at,
        String duty,
        long behalfId,
        String onBehalfOf,
        String words,
        Optional<Act.Secrecy> secrecy) {
    /** Who acted and in whose stead, one person to the four eyes. */
    Set<Long> persons() {
        return behalfId == 0 ? Set.of(personId) : Set.of(personId, behalfId);
    }
}
