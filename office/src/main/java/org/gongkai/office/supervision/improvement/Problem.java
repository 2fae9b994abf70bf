package org.gongkai.office.supervision.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 存在的主要问题.
 *
 * @param years years whose report names it, in order; more than one where it was carried
 * @param reference which report, inspection or letter
 * @param withdrawn why it was taken back
 */
public record Problem(
        long id,
        List<Integer> years,
        String words,
        Source source,
        String reference,
        String enteredBy,
        LocalDate enteredOn,
        List<Measure> measures,
        Optional<String> withdrawn) {
    public Problem {
        years = List.copyOf(years);
        measures = List.copyOf(measures);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("a problem has a year");
        }
    }

    public int firstYear() {
        return years.get(0);
    }

    public int lastYear() {
        return years.get(years.size() - 1);
    }

    /** 已解决: it has measures, and nothing more is to be done. */
    public boolean isSettled() {
        return !measures.isEmpty()
                && measures.stream().allMatch(measure -> measure.state().isClosed());
    }

    /** Measures in one of these states. */
    public long count(MeasureState state) {
        return measures.stream().filter(measure -> measure.state() == state).count();
    }
}
