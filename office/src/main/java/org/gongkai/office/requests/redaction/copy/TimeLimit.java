package org.gongkai.office.requests.redaction.copy;

import java.time.Duration;
import org.gongkai.office.Refusal;

/** Ends work on a page that takes too long; asked at every operator of a page. */
public final class TimeLimit {
    private final long end;

    private TimeLimit(long end) {
        this.end = end;
    }

    public static TimeLimit of(Duration most) {
        return new TimeLimit(System.nanoTime() + most.toNanos());
    }

    /** @throws Refusal where the time is over or the work was called off */
    void check() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
            throw slow();
        }
    }

    /** What is said about a file that takes too long. */
    public static Refusal slow() {
        return new Refusal(Refusal.Kind.INVALID, "redaction-slow");
    }
}
