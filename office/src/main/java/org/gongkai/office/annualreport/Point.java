package org.gongkai.office.annualreport;

import java.util.Optional;
import org.gongkai.report.check.Severity;

/**
 * Something that is wrong with a report or has to be explained: a finding of the report's rules, or a question about
 * figures that are all zero.
 *
 * @param key changes with what it is about, so that an answer holds while the finding stays the same
 * @param rule such as {@code R20.granted}
 * @param place a cell as {@code block.row.column}, the name of a {@link TextPart}, or empty
 * @param where the place in words
 * @param expected how it was computed, empty where nothing is
 * @param answer the written answer, where there is one
 */
public record Point(
        String key,
        String rule,
        Severity severity,
        String place,
        String where,
        String quote,
        String message,
        String actual,
        String expected,
        String help,
        Optional<String> answer) {
    /** Whether it stands in the way of submitting. */
    public boolean isOpen() {
        return severity == Severity.ERROR || severity == Severity.WARNING && answer.isEmpty();
    }
}
