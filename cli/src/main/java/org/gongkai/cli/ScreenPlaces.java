package org.gongkai.cli;

import java.util.Locale;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Severity;

/** Where a finding stands and how it is called, for people. */
final class ScreenPlaces {
    private static final int AROUND = 18;

    private ScreenPlaces() {}

    static String name(ScreenInputs.Item item) {
        return item.line() == 0
                ? item.file()
                : item.file() + ":" + item.line() + (item.id() == null ? "" : " " + item.id());
    }

    /** Such as 第3行第12字, or the page, sheet and cell of a document. */
    static String place(ScreenInputs.Item item, Finding finding) {
        var document = item.document();
        if (document != null) {
            return document.place(finding.start());
        }
        var text = item.text();
        int line = 1
                + (int) text.substring(0, finding.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int begin = text.lastIndexOf('\n', finding.start() - 1) + 1;
        return Words.text("screen.place", line, text.codePointCount(begin, finding.start()) + 1);
    }

    /** The words around a finding, on one line. */
    static String[] around(String text, Finding finding) {
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, finding.start() - 1)) + 1, finding.start() - AROUND);
        int newLine = text.indexOf('\n', finding.end());
        int to = Math.min(newLine < 0 ? text.length() : newLine, finding.end() + AROUND);
        return new String[] {
            text.substring(Math.min(from, finding.start()), finding.start()).replace('\n', ' '),
            finding.text().replace('\n', ' '),
            text.substring(finding.end(), Math.max(to, finding.end())).replace('\n', ' ')
        };
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case BLOCKING -> Words.text("screen.blocking");
            case WARNING -> Words.text("severity.warning");
            case INFO -> Words.text("severity.info");
        };
    }

    static String style(Severity severity) {
        return severity == Severity.BLOCKING ? "error" : severity.name().toLowerCase(Locale.ROOT);
    }
}
