package org.gongkai.office.requests;

import java.time.LocalDate;

/**
 * The office waits for the applicant; no day of its own period is counted.
 *
 * @param what {@link StepKind#CORRECTION_ASKED} or {@link StepKind#FEE_ASKED}
 * @param until the applicant's last day
 */
public record Waiting(StepKind what, LocalDate until) {}
