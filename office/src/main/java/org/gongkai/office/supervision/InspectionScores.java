package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.office.bodies.Body;

/** 检查得分: what the inspections of a year come to; asked by the assessment. */
public interface InspectionScores {
    /**
     * From 0 to 100; empty where the body was not inspected.
     *
     * @param asOf only what was recorded until this instant counts
     */
    Optional<BigDecimal> score(Body body, int year, Instant asOf);
}
