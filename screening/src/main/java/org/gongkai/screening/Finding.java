package org.gongkai.screening;

/**
 * 发现: something in a text that someone should act on before it is published.
 *
 * @param kind lower_snake id such as {@code id_card}; docs/screening.md lists them
 * @param text as it stands in the original text
 * @param start UTF-16 offset in the original text
 * @param end UTF-16 offset behind it
 * @param personal whether it is a full identifier or private detail of an individual
 * @param why in Chinese, for people: what gave it away
 * @param remedy in Chinese, for people: what to do
 */
public record Finding(
        String kind,
        String text,
        int start,
        int end,
        boolean personal,
        Severity severity,
        Certainty certainty,
        String why,
        String remedy) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a finding has a place, not " + start + " to " + end);
        }
    }

    /** The start in Unicode code points of the text that was screened. */
    public int startInCodePoints(String original) {
        return original.codePointCount(0, start);
    }

    /** The end in Unicode code points of the text that was screened. */
    public int endInCodePoints(String original) {
        return original.codePointCount(0, end);
    }

    /** The same finding in a text in which this one stands so much later. */
    Finding movedBy(int offset) {
        return new Finding(kind, text, start + offset, end + offset, personal, severity, certainty, why, remedy);
    }
}
