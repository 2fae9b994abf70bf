package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Severity;

/** Screened texts on a terminal: what, where, in which words, why, what to do, and a summary. */
final class ScreenLines implements ScreenOutput {
    private final PrintWriter out;
    private final FindingLines lines;
    private final long[] counts = new long[Severity.values().length];
    private int texts;
    private int unreadable;

    ScreenLines(PrintWriter out) {
        this.out = out;
        this.lines = new FindingLines(out, Locale.CHINESE);
    }

    @Override
    public void add(Screened screened) {
        texts++;
        var name = ScreenPlaces.name(screened.item());
        if (screened.problem() != null) {
            unreadable++;
            out.println(lines.unreadable(name));
            out.println("  " + screened.problem());
            out.println();
            return;
        }
        out.println(lines.bold(name));
        var text = screened.item().text();
        for (var finding : screened.findings()) {
            counts[finding.severity().ordinal()]++;
            var around = ScreenPlaces.around(text, finding);
            out.println(lines.painted(ScreenPlaces.style(finding.severity()), ScreenPlaces.severity(finding.severity()))
                    + " " + lines.bold(Kinds.title(finding.kind())) + " [" + finding.kind() + "]");
            lines.entry("check.place", ScreenPlaces.place(screened.item(), finding));
            lines.entry("check.quote", around[0] + lines.bold(around[1]) + around[2]);
            lines.entry("screen.why", finding.why());
            lines.entry("check.help", finding.remedy());
        }
        var document = screened.item().document();
        if (document != null) {
            document.unread().forEach(sentence -> out.println("  " + sentence));
        }
        if (screened.findings().isEmpty()) {
            out.println("  " + Words.text("check.clean"));
        }
        out.println();
    }

    @Override
    public void end() {
        out.println(Words.text(
                "screen.summary",
                texts,
                counts[Severity.BLOCKING.ordinal()],
                counts[Severity.WARNING.ordinal()],
                counts[Severity.INFO.ordinal()],
                unreadable));
    }
}
