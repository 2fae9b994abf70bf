package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 抽查: so many items of each column, chosen by a number that is kept, so that the same choice can be made again.
 *
 * @param size items of each column; 0: all
 * @param seed whoever knows it and the items of a column makes the same choice
 */
public record Sample(int size, long seed) {
    /** 全查. */
    public static final Sample ALL = new Sample(0, 0);

    private static final long STEP = 0x9E3779B97F4A7C15L;

    public Sample {
        if (size < 0) {
            throw new IllegalArgumentException("a sample of " + size);
        }
    }

    /** Whether every item is looked at. */
    public boolean isAll() {
        return size == 0;
    }

    /**
     * The items to look at, in the order of their ids.
     *
     * @param columns the column of each item, by its id
     */
    public List<Long> of(Map<Long, Long> columns) {
        if (isAll()) {
            return columns.keySet().stream().sorted().toList();
        }
        var byColumn = new TreeMap<Long, List<Long>>();
        columns.forEach((item, column) ->
                byColumn.computeIfAbsent(column, id -> new ArrayList<>()).add(item));
        return byColumn.values().stream()
                .flatMap(items -> items.stream()
                        .sorted(Comparator.comparingLong(this::place).thenComparing(Comparator.naturalOrder()))
                        .limit(size))
                .sorted()
                .toList();
    }

    /** A number that depends on seed and item only and tells nothing of their order (SplitMix64). */
    private long place(long item) {
        var mixed = seed + item * STEP;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
