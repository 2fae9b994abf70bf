package org.gongkai.office.openings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * 期初数据: the figures of one document that a body brought with it.
 *
 * @param until the last day the figures cover
 * @param source what the document is, in words
 * @param fileId the document itself
 * @param enteredById who entered it; somebody else confirms
 * @param confirmedBy name of who confirmed it, empty while nobody has; only then it counts
 * @param withdrawn why it counts no longer, empty while it may
 */
public record Opening(
        long id,
        Kind kind,
        int year,
        LocalDate until,
        String source,
        UUID fileId,
        long enteredById,
        String enteredBy,
        LocalDate enteredOn,
        Optional<String> confirmedBy,
        Optional<LocalDate> confirmedOn,
        Optional<String> withdrawn,
        int cells) {
    /** What a document covers. */
    public enum Kind {
        /** 上年度报告: feeds the rules across years. */
        LAST_REPORT,
        /** 年初至接收日的台账: counted together with what the system records from the day after. */
        YEAR_SO_FAR
    }

    public boolean counts() {
        return confirmedBy.isPresent() && withdrawn.isEmpty();
    }
}
