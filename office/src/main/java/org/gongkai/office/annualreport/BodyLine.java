package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/**
 * A body on the district's board of reports.
 *
 * @param late past the due day and not submitted
 * @param errors findings of its frozen version, or of today's where nothing is frozen
 * @param changed cells that would be other today than they were frozen
 */
public record BodyLine(
        Body body, Optional<Report> report, LocalDate due, boolean late, long errors, long warnings, long changed) {}
