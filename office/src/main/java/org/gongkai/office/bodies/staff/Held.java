package org.gongkai.office.bodies.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.bodies.Duty;

/** A duty somebody holds, until a day or until further notice. */
public record Held(Duty duty, Optional<LocalDate> until) {}
