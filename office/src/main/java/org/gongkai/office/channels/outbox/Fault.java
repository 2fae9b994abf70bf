package org.gongkai.office.channels.outbox;

import java.time.Duration;

/** Why a step to the other side did not come to its end. */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What it means for the posting. */
    public enum Meaning {
        /** It did not happen; try later. */
        LATER,
        /** Nobody knows whether it happened; look before it is tried again. */
        UNKNOWN,
        /** The day's quota of the account is used up. */
        QUOTA,
        /** The account or its rights are not in order; nothing of the channel goes until they are. */
        ACCOUNT,
        /** The other side does not take it as it is. */
        REFUSED,
        /** The item is no longer what was reviewed. */
        CHANGED
    }

    private final Meaning meaning;
    private final String code;
    private final Duration wait;

    /** @param code small letters, digits and hyphens; its words stand under {@code posting.problem.<code>} */
    public Fault(Meaning meaning, String code) {
        this(meaning, code, Duration.ZERO);
    }

    /** @param wait the least time before it is tried again */
    public Fault(Meaning meaning, String code, Duration wait) {
        super(meaning + " " + code);
        this.meaning = meaning;
        this.code = code;
        this.wait = wait;
    }

    public Meaning meaning() {
        return meaning;
    }

    public String code() {
        return code;
    }

    public Duration waitTime() {
        return wait;
    }
}
