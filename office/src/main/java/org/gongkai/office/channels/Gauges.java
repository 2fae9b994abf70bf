package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnReadings;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.UpdateRule;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.stereotype.Component;

/** 更新间隔 of the accounts and the columns of a body, counted anew from what was placed and published. */
@Component
public final class Gauges {
    /** How far ahead a gap is foreseen, in days. */
    static final int AHEAD = 42;

    private final Channels channels;
    private final ChannelAccounts accounts;
    private final PlacementLedger ledger;
    private final PlannedPosts planned;
    private final Catalogue catalogue;
    private final ColumnReadings readings;
    private final PublicItems items;

    Gauges(
            Channels channels,
            ChannelAccounts accounts,
            PlacementLedger ledger,
            PlannedPosts planned,
            Catalogue catalogue,
            ColumnReadings readings,
            PublicItems items) {
        this.channels = channels;
        this.accounts = accounts;
        this.ledger = ledger;
        this.planned = planned;
        this.catalogue = catalogue;
        this.readings = readings;
        this.items = items;
    }

    /** The accounts of a body in a year, in the order in which they were added. */
    public List<AccountGauge> accounts(Body body, int year, LocalDate today) {
        var known = accounts.of(body);
        var days = ledger.days(body);
        var open = planned.open(body);
        return channels.of(body).stream()
                .map(channel -> account(
                        channel,
                        known.getOrDefault(channel.id(), Account.BLANK),
                        days.getOrDefault(channel.id(), List.of()),
                        open.stream()
                                .filter(one -> one.channelId() == channel.id())
                                .toList(),
                        year,
                        today))
                .toList();
    }

    /**
     * An account in a year.
     *
     * @param days of all that ever stood and stands on it, in order
     * @param open what is planned for it and has not appeared
     */
    static AccountGauge account(
            Channel channel, Account account, List<LocalDate> days, List<Planned> open, int year, LocalDate today) {
        var begins = LocalDate.of(year, 1, 1);
        var first = start(account, days, begins);
        var end = LocalDate.of(year, 12, 31);
        var until = end.isAfter(today) ? today : end;
        var gaps = Rhythm.gaps(first, until, days, before(account, days, first));
        var limit = Cadence.limit(channel);
        var gauge = limit.isPresent()
                ? Optional.of(gauge(account, days, gaps, limit.getAsInt(), today))
                : Optional.<Gauge>empty();
        var coming = limit.isPresent()
                ? coming(gauge.flatMap(Gauge::last), open, limit.getAsInt(), today)
                : List.<Rhythm.Gap>of();
        var posts = days.stream().filter(day -> day.getYear() == year).toList();
        return new AccountGauge(channel, account, first, posts, limit, gauge, gaps, open, coming);
    }

    /** The day from which gaps count: not before the account opened, nor before what is known of it begins. */
    static LocalDate start(Account account, List<LocalDate> days, LocalDate begins) {
        var opened = account.openedOn().filter(day -> day.isAfter(begins)).orElse(begins);
        return account.lastBefore()
                .filter(told -> told.isAfter(opened) && days.stream().noneMatch(told::isAfter))
                .orElse(opened);
    }

    /** The last day before a day on which something stood on the account, as far as that is known. */
    static Optional<LocalDate> before(Account account, List<LocalDate> days, LocalDate first) {
        var own = days.stream().filter(day -> day.isBefore(first)).max(Comparator.naturalOrder());
        var told = account.lastBefore().filter(day -> day.isBefore(first));
        return own.isEmpty() || told.filter(day -> day.isAfter(own.get())).isPresent() ? told : own;
    }

    private static Gauge gauge(
            Account account, List<LocalDate> days, List<Rhythm.Gap> gaps, int limit, LocalDate today) {
        var last = before(account, days, today.plusDays(1));
        var due = last.map(day -> day.plusDays(limit));
        var state = last.map(day -> Cadence.usual().state(new Rhythm.Gap(day, today).days(), limit))
                .orElse(Gauge.State.NEVER);
        return new Gauge(
                today,
                last,
                due,
                state,
                longest(gaps),
                gaps.stream().filter(gap -> gap.days() > limit).toList());
    }

