package org.gongkai.report.merge;

import org.gongkai.report.check.Message;

/** Reports from which no sum can be made; carries the sentence for the user. */
public final class NotMergeable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    NotMergeable(String code, Object... args) {
        super(code);
        this.problem = Message.of("merge.problem." + code, args);
    }

    /** A key of the bundle; its last part is the stable code. */
    public Message problem() {
        return problem;
    }
}
