package org.gongkai.office.publishing;

import java.time.LocalDate;

/**
 * What an editor types.
 *
 * @param formedOn 形成日期; the 20 working days count from the day after (条例 第二十六条)
 * @param source plain text or HTML as typed
 */
public record Draft(long columnId, String title, String documentNo, LocalDate formedOn, String source) {
    /** Longest title, in characters. */
    public static final int TITLE_LIMIT = 200;
}
