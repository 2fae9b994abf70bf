package org.gongkai.office.bodies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may reach a staff page of the body named by {@code {code}} in its address. {@link DutyGate} enforces it before
 * the page is asked; a staff page with neither this nor {@link ForSignedIn} is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForDuty {
    /** Duties for the body itself, any of which suffices. */
    Duty[] value() default {};

    /** Duties for a body above it, any of which suffices: usually {@link Duty#SUPERVISOR}. */
    Duty[] above() default {};
}
