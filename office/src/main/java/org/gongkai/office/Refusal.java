package org.gongkai.office;

import java.util.List;

/** Something an office may not do now; the words stand in the message bundle under {@code problem.<code>}. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do about it, as an HTTP answer. */
    public enum Kind {
        NOT_FOUND(404),
        GONE(410),
        FORBIDDEN(403),
        CONFLICT(409),
        INVALID(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;

    public Refusal(Kind kind, String code, Object... args) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
    }

    /** Whether who typed it can change it and try again: the page shows it with what was typed. */
    public boolean canBeMended() {
        return kind == Kind.INVALID || kind == Kind.CONFLICT || code.equals("classified");
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found");
    }

    public Kind kind() {
        return kind;
    }

    /** Stable code, such as {@code four-eyes-drafter}. */
    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
