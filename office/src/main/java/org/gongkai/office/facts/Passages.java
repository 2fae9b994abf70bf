package org.gongkai.office.facts;

import java.time.Instant;
import java.util.Map;
import org.gongkai.office.bodies.Body;

/** Whole sentences that a module makes of its records for the narrative of a report; live like a figure. */
public interface Passages {
    /**
     * The passages for the report of a body and a year by their names, such as {@code improvement.problems}; empty where
     * nothing is recorded. Lines become paragraphs.
     *
     * @param asOf only what was recorded until this instant counts
     */
    Map<String, String> passages(Body body, int year, Instant asOf);
}
