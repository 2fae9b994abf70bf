package org.gongkai.office.channels;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went to accounts and superiors in a period, and whether every account with a promise of a rhythm kept it. */
@Component
class ChannelFacts implements Facts {
    private static final String PLACED = """
            select p.id, p.channel_id, p.item_id, p.placed_on, c.kind from channels_placement p
            join channels_channel c on c.id = p.channel_id
            where c.body_id = :body and p.placed_on <= :last and p.at <= :asOf
              and (p.withdrawn_on is null or p.withdrawn_on > :asOfDay)
            order by p.placed_on, p.id
            """;

    private record Placed(long id, long channel, long item, LocalDate on, Channel.Kind kind) {}

    private final JdbcClient jdbc;
    private final Channels channels;
    private final ChannelAccounts accounts;
    private final Followers followers;
    private final PublicItems items;

    ChannelFacts(JdbcClient jdbc, Channels channels, ChannelAccounts accounts, Followers followers, PublicItems items) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.accounts = accounts;
        this.followers = followers;
        this.items = items;
    }

    /**
     * {@code channels.placed} and of it {@code channels.placed_new_media}, without 三务公开;
     * {@code channels.submitted}, {@code channels.adopted}, {@code channels.refused} and {@code channels.adoption_rate} in
     * percent of what was sent in the period. Where an account promises a rhythm, {@code channels.rhythm_kept}, 1 or 0;
     * where there are 政务新媒体, {@code channels.longest_gap} in days and {@code channels.two_weeks_kept}, 1 or 0, by the
     * national inspection. Where each account has its numbers, {@code channels.followers} at the end of the year and
     * {@code channels.followers_growth} since the end of the year before.
     */
    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var known = placed(body, period, asOf);
        var beside = new HashSet<>(items.beside(body));
        var counted = known.stream()
                .filter(one -> period.contains(one.on()) && !beside.contains(one.item()))
                .toList();
        var facts = new ArrayList<Fact>();
        facts.add(count("channels.placed", counted));
        facts.add(count(
                "channels.placed_new_media",
                counted.stream().filter(one -> Cadence.isInspected(one.kind())).toList()));
        submissions(body, period, asOf, facts);
        rhythm(body, period, asOf, known, facts);
        followers.yearEnd(body, period.last().getYear(), asOf).ifPresent(end -> {
            facts.add(figure("channels.followers", end.followers(), "followers", end.entries()));
            end.growth()
                    .ifPresent(
                            more -> facts.add(figure("channels.followers_growth", more, "followers", end.entries())));
        });
        return facts;
    }

    private List<Placed> placed(Body body, Period period, Instant asOf) {
        return jdbc.sql(PLACED)
                .param("body", body.id())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .param("asOfDay", LocalDate.ofInstant(asOf, OfficeDay.ZONE))
                .query((row, n) -> new Placed(
                        row.getLong("id"),
                        row.getLong("channel_id"),
                        row.getLong("item_id"),
                        row.getObject("placed_on", LocalDate.class),
                        Channel.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    private void submissions(Body body, Period period, Instant asOf, List<Fact> facts) {
        var submitted = submissions("submitted_on between :first and :last and at <= :asOf", body, period, asOf);
        facts.add(Fact.count("channels.submitted", Submissions.THING, submitted));
        var decided = " between :first and :last and coalesce(decided_at, at) <= :asOf";
        facts.add(Fact.count(
                "channels.adopted", Submissions.THING, submissions("adopted_on" + decided, body, period, asOf)));
        facts.add(Fact.count(
                "channels.refused", Submissions.THING, submissions("refused_on" + decided, body, period, asOf)));
        var taken = submissions(
                "submitted_on between :first and :last and adopted_on is not null and coalesce(decided_at, at) <= :asOf",
                body,
                period,
                asOf);
        if (!submitted.isEmpty()) {
            var rate = BigDecimal.valueOf(ReceiverYear.rate(submitted.size(), taken.size()), 1);
            facts.add(new Fact("channels.adoption_rate", rate, evidence(Submissions.THING, taken)));
        }
    }

    private List<Long> submissions(String where, Body body, Period period, Instant asOf) {
        return jdbc.sql("select id from channels_submission where body_id = :body and " + where + " order by id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    /** What was promised is judged by the promise; what is inspected, by the inspection. */
    private void rhythm(Body body, Period period, Instant asOf, List<Placed> known, List<Fact> facts) {
        var seen = LocalDate.ofInstant(asOf, OfficeDay.ZONE);
        var last = seen.isBefore(period.last()) ? seen : period.last();
        if (last.isBefore(period.first())) {
            return;
        }
        var told = accounts.of(body);
        var promised = new Judged();
        var inspected = new Judged();
        for (var channel : channels.of(body)) {
            var own =
                    known.stream().filter(one -> one.channel() == channel.id()).toList();
            var gaps = gaps(told.getOrDefault(channel.id(), Account.BLANK), own, period.first(), last);
            var proof = own.stream().filter(one -> period.contains(one.on())).toList();
            channel.rhythmDays().ifPresent(days -> promised.add(gaps, days, proof));
            if (Cadence.isInspected(channel.kind())) {
                inspected.add(gaps, Cadence.usual().breach(), proof);
            }
        }
        promised.state("channels.rhythm_kept", facts);
        inspected.state("channels.two_weeks_kept", facts);
        Gauges.longest(inspected.gaps)
                .ifPresent(longest ->
                        facts.add(figure("channels.longest_gap", longest.days(), "placement", around(longest, known))));
    }

    /** Gaps of several accounts and whether all were kept, with the posts that prove it. */
    private static final class Judged {
        private final List<Rhythm.Gap> gaps = new ArrayList<>();
        private final List<Long> proof = new ArrayList<>();
        private boolean kept = true;

        void add(List<Rhythm.Gap> more, int days, List<Placed> posts) {
            gaps.addAll(more);
            kept &= more.stream().allMatch(gap -> gap.days() <= days);
            posts.forEach(post -> proof.add(post.id()));
        }

        void state(String name, List<Fact> facts) {
            if (!gaps.isEmpty()) {
                facts.add(figure(name, kept ? 1 : 0, "placement", proof));
            }
        }
    }

    private static List<Rhythm.Gap> gaps(Account account, List<Placed> own, LocalDate begins, LocalDate last) {
        var days = own.stream().map(Placed::on).toList();
        var first = Gauges.start(account, days, begins);
        return Rhythm.gaps(first, last, days, Gauges.before(account, days, first));
    }

    /** The placements on both sides of a gap. */
    private static List<Long> around(Rhythm.Gap gap, List<Placed> known) {
        return known.stream()
                .filter(one -> one.on().equals(gap.from()) || one.on().equals(gap.to()))
                .map(Placed::id)
                .toList();
    }

    private static Fact count(String name, List<Placed> placed) {
        return Fact.count(name, "placement", placed.stream().map(Placed::id).toList());
    }

    private static Fact figure(String name, long value, String thing, List<Long> ids) {
        return new Fact(name, BigDecimal.valueOf(value), evidence(thing, ids));
    }

    private static List<Fact.Evidence> evidence(String thing, List<Long> ids) {
        return ids.stream().map(id -> new Fact.Evidence(thing, id)).toList();
    }
}
