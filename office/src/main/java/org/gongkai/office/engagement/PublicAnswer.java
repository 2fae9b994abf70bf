package org.gongkai.office.engagement;

import java.time.LocalDate;

/**
 * 公开的答复, as the public reads it: masked, and never who asked.
 *
 * @param askedOn day on which the message was left
 */
public record PublicAnswer(
        long id,
        MessageKind kind,
        String title,
        String question,
        String answer,
        LocalDate askedOn,
        LocalDate answeredOn,
        LocalDate publishedOn) {
    /** Longest title, in characters. */
    public static final int TITLE = 100;
    /** Longest text, in characters. */
    public static final int TEXT = 4000;

    /** What somebody wants to publish. */
    public record Words(String title, String question, String answer) {}
}
