package org.gongkai.office.database;

import java.util.List;

/**
 * Something outside the program keeps a command from being done: an argument, a file, a folder, the machine. The
 * sentence, with the place and what to do, stands in the bundle {@code messages.commands} under {@code
 * unusable.<code>}; the command ends with 2.
 */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    public Unusable(String code, Object... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    /** With what the machine answered, for whoever looks for the reason. */
    public Unusable because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** Stable code, such as {@code data-in-use}. */
    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
