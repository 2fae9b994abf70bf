package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.OfficeDay;

/** Hours as people and browsers write them, in Beijing time. */
final class ConcernHours {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("u-M-d H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2199;

    private ConcernHours() {}

    /** Such as 2021-05-04 10:30, 2021/5/4 10:30 or 2021年5月4日10:30; empty where it is none. */
    static Optional<Instant> read(String text) {
        var plain = text.strip()
                .replaceAll("[年月/.]", "-")
                .replaceAll("日\\s*|T", " ")
                .replace('：', ':')
                .replaceAll("\\s+", " ");
        try {
            var at = LocalDateTime.parse(plain, HOUR);
            return at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR
                    ? Optional.of(at.atZone(OfficeDay.ZONE).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
