package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Severity;

/** Findings as a good compiler prints them: place, what, why, what to do, and a summary. */
final class TextFindings implements FindingsOutput {
    private final PrintWriter out;
    private final FindingLines lines;
    private final Words words;
    private long errors;
    private long warnings;
    private long infos;
    private int files;
    private int unreadable;

    TextFindings(PrintWriter out, Locale locale) {
        this.out = out;
        this.lines = new FindingLines(out, locale);
        this.words = Words.in(locale);
    }

    @Override
    public void add(Checked checked) {
        files++;
        if (checked.problem() != null) {
            unreadable++;
            out.println(lines.unreadable(checked.name()));
            out.println("  " + checked.problem());
            out.println();
            return;
        }
        errors += checked.count(Severity.ERROR);
        warnings += checked.count(Severity.WARNING);
        infos += checked.count(Severity.INFO);
        out.println(lines.bold(checked.name()));
        checked.findings().forEach(lines::finding);
        if (checked.findings().isEmpty()) {
            out.println("  " + words.of("check.clean"));
        }
        out.println();
    }

    @Override
    public void end() {
        out.println(words.of("check.summary", files, errors, warnings, infos, unreadable));
    }
}
