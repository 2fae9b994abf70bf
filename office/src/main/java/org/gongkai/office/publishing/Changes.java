package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything the public sees changes with a number here, without gaps and in the order of the commits, so that an index
 * or a cache that has read up to a number has missed nothing.
 */
@Component
public final class Changes {
    /** What changed for the public. */
    public enum Kind {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN,
        /** A link to another item, or what is said about validity. */
        RELATED
    }

    /** One change. */
    public record Change(long number, long item, Kind kind, Instant at) {}

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came after a number, the oldest first. */
    public List<Change> after(long number, int limit) {
        return jdbc.sql(
                        "select number, item_id, kind, at from publishing_change where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, n) -> new Change(
                        row.getLong("number"),
                        row.getLong("item_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The number of the last change, 0 where there was none. */
    public long last() {
        return jdbc.sql("select last from publishing_change_head")
                .query(Long.class)
                .single();
    }

    /** Takes the next number; whoever else publishes waits until this transaction ends. */
    void note(long item, Kind kind, Instant at) {
        var number = jdbc.sql("update publishing_change_head set last = last + 1 returning last")
                .query(Long.class)
                .single();
        jdbc.sql("insert into publishing_change (number, item_id, kind, at) values (?, ?, ?, ?)")
                .params(number, item, kind.name(), Timestamp.from(at))
                .update();
    }

    /** The items shown to the public that name this one, or that it ends or changes. */
    void noteRelated(long item, Instant at) {
        jdbc.sql("""
                        select i.id from publishing_item i where i.published_revision is not null and i.state <> 'WITHDRAWN'
                          and i.id in (select item_id from publishing_validity where by_item_id = :item
                            union select by_item_id from publishing_validity where item_id = :item
                            union select policy_id from publishing_interpretation where interpretation_id = :item
                            union select interpretation_id from publishing_interpretation where policy_id = :item)
                        order by i.id
                        """).param("item", item).query(Long.class).list().forEach(related -> note(related, Kind.RELATED, at));
    }
}
