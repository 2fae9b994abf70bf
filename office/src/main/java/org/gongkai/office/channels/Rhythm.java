package org.gongkai.office.channels;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * 更新频率: whether the gaps between placements keep the promised rhythm from the first day of a period to its last. n
 * placements leave n + 1 gaps, the ones at both ends included.
 *
 * @param days the promised largest gap, in calendar days
 * @param gaps the gaps that are larger, in order
 */
public record Rhythm(int days, List<Gap> gaps) {
    /**
     * A gap that is too large.
     *
     * @param from the placement before it, or the first day of the period
     * @param to the placement after it, or the last day of the period
     */
    public record Gap(LocalDate from, LocalDate to) {
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    public Rhythm {
        gaps = List.copyOf(gaps);
    }

    /** Over placements in any order; days outside the period are passed over. */
    public static Rhythm of(int days, LocalDate first, LocalDate last, List<LocalDate> placed) {
        var gaps = new ArrayList<Gap>();
        var before = first;
        var inside = placed.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .sorted()
                .toList();
        for (var day : inside) {
            add(days, before, day, gaps);
            before = day;
        }
        add(days, before, last, gaps);
        return new Rhythm(days, gaps);
    }

    public boolean isKept() {
        return gaps.isEmpty();
    }

    private static void add(int days, LocalDate from, LocalDate to, List<Gap> gaps) {
        var gap = new Gap(from, to);
        if (gap.days() > days) {
            gaps.add(gap);
        }
    }
}
