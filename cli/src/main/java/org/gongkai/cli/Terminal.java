package org.gongkai.cli;

/** Whether output goes to a terminal: the launcher knows and says so in {@code GONGKAI_TTY} (stream numbers). */
final class Terminal {
    private Terminal() {}

    static boolean colours() {
        return is("1") && System.getenv("NO_COLOR") == null;
    }

    static boolean errors() {
        return is("2");
    }

    private static boolean is(String stream) {
        var terminals = System.getenv("GONGKAI_TTY");
        return terminals != null && terminals.contains(stream);
    }
}
