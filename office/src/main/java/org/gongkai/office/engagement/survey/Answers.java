package org.gongkai.office.engagement.survey;

import java.util.Map;
import java.util.Set;

/**
 * 一份问卷: the options chosen and the texts written, by question.
 *
 * @param options ids
 */
public record Answers(Set<Long> options, Map<Long, String> texts) {
    public Answers {
        options = Set.copyOf(options);
        texts = Map.copyOf(texts);
    }

    boolean isEmpty() {
        return options.isEmpty() && texts.isEmpty();
    }
}
