package org.gongkai.office.channels;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 更新频率: whether the gaps between placements keep the promised rhythm from the first day of a period to its last. n
 * placements leave n + 1 gaps, the ones at both ends included. Where the last placement before the period is known, the
 * first gap counts from it.
 *
 * @param days the promised largest gap, in calendar days
 * @param gaps the gaps that are larger, in order
 */
public record Rhythm(int days, List<Gap> gaps) {
    /**
     * A gap.
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
        return of(days, first, last, placed, Optional.empty());
    }

    /** The same with the last placement before the period. */
    public static Rhythm of(
            int days, LocalDate first, LocalDate last, Collection<LocalDate> placed, Optional<LocalDate> before) {
        return new Rhythm(
                days,
                gaps(first, last, placed, before).stream()
                        .filter(gap -> gap.days() > days)
                        .toList());
    }

    /**
     * All gaps of a period, in order; none of a period that has not begun.
     *
     * @param placed in any order; days outside the period are passed over
     * @param before the last placement before the period, where it is known; a later day is passed over
     */
    static List<Gap> gaps(LocalDate first, LocalDate last, Collection<LocalDate> placed, Optional<LocalDate> before) {
        if (last.isBefore(first)) {
            return List.of();
        }
        var gaps = new ArrayList<Gap>();
        var from = before.filter(day -> day.isBefore(first)).orElse(first);
        var inside = placed.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .distinct()
                .sorted()
                .toList();
        for (var day : inside) {
            gaps.add(new Gap(from, day));
            from = day;
        }
        gaps.add(new Gap(from, last));
        return gaps;
    }

    public boolean isKept() {
        return gaps.isEmpty();
    }
}
