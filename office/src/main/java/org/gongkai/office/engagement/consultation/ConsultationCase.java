package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consultation as its staff see it.
 *
 * @param version number of its last change
 * @param extendTo last day an extension asks for, which waits for its approval
 * @param received comments that came
 * @param unread those nobody has decided about
 */
public record ConsultationCase(
        Consultation consultation,
        int version,
        Optional<LocalDate> extendTo,
        String extendReason,
        int received,
        int unread) {}
