package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the ledger: an item on a channel on a day.
 *
 * @param title empty where the public sees the item no longer
 * @param affairs whether the item is 三务公开, which the annual report does not count
 * @param receipt what proves that it stood there, empty where there is nothing
 * @param withdrawnOn day on which it was taken down there
 * @param reads as seen last
 */
public record PlacementLine(
        long id,
        long channelId,
        String channel,
        long itemId,
        String title,
        boolean affairs,
        LocalDate placedOn,
        String address,
        String receipt,
        Optional<LocalDate> withdrawnOn,
        String withdrawnReason,
        OptionalInt reads) {
    public PlacementState state() {
        return withdrawnOn.isEmpty() ? PlacementState.PLACED : PlacementState.WITHDRAWN;
    }

    /** Where the next page goes on. */
    public String cursor() {
        return placedOn + "." + id;
    }
}
