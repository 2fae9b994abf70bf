package org.gongkai.office.requests;

import java.util.List;
import java.util.Set;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.trail.Moment;

/** What follows an answer and is kept by a module above, such as a review; told on the page of the request. */
public interface Aftermath {
    /**
     * One line.
     *
     * @param words without personal data
     * @param path behind {@code /desk/<code>/}
     */
    record Told(String words, String path) {}

    /** @param duties of whoever looks: nobody is led to a page that is closed to them */
    List<Told> of(Body body, RequestCase found, Set<Duty> duties, Moment now);
}
