package org.gongkai.office.commands;

import org.gongkai.office.database.Unusable;

/** Reads a TCP port. */
final class Ports {
    private static final int LAST = 65_535;

    private Ports() {}

    static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST) {
            throw new Unusable("bad-port", text);
        }
        return Integer.parseInt(text);
    }
}
