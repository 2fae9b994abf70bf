package org.gongkai.office.supervision.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 改进措施: what is done about a problem.
 *
 * @param owner 责任科室 or person
 * @param ownerId id of the person at the body who carries it out; empty: a section as a whole
 * @param firstDue due day as it was set first
 * @param progress what became of it, oldest first
 */
public record Measure(
        long id,
        long problemId,
        String words,
        String owner,
        Optional<Long> ownerId,
        LocalDate firstDue,
        String enteredBy,
        LocalDate enteredOn,
        List<Progress> progress) {
    public Measure {
        progress = List.copyOf(progress);
    }

    public MeasureState state() {
        return last().map(Progress::state).orElse(MeasureState.OPEN);
    }

    public Optional<Progress> last() {
        return progress.isEmpty() ? Optional.empty() : Optional.of(progress.get(progress.size() - 1));
    }

    /** The due day as it was last set. */
    public LocalDate due() {
        return progress.stream()
                .flatMap(one -> one.newDue().stream())
                .reduce((one, later) -> later)
                .orElse(firstDue);
    }

    /** 超期: still open after its due day. */
    public boolean isLate(LocalDate today) {
        return !state().isClosed() && today.isAfter(due());
    }
}
