package org.gongkai.screening;

/**
 * A finding as a detector makes it.
 *
 * @param start place in the plain text
 * @param end place behind it
 * @param reason which sentence of the bundle says why
 * @param right what should stand there, for the sentence; empty where nothing does
 */
record Mark(
        String kind,
        int start,
        int end,
        boolean personal,
        Severity severity,
        Certainty certainty,
        String reason,
        String right) {
    static Mark of(String kind, int start, int end, Severity severity, Certainty certainty, String reason) {
        return new Mark(kind, start, end, true, severity, certainty, reason, "");
    }

    /** The same, not of a person. */
    Mark ofNobody() {
        return new Mark(kind, start, end, false, severity, certainty, reason, right);
    }

    /** The same, with what should stand there. */
    Mark suggesting(String words) {
        return new Mark(kind, start, end, personal, severity, certainty, reason, words);
    }
}
