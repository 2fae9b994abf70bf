package org.gongkai.office.bodies;

import java.util.List;
import org.gongkai.office.trail.Moment;

/** Work that waits for a named person, and that a successor takes over; modules with such work offer it as a bean. */
public interface OpenWork {
    /** Message key of its name, such as the drafts of a clerk. */
    String kind();

    /** The duty it belongs to: the successor in this duty takes it. */
    Duty duty();

    /** Titles of what waits for this person at this body. */
    List<String> of(Person person, Body body);

    /** Gives all of it to the successor, in the caller's transaction. */
    void handOver(Person from, Person to, Body body, Moment when);
}
