package org.gongkai.office.supervision.crawl;

/** An address that may not be read, with why: its words stand under {@code crawl.cause.<cause>}. */
final class NotAllowed extends Exception {
    private static final long serialVersionUID = 1L;

    NotAllowed(String cause) {
        super(cause);
    }

    /** Stable code, such as {@code host}. */
    String code() {
        return String.valueOf(getMessage());
    }
}
