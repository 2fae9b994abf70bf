package org.gongkai.office.trail;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * 一条操作记录: ids and names only.
 *
 * @param at instant of recording, in microseconds
 * @param day legal day
 * @param person id of who did it, 0 where nobody was known
 * @param body id of the body it was done for, 0 where none
 * @param thing kind of thing, such as {@code item}
 * @param action what was done, such as {@code approve}
 * @param fields names of what changed or was read
 */
public record Entry(
        long id,
        Instant at,
        LocalDate day,
        long person,
        long body,
        String thing,
        long thingId,
        String action,
        String fields) {
    static final String COLUMNS =
            "e.id, e.at, e.legal_day, e.person_id, e.body_id, e.thing, e.thing_id, e.action, e.fields";
    private static final String FORM = "1";
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("legal_day", LocalDate.class),
                row.getLong("person_id"),
                row.getLong("body_id"),
                row.getString("thing"),
                row.getLong("thing_id"),
                row.getString("action"),
                row.getString("fields"));
    }

    /** The values as an outside program sees them, in the order that is sealed. */
    List<String> values() {
        return List.of(
                String.valueOf(id),
                MICROS.format(at),
                day.toString(),
                String.valueOf(person),
                String.valueOf(body),
                thing,
                String.valueOf(thingId),
                action,
                fields);
    }

    /** The bytes that are sealed; no value can hold a tab, so no two entries have the same. */
    byte[] sealedBytes(long seq) {
        var line = FORM + "\t" + seq + "\t" + String.join("\t", values());
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
