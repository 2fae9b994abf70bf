package org.gongkai.office.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An answer as the case page offers it.
 *
 * @param objection code of the sentence why it cannot be given now, empty where it can
 */
public record AnswerOption(AnswerType type, Optional<String> objection) {
    static List<AnswerOption> of(Life life) {
        return Arrays.stream(AnswerType.values())
                .filter(AnswerType::canBeDrafted)
                .map(type -> new AnswerOption(type, StepMaker.objection(type, life)))
                .toList();
    }
}
