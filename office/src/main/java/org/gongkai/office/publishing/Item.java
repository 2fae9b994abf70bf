package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.bodies.Lane;

/**
 * 政府信息: an item with its newest revision.
 *
 * @param version changes with every act; a form that knows an older one is stale
 * @param formedOn 成文日期
 * @param indexNo 索引号, given on first publication, empty before
 */
public record Item(
        long id,
        long bodyId,
        long columnId,
        String columnName,
        State state,
        Lane lane,
        int version,
        int revision,
        String title,
        String documentNo,
        String source,
        String html,
        String drafter,
        LocalDate formedOn,
        String indexNo,
        Optional<LocalDate> publishedOn,
        int publishedRevision,
        Metadata metadata) {
    /** What an editor would have typed. */
    Draft draft() {
        return new Draft(columnId, title, documentNo, formedOn, source, metadata);
    }
}
