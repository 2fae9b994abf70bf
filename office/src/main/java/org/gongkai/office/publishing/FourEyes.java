package org.gongkai.office.publishing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 四眼: who drafted never reviews, clears or approves; who reviewed never approves. It looks at persons, whatever
 * duties they hold.
 *
 * @see "design: four eyes, fit for the office"
 */
final class FourEyes {
    private FourEyes() {}

    /**
     * Why a person may not take this step.
     *
     * @param authors everybody who wrote text the public has not seen yet
     * @param round the steps since the item was last submitted
     * @return code of the refusal, empty where nothing stands against it
     */
    static Optional<String> refusal(Action action, long person, Set<Long> authors, List<Step> round) {
        return switch (action) {
            case PASS, CLEAR -> authors.contains(person) ? Optional.of("four-eyes-drafter") : Optional.empty();
            case APPROVE -> {
                if (authors.contains(person)) {
                    yield Optional.of("four-eyes-drafter");
                }
                var reviewed = round.stream().anyMatch(s -> s.action() == Action.PASS && s.personId() == person);
                yield reviewed ? Optional.of("four-eyes-reviewer") : Optional.empty();
            }
            case SUBMIT, RETURN, CORRECT, WITHDRAW -> Optional.empty();
        };
    }
}
