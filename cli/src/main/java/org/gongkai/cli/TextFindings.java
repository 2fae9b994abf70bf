package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;

/** Findings as a good compiler prints them: place, what, why, what to do, and a summary. */
final class TextFindings implements FindingsOutput {
    private final PrintWriter out;
    private final Messages messages;
    private final Words words;
    private final Locale locale;
    private final boolean colour;
    private long errors;
    private long warnings;
    private long infos;
    private int files;
    private int unreadable;

    TextFindings(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.words = Words.in(locale);
        this.colour = Terminal.colours();
    }

    @Override
    public void add(Checked checked) {
        files++;
        if (checked.problem() != null) {
            unreadable++;
            out.println(paint("31;1", words.of("check.unreadable")) + " " + checked.name());
            out.println("  " + checked.problem());
            out.println();
            return;
        }
        errors += checked.count(Severity.ERROR);
        warnings += checked.count(Severity.WARNING);
        infos += checked.count(Severity.INFO);
        out.println(paint("1", checked.name()));
        checked.findings().forEach(this::finding);
        if (checked.findings().isEmpty()) {
            out.println("  " + words.of("check.clean"));
        }
        out.println();
    }

    private void finding(Finding finding) {
        out.println(label(finding.severity()) + " " + paint("1", messages.text(finding.message())) + " [" + finding.id()
                + "]");
        line("check.place", Places.text(finding.place(), locale));
        if (!finding.quote().isEmpty()) {
            line("check.quote", finding.quote());
        }
        if (!finding.actual().isEmpty()) {
            line("check.actual", finding.actual());
        }
        if (!finding.expected().isEmpty()) {
            line("check.expected", finding.expected());
        }
        line("check.source", messages.text("rule." + finding.rule().id() + ".source"));
        line("check.help", messages.text("rule." + finding.rule().id() + ".help"));
    }

    private void line(String key, String text) {
        out.println("  " + paint("36", Wide.left(words.of(key), 8)) + " " + text);
    }

    private String label(Severity severity) {
        return switch (severity) {
            case ERROR -> paint("31;1", words.of("severity.error"));
            case WARNING -> paint("33;1", words.of("severity.warning"));
            case INFO -> paint("34", words.of("severity.info"));
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    @Override
    public void end() {
        out.println(words.of("check.summary", files, errors, warnings, infos, unreadable));
    }
}
