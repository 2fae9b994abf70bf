package org.gongkai.office.supervision.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 考核方案: the assessment of the bodies below one in a year.
 *
 * @param least below as many bodies nobody is ranked
 * @param appealUntil last day of appeals
 */
public record Scheme(
        long id,
        long bodyId,
        int year,
        String title,
        int least,
        SchemeState state,
        Optional<LocalDate> announcedOn,
        Optional<Long> announcedBy,
        Optional<LocalDate> appealUntil,
        Optional<LocalDate> closedOn) {}
