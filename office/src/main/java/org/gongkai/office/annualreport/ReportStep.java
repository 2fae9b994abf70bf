package org.gongkai.office.annualreport;

import java.time.LocalDate;

/**
 * Something that was done with a report.
 *
 * @param action a {@link ReportAction}, or OPEN, SAVE, ADJUST, ANSWER, COMMENT, PUBLISH
 */
public record ReportStep(int edition, String action, String words, long personId, String person, LocalDate day) {}
