package org.gongkai.report.compare;

import org.gongkai.report.check.Message;

/** Reports that are neither years of one body nor bodies of one year; carries the sentence for the user. */
public final class NotComparable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    NotComparable(String code, Object... args) {
        super(code);
        this.problem = Message.of("compare.problem." + code, args);
    }

    /** A key of the bundle; its last part is the stable code. */
    public Message problem() {
        return problem;
    }
}