    /** The gaps that open if nothing but the planned appears. */
    private static List<Rhythm.Gap> coming(Optional<LocalDate> last, List<Planned> open, int limit, LocalDate today) {
        var days = open.stream()
                .map(Planned::day)
                .filter(day -> !day.isBefore(today))
                .toList();
        var from = last.orElse(today);
        return Rhythm.gaps(from, today.plusDays(AHEAD), days, Optional.empty()).stream()
                .filter(gap -> gap.days() > limit)
                .toList();
    }

    static Optional<Rhythm.Gap> longest(List<Rhythm.Gap> gaps) {
        return gaps.stream().max(Comparator.comparingLong(Rhythm.Gap::days));
    }

    /**
     * The columns of a body that promise something new every so often, and all of 三务公开, the worst first.
     *
     * @param affairs whether those of 三务公开 or the others
     */
    public List<ColumnGauge> columns(Body body, boolean affairs, int year, LocalDate today) {
        var tree = catalogue.of(body);
        var found = readings.of(body, today);
        var days = withBelow(tree, items.publishedDays(body, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        var before =
                withBelow(tree, items.publishedDays(body, LocalDate.of(2008, 1, 1), LocalDate.of(year - 1, 12, 31)));
        var gauges = new ArrayList<ColumnGauge>();
        for (var column : tree) {
            var reading = Optional.ofNullable(found.get(column.id()));
            var beside = Block.withId(column.block()).place() == Block.Place.BESIDE;
            if (reading.isPresent()
                    && beside == affairs
                    && (beside || column.sheet().rule() instanceof UpdateRule.Every)) {
                gauges.add(column(
                        column,
                        reading.get(),
                        days.getOrDefault(column.id(), List.of()),
                        before.getOrDefault(column.id(), List.of()).stream().max(Comparator.naturalOrder()),
                        year,
                        today));
            }
        }
        gauges.sort(Comparator.comparing(gauge -> gauge.reading().state()));
        return gauges;
    }

    private static ColumnGauge column(
            Column column,
            Reading reading,
            List<LocalDate> days,
            Optional<LocalDate> before,
            int year,
            LocalDate today) {
        var rule = column.sheet().rule();
        var end = LocalDate.of(year, 12, 31);
        // nothing was promised of a column before its first item
        var start = before.isPresent() || days.isEmpty() ? LocalDate.of(year, 1, 1) : days.get(0);
        var gaps = reading.published().isEmpty()
                ? List.<Rhythm.Gap>of()
                : Rhythm.gaps(start, end.isAfter(today) ? today : end, days, before);
        var broken = rule instanceof UpdateRule.Every
                ? gaps.stream()
                        .filter(gap -> gap.to().isAfter(rule.due(gap.from())))
                        .toList()
                : List.<Rhythm.Gap>of();
        return new ColumnGauge(column, reading, days.size(), longest(gaps), broken);
    }

    /** What stands in a column stands in the one above, too. */
    private static Map<Long, List<LocalDate>> withBelow(List<Column> tree, Map<Long, List<LocalDate>> days) {
        var all = new HashMap<>(days);
        for (var i = tree.size() - 1; i >= 0; i--) {
            var column = tree.get(i);
            var own = all.getOrDefault(column.id(), List.of());
            if (column.parent() != 0 && !own.isEmpty()) {
                var sum = new ArrayList<>(all.getOrDefault(column.parent(), List.of()));
                sum.addAll(own);
                sum.sort(Comparator.naturalOrder());
                all.put(column.parent(), sum);
            }
        }
        return all;
    }

    /** The accounts of a body that promise a rhythm or are inspected for one. */
    public List<AccountGauge> withRhythm(Body body, int year, LocalDate today) {
        return accounts(body, year, today).stream()
                .filter(account -> account.gauge().isPresent())
                .toList();
    }
}
