package org.gongkai.office.portal.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the index from going on: a line in the log when it begins, and one when it is over. */
final class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    /** What it is, in what the log says of it. */
    enum Kind {
        NONE(""),
        DATABASE("the search index waits for the database: {}"),
        IN_USE("the search index waits for another process: {}"),
        BROKEN("the search index is broken and is built anew: {}"),
        BUG("a step of the search index failed and is tried again: {}");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private volatile Kind now = Kind.NONE;

    Kind now() {
        return now;
    }

    void is(Kind kind, Exception cause) {
        if (kind == now) {
            return;
        }
        now = kind;
        if (kind == Kind.BUG) {
            LOG.error(kind.words, cause.toString(), cause);
        } else {
            // the text of an error of the database may quote what was asked
            LOG.warn(kind.words, kind == Kind.DATABASE ? cause.getClass().getName() : cause.toString());
        }
    }

    void isOver() {
        if (now != Kind.NONE) {
            now = Kind.NONE;
            LOG.info("the search index is back");
        }
    }
}
