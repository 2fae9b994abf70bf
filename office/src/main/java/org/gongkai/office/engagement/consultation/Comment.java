package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 意见建议: one comment. What was said is encrypted; here stands what the public reads of it.
 *
 * @param number receipt, such as 20220110-0003
 * @param shown empty while it is not published
 */
public record Comment(
        long id,
        long consultationId,
        String number,
        CommentWay way,
        LocalDate sentOn,
        State state,
        String shown,
        Optional<HoldReason> held,
        Optional<Long> topic,
        boolean hasContact) {
    /** Longest comment, in characters. */
    public static final int LIMIT = 2000;

    /** Longest way to reach somebody, in characters. */
    public static final int CONTACT = 100;

    /** What was decided about it. */
    public enum State {
        RECEIVED,
        PUBLISHED,
        HELD
    }
}
