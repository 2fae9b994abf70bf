package org.gongkai.office.portal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.office.OfficeDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the public's pages are made from, as one mark: whatever a page shows, it is another one once that has changed.
 * Readers who come at the same time share an answer of the database, but none takes one that was asked for before he
 * came.
 */
@Component
public final class PortalVersion {
    private final JdbcClient jdbc;
    private final OfficeDay day;
    private final ReentrantLock turn = new ReentrantLock();
    /** Questions that were begun. */
    private final AtomicLong begun = new AtomicLong();
    /** The last question that was answered, by the number of its beginning, and what came of it. */
    private long answered;

    private long number;
    private @Nullable RuntimeException failure;

    PortalVersion(JdbcClient jdbc, OfficeDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** The number of the last change and the day, on which validity and dates depend. */
    public String now() {
        return number() + "-" + day.today();
    }

    private long number() {
        var before = begun.get();
        turn.lock();
        try {
            if (answered <= before) {
                ask();
            }
            if (failure != null) {
                throw failure;
            }
            return number;
        } finally {
            turn.unlock();
        }
    }

    private void ask() {
        var question = begun.incrementAndGet();
        try {
            number = jdbc.sql("select number from portal_version")
                    .query(Long.class)
                    .single();
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        }
        answered = question;
    }
}
