package org.gongkai.office.channels.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 渠道发布: one item on one channel, from the proposal to its appearance and, where it comes to that, its withdrawal.
 *
 * @param revision of the item that was reviewed; 0 for a placement recorded by hand
 * @param contentHash of that revision
 * @param replaces the earlier posting of the item that this one takes the place of
 * @param title as it stands there
 * @param cover an attachment as picture; empty: one is made from the title
 * @param round counts the preparations
 * @param receipt what the other side calls it
 * @param due when the outbox looks at it; empty: not at all
 * @param problem code of what hindered the last attempt, empty for nothing
 * @param inDoubt step that was begun and of which nobody knows how it ended, empty for none
 * @param progress what the steps that are done answered
 */
public record Posting(
        long id,
        long channelId,
        long itemId,
        int revision,
        String contentHash,
        PostingState state,
        Optional<Long> replaces,
        String title,
        String digest,
        Optional<UUID> cover,
        int round,
        Optional<Long> preparedBy,
        Optional<Long> approvedBy,
        String reason,
        Optional<Long> placement,
        String address,
        String receipt,
        Optional<LocalDate> sentOn,
        Optional<Instant> due,
        int attempts,
        String problem,
        String inDoubt,
        Map<String, String> progress,
        boolean withdrawAsked,
        Instant at,
        Instant changedAt) {
    public Posting {
        progress = Map.copyOf(progress);
    }

    /** 发布编号: stands in what is sent, so that it can be found on the other side. */
    public String marker() {
        return "GK-" + id + "-" + round;
    }
}
