package org.gongkai.office.channels;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went to accounts and superiors in a period, and whether every account with a promise of a rhythm kept it. */
@Component
class ChannelFacts implements Facts {
    private static final String PLACED = """
            select p.id, p.channel_id, p.placed_on, c.rhythm_days from channels_placement p
            join channels_channel c on c.id = p.channel_id
            where c.body_id = :body and p.placed_on between :first and :last and p.at <= :asOf
              and (p.withdrawn_on is null or p.withdrawn_on > :asOfDay)
            order by p.id
            """;

    private record Placed(long id, long channel, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Channels channels;

    ChannelFacts(JdbcClient jdbc, Channels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /**
     * {@code channels.placed}, {@code channels.submitted}, {@code channels.adopted}; where an account promises a rhythm
     * also {@code channels.longest_gap} in days and {@code channels.rhythm_kept}, 1 or 0.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var placed = jdbc.sql(PLACED)
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .param("asOfDay", LocalDate.ofInstant(asOf, org.gongkai.office.OfficeDay.ZONE))
                .query((row, n) -> new Placed(
                        row.getLong("id"), row.getLong("channel_id"), row.getObject("placed_on", LocalDate.class)))
                .list();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.count(
                "channels.placed", "placement", placed.stream().map(Placed::id).toList()));
        facts.add(Fact.count("channels.submitted", "submission", submissions("submitted_on", body, period, asOf)));
        facts.add(Fact.count("channels.adopted", "submission", submissions("adopted_on", body, period, asOf)));
        rhythm(body, period, asOf, placed, facts);
        return facts;
    }

    private void rhythm(Body body, Period period, Instant asOf, List<Placed> placed, List<Fact> facts) {
        var promised = channels.of(body).stream()
                .filter(channel -> channel.rhythmDays().isPresent())
                .toList();
        var seen = LocalDate.ofInstant(asOf, org.gongkai.office.OfficeDay.ZONE);
        var last = seen.isBefore(period.last()) ? seen : period.last();
        if (promised.isEmpty() || last.isBefore(period.first())) {
            return;
        }
        var longest = 0L;
        var kept = true;
        for (var channel : promised) {
            var days = placed.stream()
                    .filter(one -> one.channel() == channel.id())
                    .map(Placed::on)
                    .toList();
            kept &= Rhythm.of(channel.rhythmDays().getAsInt(), period.first(), last, days)
                    .isKept();
            longest = Math.max(
                    longest,
                    Rhythm.of(0, period.first(), last, days).gaps().stream()
                            .mapToLong(Rhythm.Gap::days)
                            .max()
                            .orElse(0));
        }
        facts.add(new Fact("channels.longest_gap", BigDecimal.valueOf(longest), List.of()));
        facts.add(new Fact("channels.rhythm_kept", kept ? BigDecimal.ONE : BigDecimal.ZERO, List.of()));
    }

    private List<Long> submissions(String day, Body body, Period period, Instant asOf) {
        return jdbc.sql("select id from channels_submission where body_id = :body and " + day
                        + " between :first and :last and at <= :asOf order by id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }
}
