package org.gongkai.office.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One signed act on an item.
 *
 * @param version of the item after it
 * @param day legal day
 * @param at instant of recording
 * @param duty code of the duty it was signed under, empty where the office did it itself
 * @param onBehalfOf whose duty a deputy carried out, empty where it was the person's own
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
        String onBehalfOf,
        String words,
        Optional<Act.Secrecy> secrecy) {}
