package org.gongkai.office.trail;

import java.sql.Timestamp;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 操作记录: append-only; opaque ids and field names, never contents. The database refuses change and deletion, and
 * words where names belong; the {@link Sealer} chains what was recorded.
 */
@Component
public final class Trail {
    private static final String READ = "read";
    private static final String REFUSED = "refused";

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
     * Records one act, in the transaction of the act.
     *
     * @param body id of the body it is done for, 0 where none
     * @param thing kind of thing, such as {@code item}: small letters, digits, hyphens
     * @param action what was done, such as {@code publish}: small letters, digits, hyphens, underscores
     * @param fields names of what changed, parted by spaces or commas: ASCII only
     */
    public void record(Moment when, long person, long body, String thing, long thingId, String action, String fields) {
        jdbc.sql("insert into trail_entry (at, legal_day, person_id, body_id, thing, thing_id, action, fields)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(when.at()), when.day(), person, body, thing, thingId, action, fields)
                .update();
    }

    /**
     * Records that somebody saw personal data of a thing.
     *
     * @param fields names of the fields shown, such as {@code name phone}
     * @see "个人信息保护法 第五十一条"
     */
    public void read(Moment when, long person, long body, String thing, long thingId, String fields) {
        record(when, person, body, thing, thingId, READ, fields);
    }

    /**
     * Records an attempt that was refused. Called outside the transaction that was rolled back.
     *
     * @param code why, such as {@code four-eyes-drafter}
     */
    public void refused(Moment when, long person, long body, String thing, long thingId, String code) {
        record(when, person, body, thing, thingId, REFUSED, code);
    }

    /** Everything recorded about one thing, the oldest first. */
    public List<Entry> history(String thing, long thingId) {
        return jdbc.sql("select " + Entry.COLUMNS
                        + " from trail_entry e where thing = ? and thing_id = ? order by e.id")
                .params(thing, thingId)
                .query((row, n) -> Entry.of(row))
                .list();
    }
}
