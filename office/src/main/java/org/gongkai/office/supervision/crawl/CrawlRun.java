package org.gongkai.office.supervision.crawl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 网站检查 of one day.
 *
 * @param cause why it ended before all was read, or empty
 * @param read pages and files that were read or failed
 * @param waiting known and not read yet
 */
public record CrawlRun(
        long id,
        long bodyId,
        String startUrl,
        State state,
        CrawlLimits limits,
        long spentMillis,
        String cause,
        boolean stopAsked,
        String person,
        LocalDate on,
        Instant at,
        int read,
        int waiting) {
    /** Where it is. */
    public enum State {
        /** 排队. */
        QUEUED,
        /** 检查中. */
        RUNNING,
        /** 已停止: by somebody, and may go on. */
        STOPPED,
        /** 已完成. */
        DONE,
        /** 没有完成: by a failure, and may go on. */
        FAILED;

        /** Whether it goes on by itself. */
        public boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }

        /** Whether somebody may let it go on. */
        public boolean mayResume() {
            return this == STOPPED || this == FAILED;
        }
    }

    /** robots.txt as it was read. */
    @SuppressWarnings("ArrayRecordComponent")
    record Robots(int status, byte[] content) {}

    /** One address of the run. */
    record Target(long id, String url, int depth) {}

    /** What is kept of a page that was read. */
    record Outcome(String state, String cause, int status, String title, long bytes, Optional<LocalDate> newest) {}
}
