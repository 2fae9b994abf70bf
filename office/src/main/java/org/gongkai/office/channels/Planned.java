package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 计划发布: something an account is to show on a day, so that a gap is seen before it opens.
 *
 * @param itemId the item chosen for it; empty where there is only a title
 * @param owner who looks after it
 * @param done day on which it appeared
 */
public record Planned(
        long id,
        long channelId,
        String title,
        Optional<Long> itemId,
        LocalDate day,
        String owner,
        Optional<LocalDate> done) {
    public boolean isOpen() {
        return done.isEmpty();
    }
}
