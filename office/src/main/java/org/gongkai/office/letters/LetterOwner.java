package org.gongkai.office.letters;

import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;

/** Whether somebody may read the letters of a thing; answered by the module that owns the thing. */
public interface LetterOwner {
    /** Kind of thing this answers for, such as {@code request}. */
    String thing();

    boolean mayRead(Body body, long thingId, Person reader);
}
