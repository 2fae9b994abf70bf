package org.gongkai.office.commands;

import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;

/** One line on a terminal that says how far a command is; nothing where a program reads. */
final class ProgressLine {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final boolean isShown = CommandLine.Help.Ansi.AUTO.enabled();
    private long shownAt = System.nanoTime();

    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    void show(String line) {
        if (isShown && System.nanoTime() - shownAt > PAUSE.toNanos()) {
            shownAt = System.nanoTime();
            terminal.print(CLEAR + line);
            terminal.flush();
        }
    }

    void clear() {
        if (isShown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
