package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 计划发布 of the accounts of a body. A chosen item that appears on the account ends its plan by itself. */
@Component
public final class PlannedPosts {
    private static final int TITLE = 120;
    private static final int OWNER = 40;

    private static final String PLANNED = """
            select p.id, p.channel_id, p.title, p.item_id, p.due_on, p.owner, coalesce(p.done_on,
                (select min(x.placed_on) from channels_placement x where x.channel_id = p.channel_id
                  and x.item_id = p.item_id and x.withdrawn_on is null)) done
            from channels_planned p join channels_channel c on c.id = p.channel_id
            where c.body_id = :body and p.dropped_on is null
            """;

    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final PublicWords words;
    private final PublicItems items;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PlannedPosts(
            JdbcClient jdbc,
            ChannelGate gate,
            PublicWords words,
            PublicItems items,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.words = words;
        this.items = items;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Plans a post.
     *
     * @param itemId a published item; its title is used where none is given
     * @param day today or later
     */
    public long plan(
            Person person,
            Body body,
            long channelId,
            String title,
            Optional<Long> itemId,
            LocalDate day,
            String owner,
            Moment when) {
        gate.requireClerk(person, body);
        gate.channel(body, channelId);
        var chosen = itemId.map(id -> items.get(body, id).title());
        var named = title.isBlank() ? chosen.orElse("") : title.strip();
        if (named.isEmpty() || named.length() > TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "planned-title", TITLE);
        }
        if (owner.isBlank() || owner.strip().length() > OWNER) {
            throw new Refusal(Refusal.Kind.INVALID, "planned-owner", OWNER);
        }
        if (day.isBefore(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "planned-past", day.toString());
        }
        words.require(person, body, when, named, owner);
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into channels_planned (channel_id, title, item_id, due_on, owner, person_id, at)"
                            + " values (:channel, :title, :item, :due, :owner, :person, :at) returning id")
                    .param("channel", channelId)
                    .param("title", named)
                    .param("item", itemId.orElse(null))
                    .param("due", day)
                    .param("owner", owner.strip())
                    .param("person", person.id())
                    .param("at", Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "planned-post", id, "plan", "channel due_on");
            return id;
        });
    }

    /** Ends a plan: it appeared. */
    public void done(Person person, Body body, long id, Moment when) {
        transaction.executeWithoutResult(status -> {
            end(person, body, id, "done_on", when);
            trail.record(when, person.id(), body.id(), "planned-post", id, "done", "");
        });
    }

    /** Ends a plan: it is not going to appear. */
    public void drop(Person person, Body body, long id, Moment when) {
        transaction.executeWithoutResult(status -> {
            end(person, body, id, "dropped_on", when);
            trail.record(when, person.id(), body.id(), "planned-post", id, "drop", "");
        });
    }

    private void end(Person person, Body body, long id, String column, Moment when) {
        gate.requireClerk(person, body);
        var changed = jdbc.sql(
                        "update channels_planned set " + column + " = ? where id = ? and done_on is null"
                                + " and dropped_on is null and channel_id in (select id from channels_channel where body_id = ?)")
                .params(when.day(), id, body.id())
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
    }

    /** What is planned from one day to another, both included, done or not, in the order of the days. */
    public List<Planned> between(Body body, LocalDate first, LocalDate last) {
        return jdbc.sql(PLANNED + " and p.due_on between :first and :last order by p.due_on, p.id")
                .param("body", body.id())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Planned(
                        row.getLong("id"),
                        row.getLong("channel_id"),
                        row.getString("title"),
                        Optional.of(row.getLong("item_id")).filter(item -> item > 0),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("owner"),
                        Optional.ofNullable(row.getObject("done", LocalDate.class))))
                .list();
    }

    /** What has not appeared yet, the overdue first. */
    public List<Planned> open(Body body) {
        return between(body, LocalDate.of(2008, 1, 1), LocalDate.of(2200, 12, 31)).stream()
                .filter(Planned::isOpen)
                .toList();
    }
}
