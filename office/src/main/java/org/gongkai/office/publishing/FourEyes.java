package org.gongkai.office.publishing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.publishing.Action.Signature;

/**
 * 四眼: who drafted never signs, and what two signatures of a lane one person may not both give. It looks at persons,
 * whatever duties they hold.
 *
 * @see "design: four eyes, fit for the office"
 */
final class FourEyes {
    private FourEyes() {}

    /**
     * Why a person may not take this step.
     *
     * @param lane one of the ordinary lanes
     * @param persons who acts and in whose stead
     * @param authors everybody who wrote text the public has not seen yet
     * @param round the steps since the item was last submitted
     * @return code of the refusal, empty where nothing stands against it
     */
    static Optional<String> refusal(Lane lane, Action action, Set<Long> persons, Set<Long> authors, List<Step> round) {
        var signature = action.signature();
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        if (!Collections.disjoint(authors, persons)) {
            return Optional.of("four-eyes-drafter");
        }
        var given = round.stream()
                .filter(step -> !Collections.disjoint(step.persons(), persons))
                .map(step -> step.action().signature())
                .flatMap(Optional::stream)
                .toList();
        return conflicts(lane, signature.get(), given)
                ? Optional.of(lane == Lane.FULL ? "four-eyes-full" : "four-eyes-reviewer")
                : Optional.empty();
    }

    private static boolean conflicts(Lane lane, Signature next, Collection<Signature> given) {
        return switch (lane) {
            case FULL -> given.stream().anyMatch(signature -> signature != next);
            case USUAL, EMERGENCY ->
                next == Signature.FINAL && given.contains(Signature.FIRST)
                        || next == Signature.FIRST && given.contains(Signature.FINAL);
            case SMALL -> false;
        };
    }
}
