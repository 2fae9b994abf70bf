package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 发布渠道: records placements of published items on channels beside the portal, and their withdrawal. */
@Component
public final class Channels {
    private static final RowMapper<Channel> TO_CHANNEL = (row, n) -> new Channel(
            row.getLong("id"),
            row.getLong("body_id"),
            Channel.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getInt("rhythm_days") == 0 ? OptionalInt.empty() : OptionalInt.of(row.getInt("rhythm_days")));
    private static final RowMapper<Placement> TO_PLACEMENT = (row, n) -> new Placement(
            row.getLong("id"),
            row.getLong("channel_id"),
            row.getString("channel"),
            row.getLong("item_id"),
            "",
            row.getDate("placed_on").toLocalDate(),
            row.getString("address"));

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final PublicWords words;
    private final PublicItems items;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Channels(
            JdbcClient jdbc,
            Bodies bodies,
            PublicWords words,
            PublicItems items,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.words = words;
        this.items = items;
        this.trail = trail;
        this.transaction = transaction;
    }

    public List<Channel> of(Body body) {
        return jdbc.sql("select * from channels_channel where body_id = ? order by id")
                .param(body.id())
                .query(TO_CHANNEL)
                .list();
    }

    /** Adds a channel of the body and answers its id; a name is used once. */
    public long add(Person person, Channel channel, Body body, Moment when) {
        require(person, body);
        if (channel.name().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "channel-name");
        }
        words.require(person, body, when, channel.name());
        if (of(body).stream()
                .anyMatch(known -> known.name().equals(channel.name().strip()))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "channel-twice", channel.name().strip());
        }
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into channels_channel (body_id, kind, name, rhythm_days)"
                            + " values (?, ?, ?, nullif(?, 0)) returning id")
                    .params(
                            body.id(),
                            channel.kind().name(),
                            channel.name().strip(),
                            channel.rhythmDays().orElse(0))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "channel", id, "add", "");
            return id;
        });
    }

    /**
     * Records that an item appeared on a channel. Only what the public sees on the portal may be placed elsewhere.
     *
     * @param placedOn the day it appeared there, not before its publication and not after today
     */
    public long place(
            Person person, Body body, long channelId, long itemId, LocalDate placedOn, String address, Moment when) {
        require(person, body);
        var channel = of(body).stream()
                .filter(known -> known.id() == channelId)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "no-channel"));
        var item = items.get(body, itemId);
        if (placedOn.isBefore(item.publishedOn())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "placed-before",
                    placedOn.toString(),
                    item.publishedOn().toString());
        }
        if (placedOn.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "placed-later", placedOn.toString());
        }
        words.require(person, body, when, address);
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into channels_placement (channel_id, item_id, placed_on, address, person_id, at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (channel_id, item_id) where withdrawn_on is null"
                            + " do nothing returning id")
                    .params(channelId, itemId, placedOn, address.strip(), person.id(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "placed-already", channel.name()));
            trail.record(when, person.id(), body.id(), "placement", id, "place", "item channel placed_on");
            return id;
        });
    }

    /** Takes a placement back from the counts: it was withdrawn there, or recorded by mistake. */
    public void withdraw(Person person, Body body, long placementId, String reason, Moment when) {
        require(person, body);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql("update channels_placement set withdrawn_on = ?, withdrawn_reason = ? where id = ?"
                            + " and withdrawn_on is null and channel_id in (select id from channels_channel where"
                            + " body_id = ?)")
                    .params(when.day(), reason.strip(), placementId, body.id())
                    .update();
            if (changed == 0) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), "placement", placementId, "withdraw", "withdrawn_reason");
        });
    }

    /** The placements from one day to another, both included, of items the public still sees; the newest first. */
    public List<Placement> between(Body body, LocalDate first, LocalDate last) {
        var titles = items.titles(body);
        return jdbc
                .sql("select p.id, p.channel_id, p.item_id, p.placed_on, p.address, c.name channel"
                        + " from channels_placement p join channels_channel c on c.id = p.channel_id"
                        + " where c.body_id = ? and p.withdrawn_on is null and p.placed_on between ? and ?"
                        + " order by p.placed_on desc, p.id desc")
                .params(body.id(), first, last)
                .query(TO_PLACEMENT)
                .list()
                .stream()
                .filter(placement -> titles.containsKey(placement.itemId()))
                .map(placement -> new Placement(
                        placement.id(),
                        placement.channelId(),
                        placement.channel(),
                        placement.itemId(),
                        String.valueOf(titles.get(placement.itemId())),
                        placement.placedOn(),
                        placement.address()))
                .toList();
    }

    private void require(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
