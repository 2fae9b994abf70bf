package org.gongkai.office.letters;

import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;

/** What letters are about, such as a request: the module that owns it says who does what with them. */
public interface LetterOwner {
    /** Kind of thing this answers for, such as {@code request}. */
    String thing();

    /** Whether somebody may read the files of a sealed letter. */
    boolean mayRead(Body body, long thingId, Person reader);

    /** Who may do what on the page of a letter. */
    LetterRights rights();

    /** What the page of a letter shows around it. */
    LetterPlace place(Body body, Letter letter, Moment now);
}
