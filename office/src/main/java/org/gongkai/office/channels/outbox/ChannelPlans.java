package org.gongkai.office.channels.outbox;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.PublicItems.Placed;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 渠道计划: which columns and which kinds of items go to which channels of a body. Its clerk keeps it. */
@Component
public class ChannelPlans {
    private final JdbcClient jdbc;
    private final ChannelSettings settings;
    private final Catalogue catalogue;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ChannelPlans(
            JdbcClient jdbc,
            ChannelSettings settings,
            Catalogue catalogue,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * One rule.
     *
     * @param column empty: every column
     * @param kind empty: every kind
     */
    public record Rule(long id, long channelId, Optional<Long> column, Optional<DocumentKind> kind) {
        boolean holds(Placed placed) {
            return column.filter(id -> id != placed.columnId()).isEmpty()
                    && kind.filter(other -> other != placed.item().metadata().kind())
                            .isEmpty();
        }
    }

    public List<Rule> of(Body body) {
        return jdbc.sql("select p.* from channels_plan p join channels_channel c on c.id = p.channel_id"
                        + " where c.body_id = ? order by p.channel_id, p.id")
                .param(body.id())
                .query((row, n) -> new Rule(
                        row.getLong("id"),
                        row.getLong("channel_id"),
                        Optional.ofNullable(row.getObject("column_id", Long.class)),
                        Optional.ofNullable(row.getString("kind")).map(DocumentKind::valueOf)))
                .list();
    }

    /** The channels an item goes to. */
    List<Long> channels(Body body, Placed placed) {
        return of(body).stream()
                .filter(rule -> rule.holds(placed))
                .map(Rule::channelId)
                .distinct()
                .toList();
    }

    /** Adds a rule; one that stands there already is the same. */
    public void add(
            Person person, Body body, long channel, Optional<Long> column, Optional<DocumentKind> kind, Moment when) {
        requireClerk(person, body);
        settings.get(body, channel);
        if (column.filter(id -> catalogue.tree(body).stream().noneMatch(one -> one.id() == id))
                .isPresent()) {
            throw Refusal.notFound();
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into channels_plan (channel_id, column_id, kind, person_id, at) values (?, ?, ?, ?, ?)"
                            + " on conflict (channel_id, column_id, kind) do nothing")
                    .param(channel)
                    .param(column.orElse(null))
                    .param(kind.map(Enum::name).orElse(null))
                    .param(person.id())
                    .param(Timestamp.from(when.at()))
                    .update();
            trail.record(when, person.id(), body.id(), "channel", channel, "plan", "column kind");
        });
    }

    /** Takes a rule away; what it proposed stays proposed. */
    void remove(Person person, Body body, long rule, Moment when) {
        requireClerk(person, body);
        var found =
                of(body).stream().filter(one -> one.id() == rule).findFirst().orElseThrow(Refusal::notFound);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from channels_plan where id = ?").param(rule).update();
            trail.record(when, person.id(), body.id(), "channel", found.channelId(), "unplan", "column kind");
        });
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
