package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 听证笔录 and 听证结果, as far as the public reads them with the feedback.
 *
 * @param papersOn day on which the participants had the papers; empty on the public's page
 * @param attended how many took part
 */
public record HearingRecord(Optional<LocalDate> papersOn, int attended, String record, String result) {
    public static final HearingRecord NONE = new HearingRecord(Optional.empty(), 0, "", "");
    /** Longest record, in characters. */
    public static final int RECORD = 20_000;

    public static final int RESULT = 4000;

    /** Whether it says what came of it. */
    public boolean isWhole() {
        return !record.isEmpty() && !result.isEmpty();
    }
}
