package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.util.Locale;

/** 政务舆情 as it was registered. */
public record Concern(
        long id,
        long bodyId,
        int year,
        int serial,
        ConcernSource kind,
        String source,
        String title,
        ConcernLevel level,
        Instant seenAt,
        Instant at) {
    /** 编号, such as 2021-0003. */
    public String number() {
        return String.format(Locale.ROOT, "%d-%04d", year, serial);
    }

    /** Whether the source can be opened in a browser. */
    public boolean isLink() {
        return source.startsWith("https://") || source.startsWith("http://");
    }
}
