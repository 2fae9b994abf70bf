package org.gongkai.report.check;

import org.gongkai.report.model.Place;

/**
 * One thing that is wrong with a report.
 *
 * @param rule the rule that found it
 * @param id the rule's id or a sub-rule's, such as {@code R20.granted}
 * @param quote the words of the report it is about, empty for cells
 * @param actual what stands there
 * @param expected what was expected and how that was computed, such as {@code 275 = 272 + 3}; empty where nothing is
 * @param message why, in one sentence
 */
public record Finding(
        RuleInfo rule,
        String id,
        Severity severity,
        Place place,
        String quote,
        String actual,
        String expected,
        Message message) {
    /** A finding of the rule itself, with the rule's severity and the message {@code rule.<id>.message}. */
    public static Finding of(RuleInfo rule, Place place, String actual, String expected, Object... args) {
        return new Finding(
                rule,
                rule.id(),
                rule.severity(),
                place,
                "",
                actual,
                expected,
                Message.of("rule." + rule.id() + ".message", args));
    }

    public Finding quoting(String words) {
        return new Finding(rule, id, severity, place, words, actual, expected, message);
    }

    public Finding as(Severity other) {
        return new Finding(rule, id, other, place, quote, actual, expected, message);
    }

    /** The finding of a sub-rule, such as {@code granted} of {@code R20}. */
    public Finding sub(String name) {
        return new Finding(rule, rule.id() + "." + name, severity, place, quote, actual, expected, message);
    }

    /** Another sentence than the rule's own. */
    public Finding saying(String key, Object... args) {
        return new Finding(rule, id, severity, place, quote, actual, expected, Message.of(key, args));
    }
}
