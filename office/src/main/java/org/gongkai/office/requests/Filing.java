package org.gongkai.office.requests;

import org.gongkai.report.model.ApplicantColumn;

/**
 * What an applicant files.
 *
 * @param kind column of table 3
 * @param title a few words for the register, without personal data
 * @param content 所需信息的名称、文号 or its features, as the applicant wrote it; may hold personal data
 */
public record Filing(Intake intake, ApplicantColumn kind, Applicant applicant, String title, String content, Way way) {}
