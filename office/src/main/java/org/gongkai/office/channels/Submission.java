package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 信息报送: something sent to a superior, who may adopt it (采用). Neither is a publication.
 *
 * @param receiver to whom it was sent
 * @param itemId the published item it rests on, empty where it rests on none
 * @param text what was sent
 * @param due the day until which an answer is expected
 * @param ended day on which it was adopted, refused or closed without an answer
 * @param adoptedAs where it appeared there
 * @param adoptedAddress where that can be seen
 * @param reason of a refusal
 */
public record Submission(
        long id,
        String title,
        String receiver,
        Optional<Long> itemId,
        LocalDate submittedOn,
        String text,
        LocalDate due,
        State state,
        Optional<LocalDate> ended,
        String adoptedAs,
        String adoptedAddress,
        String reason) {
    /** What became of it. */
    public enum State {
        /** 待答复. */
        WAITING,
        /** 逾期未答复. */
        OVERDUE,
        /** 已采用. */
        ADOPTED,
        /** 未采用. */
        REFUSED,
        /** 未获答复，已了结. */
        UNANSWERED;

        public boolean isOpen() {
            return this == WAITING || this == OVERDUE;
        }
    }

    /** The day it was adopted, empty while it was not. */
    public Optional<LocalDate> adoptedOn() {
        return state == State.ADOPTED ? ended : Optional.empty();
    }

    /** Where the next page goes on. */
    public String cursor() {
        return submittedOn + "." + id;
    }
}
