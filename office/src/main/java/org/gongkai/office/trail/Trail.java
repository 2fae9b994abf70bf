package org.gongkai.office.trail;

import org.gongkai.office.OfficeDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 操作记录: append-only; opaque ids and field names, never contents. The database refuses change and deletion. */
@Component
public final class Trail {
    private final JdbcClient jdbc;
    private final OfficeDay day;

    Trail(JdbcClient jdbc, OfficeDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Now, as the office counts days. */
    public Moment now() {
        return new Moment(day.today(), day.clock().instant());
    }

    /**
     * Records one act.
     *
     * @param thing kind of thing, such as {@code item}
     * @param action what was done, such as {@code publish}
     * @param fields names of what changed
     */
    public void record(Moment when, long person, long body, String thing, long thingId, String action, String fields) {
        jdbc.sql("insert into trail_entry (at, legal_day, person_id, body_id, thing, thing_id, action, fields)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.sql.Timestamp.from(when.at()), when.day(), person, body, thing, thingId, action, fields)
                .update();
    }
}
