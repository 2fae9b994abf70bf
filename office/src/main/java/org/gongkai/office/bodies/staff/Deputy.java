package org.gongkai.office.bodies.staff;

import java.time.LocalDate;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;

/** A/B角: from one day to another, both included, the deputy may do this duty of the principal. */
public record Deputy(long id, Duty duty, Person principal, Person deputy, LocalDate from, LocalDate until) {
    /** Whether it still counts, or will. */
    public boolean isOpen(LocalDate today) {
        return !until.isBefore(today) && !until.isBefore(from);
    }
}
