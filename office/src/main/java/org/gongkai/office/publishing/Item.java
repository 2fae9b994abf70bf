package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.office.bodies.Lane;

/**
 * 政府信息: an item with its newest revision.
 *
 * @param lane the ordinary lane in which it is reviewed
 * @param version changes with every act; a form that knows an older one is stale
 * @param formedOn 成文日期
 * @param indexNo 索引号, given on first publication, empty before
 * @param publishedRevision what the public sees, 0 for nothing
 * @param reviewedRevision the newest that went through every review, 0 for none
 * @param emergencyPlan 应急预案 under which it is published before its reviews, empty in the ordinary lanes
 * @param scheduledFor Beijing time of its publication
 * @param changedOn day of the change that is being reviewed, empty before the first publication
 * @param takeover the batch that brought it from an existing site, empty where it was written here
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
        Metadata metadata,
        int reviewedRevision,
        String emergencyPlan,
        Optional<LocalDateTime> scheduledFor,
        Optional<LocalDate> changedOn,
        Optional<Long> takeover) {
    /** The lane whose rows hold now: in an emergency its own until it is public, then the ordinary one. */
    public Lane laneNow() {
        var early = state == State.DRAFT || state == State.APPROVAL;
        return early && !emergencyPlan.isEmpty() ? Lane.EMERGENCY : lane;
    }

    /** 形成或者变更之日, from which the 20 working days count. */
    public LocalDate clockStart() {
        return changedOn.orElse(formedOn);
    }

    /** What an editor would have typed. */
    public Draft draft() {
        return new Draft(columnId, title, documentNo, formedOn, source, metadata);
    }
}
