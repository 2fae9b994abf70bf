package org.gongkai.office.catalogue.standards;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 导入批次: one file of a body.
 *
 * @param bodyId whose it is; bodies below see it as well
 * @param problems how many remarks the reading made
 */
public record Batch(
        long id,
        long bodyId,
        StandardField field,
        String title,
        String fileName,
        State state,
        LocalDate day,
        int rows,
        int problems,
        Optional<String> withdrawn) {
    /** Where a batch stands. */
    public enum State {
        /** Read, not counted yet. */
        PREVIEW,
        /** Counted. */
        IMPORTED,
        /** 已撤回: kept as a record, counted nowhere. */
        WITHDRAWN
    }
}
