package org.gongkai.office.channels.outbox;

import java.sql.Timestamp;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the ledger of placements what the outbox brought about, in the caller's transaction. */
@Component
class Placements {
    private final JdbcClient jdbc;
    private final Trail trail;

    Placements(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * Records that an item appeared on a channel and answers the placement; one that stands there is the same.
     *
     * @param person who prepared it
     */
    long place(Posting posting, long body, long person, String address, Moment when) {
        var known = jdbc.sql("select p.id from channels_placement p where p.channel_id = ? and p.item_id = ?"
                        + " and p.withdrawn_on is null and not exists (select 1 from channels_posting q"
                        + " where q.placement_id = p.id)")
                .params(posting.channelId(), posting.itemId())
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = jdbc.sql("insert into channels_placement (channel_id, item_id, placed_on, address, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(posting.channelId(), posting.itemId(), when.day(), address, person, Timestamp.from(when.at()))
                .query(Long.class)
                .single();
        trail.record(when, person, body, "placement", id, "place", "item channel placed_on");
        return id;
    }

    /** Takes a placement out of the counts: it does not stand there any more, or another text does. */
    void takeBack(long placement, long body, long person, String reason, Moment when) {
        var changed = jdbc.sql(
                        "update channels_placement set withdrawn_on = greatest(?, placed_on), withdrawn_reason = ?"
                                + " where id = ? and withdrawn_on is null")
                .params(when.day(), reason, placement)
                .update();
        if (changed == 1) {
            trail.record(when, person, body, "placement", placement, "withdraw", "withdrawn_reason");
        }
    }
}
