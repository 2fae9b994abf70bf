package org.gongkai.office.annualreport;

import java.util.Optional;
import org.gongkai.office.bodies.Body;

/** A body in a district's interim tables: what it froze, or nothing, where what is recorded now counts. */
public record InterimPart(Body body, Optional<Version> frozen) {}
