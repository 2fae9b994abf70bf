package org.gongkai.office.bodies;

import java.util.Set;

/**
 * A person doing a duty, for themselves or as deputy (B 代 A).
 *
 * @param person who does it
 * @param forWhom whose duty it is; the same person where nobody is stood in for
 */
public record Acting(Person person, Person forWhom) {
    /** Whether the record reads "B 代 A". */
    public boolean isDeputy() {
        return person.id() != forWhom.id();
    }

    /**
     * The ids four-eyes rules look at: who acts and in whose stead are one person to them. Where one of two acts must
     * be another person's, these sets may not meet.
     */
    public Set<Long> persons() {
        return isDeputy() ? Set.of(person.id(), forWhom.id()) : Set.of(person.id());
    }
}
