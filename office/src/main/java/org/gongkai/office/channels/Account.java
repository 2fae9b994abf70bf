package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 账号: what a channel is to its readers.
 *
 * @param handle such as the 微信号, empty where there is none
 * @param address where it is read, empty where it has none
 * @param affairs whether it is for 三务公开, which is no government information
 * @param openedOn its first day, before which no gap counts
 * @param lastBefore the last post before its posts were recorded here
 * @param lastBeforeSource where that day is known from
 */
public record Account(
        String handle,
        String address,
        boolean affairs,
        Optional<LocalDate> openedOn,
        Optional<LocalDate> lastBefore,
        String lastBeforeSource) {
    /** A channel of which nothing more is known. */
    static final Account BLANK = new Account("", "", false, Optional.empty(), Optional.empty(), "");
}
