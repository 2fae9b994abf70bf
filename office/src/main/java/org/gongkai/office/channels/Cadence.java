package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.office.Sheet;

/**
 * 更新频率的检查指标 of one kind of channel, in calendar days since the last item. Kept as data with its source.
 *
 * @param breach more days than this fail an account
 * @param warn so many days bring a first warning
 * @param alarm so many days bring the last one
 * @param since from which day on the source applies
 */
public record Cadence(Channel.Kind kind, int breach, int warn, int alarm, LocalDate since, String source) {
    private static final List<Cadence> ALL = Sheet.rows("channels/cadence").stream()
            .map(row -> new Cadence(
                    Channel.Kind.valueOf(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    Integer.parseInt(row.get(3)),
                    LocalDate.parse(row.get(4)),
                    row.get(5)))
            .toList();

    public Cadence {
        if (warn > alarm || alarm > breach) {
            throw new IllegalArgumentException(
                    "warnings come before the breach: " + warn + ", " + alarm + ", " + breach);
        }
    }

    /** All that are kept. */
    public static List<Cadence> all() {
        return ALL;
    }

    /** Whether a kind is 政务新媒体, which the national inspection looks at. */
    static boolean isInspected(Channel.Kind kind) {
        return ALL.stream().anyMatch(one -> one.kind() == kind);
    }

    /** 两周: what an account with nothing else promised is measured by. */
    static Cadence usual() {
        return ALL.get(0);
    }

    /** The largest gap that keeps the rhythm: what was promised, and for a kind that is inspected no more than that. */
    static OptionalInt limit(Channel channel) {
        var national = ALL.stream()
                .filter(one -> one.kind() == channel.kind())
                .mapToInt(Cadence::breach)
                .findFirst();
        if (national.isEmpty() || channel.rhythmDays().isEmpty()) {
            return channel.rhythmDays().isPresent() ? channel.rhythmDays() : national;
        }
        return OptionalInt.of(Math.min(channel.rhythmDays().getAsInt(), national.getAsInt()));
    }

    /**
     * How an account stands; the warnings come as many days before its own limit as before the breach.
     *
     * @param days since the last item
     * @param limit the largest gap that keeps its rhythm
     */
    Gauge.State state(long days, int limit) {
        var left = limit - days;
        return left < 0
                ? Gauge.State.BREACH
                : left <= breach - alarm
                        ? Gauge.State.ALARM
                        : left <= breach - warn ? Gauge.State.WARN : Gauge.State.OK;
    }
}
