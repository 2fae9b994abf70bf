package org.gongkai.office.publishing.takeover;

import java.time.Instant;

/**
 * One batch.
 *
 * @param rows how many items it holds
 * @param importedBy name of who imported it
 * @param decidedBy name of who confirmed or withdrew it, empty before
 */
public record Takeover(
        long id,
        String fileName,
        State state,
        int rows,
        long importer,
        String importedBy,
        Instant importedAt,
        String decidedBy,
        String reason) {
    /** Where a batch stands. */
    public enum State {
        /** 待确认: nothing of it is public or counted. */
        PENDING,
        /** 已确认: public with its original dates. */
        CONFIRMED,
        /** 已撤回, as a whole. */
        WITHDRAWN
    }
}
