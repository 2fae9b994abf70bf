package org.gongkai.office.bodies.staff;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.office.bodies.Person;

/**
 * Somebody as the administrators see them.
 *
 * @param home id of the body whose administrators keep the account
 * @param section name of the 科室, empty where in none
 * @param firstPassword whether the first password has not been changed yet
 */
public record Member(
        Person person,
        long home,
        long sectionId,
        String section,
        boolean active,
        boolean firstPassword,
        boolean secondFactor,
        Optional<Instant> lockedUntil,
        Optional<Instant> signedInAt) {
    /** Whether wrong passwords keep the account locked at this instant. */
    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
