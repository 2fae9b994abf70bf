package org.gongkai.office.channels;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 粉丝总数 of the accounts of a body, entered month by month; a later entry of a month takes the place of the earlier. */
@Component
public final class Followers {
    private final JdbcClient jdbc;
    private final ChannelGate gate;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Followers(JdbcClient jdbc, ChannelGate gate, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Followers of all accounts of a body at the end of a year.
     *
     * @param before at the end of the year before; empty where that is not known of each account
     * @param entries behind both
     */
    record YearEnd(long followers, Optional<Long> before, List<Long> entries) {
        YearEnd {
            entries = List.copyOf(entries);
        }

        /** 净增; negative where they became fewer. */
        Optional<Long> growth() {
            return before.map(earlier -> followers - earlier);
        }
    }

    /** Enters the number at the end of a month, this month at the latest. */
    public void enter(Person person, Body body, long channelId, YearMonth month, int followers, Moment when) {
        gate.requireClerk(person, body);
        gate.channel(body, channelId);
        if (month.isAfter(YearMonth.from(when.day()))) {
            throw new Refusal(Refusal.Kind.INVALID, "followers-later", month.toString());
        }
        transaction.executeWithoutResult(status -> {
            var id = jdbc.sql("insert into channels_followers (channel_id, month, followers, person_id, at)"
                            + " values (?, ?, ?, ?, ?) returning id")
                    .params(channelId, month.atDay(1), followers, person.id(), Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            trail.record(when, person.id(), body.id(), "followers", id, "enter", "channel");
        });
    }

    /** Of all accounts of a body, in the order of the months, as they were recorded until an instant. */
    List<FollowerCount> of(Body body, Instant asOf) {
        return jdbc.sql("select distinct on (f.channel_id, f.month) f.id, f.channel_id, f.month, f.followers"
                        + " from channels_followers f join channels_channel c on c.id = f.channel_id"
                        + " where c.body_id = ? and f.at <= ? order by f.channel_id, f.month, f.id desc")
                .params(body.id(), Timestamp.from(asOf))
                .query((row, n) -> new FollowerCount(
                        row.getLong("id"),
                        row.getLong("channel_id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("followers")))
                .list();
    }

    /** What December of a year came to; empty where no account has a number for it. */
    Optional<YearEnd> yearEnd(Body body, int year, Instant asOf) {
        var known = of(body, asOf);
        var end = in(known, YearMonth.of(year, 12));
        if (end.isEmpty()) {
            return Optional.empty();
        }
        var earlier = in(known, YearMonth.of(year - 1, 12));
        var all =
                end.stream().allMatch(one -> earlier.stream().anyMatch(other -> other.channelId() == one.channelId()));
        var entries = new ArrayList<>(end.stream().map(FollowerCount::id).toList());
        entries.addAll(earlier.stream().map(FollowerCount::id).toList());
        return Optional.of(new YearEnd(sum(end), all ? Optional.of(sum(earlier)) : Optional.empty(), entries));
    }

    private static List<FollowerCount> in(List<FollowerCount> known, YearMonth month) {
        return known.stream().filter(one -> one.month().equals(month)).toList();
    }

    private static long sum(List<FollowerCount> counts) {
        return counts.stream().mapToLong(FollowerCount::followers).sum();
    }
}
