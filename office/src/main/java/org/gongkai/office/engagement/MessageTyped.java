package org.gongkai.office.engagement;

/**
 * What is typed with an act.
 *
 * @param words answer, reason or advice
 * @param code name of a {@link ClockRule} or {@link RejectReason}
 * @param reference 承办科室, code of another body, or number of another message
 */
public record MessageTyped(String words, String code, String reference) {
    public MessageTyped {
        words = words.strip();
        code = code.strip();
        reference = reference.strip();
    }

    /** Words alone. */
    public static MessageTyped of(String words) {
        return new MessageTyped(words, "", "");
    }
}
