package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;

/** Findings on a terminal as a good compiler prints them: what, where, why, what to do; in colour where there is one. */
final class FindingLines {
    private final PrintWriter out;
    private final Messages messages;
    private final Words words;
    private final Locale locale;
    private final boolean colour = Terminal.colours();

    FindingLines(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.words = Words.in(locale);
    }

    void finding(Finding finding) {
        out.println(
                label(finding.severity()) + " " + bold(messages.text(finding.message())) + " [" + finding.id() + "]");
        entry("check.place", Places.text(finding.place(), locale));
        if (!finding.quote().isEmpty()) {
            entry("check.quote", finding.quote());
        }
        if (!finding.actual().isEmpty()) {
            entry("check.actual", finding.actual());
        }
        if (!finding.expected().isEmpty()) {
            entry("check.expected", finding.expected());
        }
        entry("check.source", messages.text("rule." + finding.rule().id() + ".source"));
        entry("check.help", messages.text("rule." + finding.rule().id() + ".help"));
    }

    /** A line below what it belongs to: a word in a column of its own, then the text. */
    void entry(String key, String text) {
        out.println("  " + paint("36", Wide.left(words.of(key), 8)) + " " + text);
    }

    String bold(String text) {
        return paint("1", text);
    }

    /** A file that is of no use. */
    String unreadable(String name) {
        return paint("31;1", words.of("check.unreadable")) + " " + name;
    }

    String label(Severity severity) {
        return switch (severity) {
            case ERROR -> paint("31;1", words.of("severity.error"));
            case WARNING -> paint("33;1", words.of("severity.warning"));
            case INFO -> paint("34", words.of("severity.info"));
        };
    }

    /** A severity of another scale in the colour of {@code error}, {@code warning} or {@code info}. */
    String painted(String style, String word) {
        return paint(style.equals("error") ? "31;1" : style.equals("warning") ? "33;1" : "34", word);
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
