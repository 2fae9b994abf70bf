package org.gongkai.office.facts;

import java.time.Instant;
import java.util.List;
import org.gongkai.office.bodies.Body;

/** What a module with facts answers; the annual report asks all of them. */
public interface Facts {
    /**
     * The facts of a body and a period.
     *
     * @param asOf only what was recorded until this instant counts
     */
    List<Fact> facts(Body body, Period period, Instant asOf);
}
