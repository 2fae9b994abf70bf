package org.gongkai.office.disputes;

import java.util.Optional;

/**
 * A case before one instance.
 *
 * @param opened with which it began
 * @param answered our answer; empty while there is none
 * @param decided what ended it; empty while nothing has
 */
public record Round(
        Instance instance, DisputeStep opened, Optional<DisputeStep> answered, Optional<DisputeStep> decided) {

    static Round of(DisputeStep opening) {
        var instance = opening.kind() == DisputeStepKind.RECEIVED ? Instance.FIRST : Instance.valueOf(opening.code());
        return new Round(instance, opening, Optional.empty(), Optional.empty());
    }

    Round with(DisputeStep step) {
        return switch (step.kind()) {
            case ANSWERED -> new Round(instance, opened, Optional.of(step), decided);
            case DECIDED -> new Round(instance, opened, answered, Optional.of(step));
            default -> this;
        };
    }

    /** Whether an answer of ours is due in it: not where we are those who appeal. */
    boolean demandsAnswer() {
        return opened.kind() != DisputeStepKind.APPEAL_FILED;
    }
}
