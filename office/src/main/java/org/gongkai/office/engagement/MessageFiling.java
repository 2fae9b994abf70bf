package org.gongkai.office.engagement;

/**
 * What a resident leaves.
 *
 * @param contact telephone or mail, empty where none was given
 * @param consent whether the answer may be published
 * @param page address of the page it is about
 */
public record MessageFiling(
        MessageKind kind, String subject, String words, String contact, Consent consent, String page) {
    /** Longest subject, in characters. */
    public static final int SUBJECT = 60;
    /** Longest message, in characters. */
    public static final int WORDS = 2000;
    /** Longest contact, in characters. */
    public static final int CONTACT = 100;

    /** 是否同意公开答复. */
    public enum Consent {
        GIVEN,
        NOT_GIVEN
    }
}
