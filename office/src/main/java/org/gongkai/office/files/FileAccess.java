package org.gongkai.office.files;

import java.util.Optional;
import org.gongkai.office.bodies.Person;

/** Whether somebody may have a file; answered by the module that owns the thing it is attached to. */
public interface FileAccess {
    /** Kind of thing this answers for, such as {@code item}. */
    String owner();

    /**
     * @param reader who is signed in; empty: the public
     */
    boolean mayRead(KeptFile file, Optional<Person> reader);
}
