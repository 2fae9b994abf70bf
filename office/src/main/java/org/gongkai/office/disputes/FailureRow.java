package org.gongkai.office.disputes;

import java.util.List;
import java.util.Optional;

/**
 * How disputes of one kind ended.
 *
 * @param name of the kind, in words
 * @param decided all that were decided
 * @param lost those of them in which the body was corrected
 * @param percent share of the lost ones; empty where so few were decided that it would say nothing
 */
public record FailureRow(String name, List<DisputeCase> decided, List<DisputeCase> lost, Optional<Integer> percent) {
    private static final int HUNDRED = 100;

    static FailureRow of(String name, List<DisputeCase> decided, int smallest) {
        var lost = decided.stream().filter(Failures::isLost).toList();
        var percent = decided.size() < smallest
                ? Optional.<Integer>empty()
                : Optional.of(Math.round((float) HUNDRED * lost.size() / decided.size()));
        return new FailureRow(name, decided, lost, percent);
    }
}
