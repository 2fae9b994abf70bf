package org.gongkai.cli;

/** A bar on the terminal's error stream while many files are checked; silent elsewhere. */
final class Progress {
    private static final int FEW = 20;
    private static final int WIDTH = 30;

    private final int total;
    private final boolean shown;
    private int done;

    Progress(int total) {
        this.total = total;
        this.shown = total > FEW && Terminal.errors();
    }

    void step() {
        done++;
        if (shown && (done % 10 == 0 || done == total)) {
            int filled = WIDTH * done / total;
            System.err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
        }
    }

    void end() {
        if (shown) {
            System.err.print("\r" + " ".repeat(WIDTH + 24) + "\r");
        }
    }
}
