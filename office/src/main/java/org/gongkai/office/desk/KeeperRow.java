package org.gongkai.office.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.office.catalogue.Reading.State;

/**
 * 责任科室: how the columns of a keeper stand.
 *
 * @param late columns past their day or never filled
 * @param soon columns that want something soon
 */
public record KeeperRow(String keeper, int columns, int late, int soon) {
    private static final Set<State> LATE = Set.of(State.STALE, State.NEVER);

    /** One row a keeper, the one with most to do first. */
    static List<KeeperRow> of(Collection<FreshnessRow> rows) {
        var keepers = new TreeMap<String, KeeperRow>();
        for (var row : rows) {
            var state = row.reading().state();
            var late = LATE.contains(state) ? 1 : 0;
            var soon = late == 0 && state != State.FRESH ? 1 : 0;
            keepers.merge(
                    row.column().keeper(),
                    new KeeperRow(row.column().keeper(), 1, late, soon),
                    (one, other) -> new KeeperRow(
                            one.keeper, one.columns + other.columns, one.late + other.late, one.soon + other.soon));
        }
        return keepers.values().stream()
                .sorted(Comparator.comparingInt(KeeperRow::late)
                        .thenComparingInt(KeeperRow::soon)
                        .reversed())
                .toList();
    }
}
