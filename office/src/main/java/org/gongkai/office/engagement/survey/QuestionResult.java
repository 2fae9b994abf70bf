package org.gongkai.office.engagement.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers to a question come to.
 *
 * @param chosen by option
 * @param answered sheets with an answer to it
 * @param smallest fewer answers give no shares
 */
public record QuestionResult(Question question, Map<Long, Integer> chosen, int answered, int smallest) {
    public QuestionResult {
        chosen = Map.copyOf(chosen);
    }

    public int chosen(Question.Option option) {
        return chosen.getOrDefault(option.id(), 0);
    }

    /** Whether there are answers enough for shares. */
    public boolean isEnough() {
        return answered >= smallest && answered > 0;
    }

    /** The share of an option; empty where there are too few answers. */
    public Optional<Proportion> share(Question.Option option) {
        return isEnough() ? Optional.of(new Proportion(chosen(option), answered)) : Optional.empty();
    }

    /** 知晓率 or 满意度; empty where the question gives none, or there are too few answers. */
    public Optional<Proportion> rate() {
        if (question.measure() == Question.Measure.NONE || !isEnough()) {
            return Optional.empty();
        }
        var counted = question.options().stream()
                .filter(Question.Option::counts)
                .mapToInt(this::chosen)
                .sum();
        return Optional.of(new Proportion(counted, answered));
    }

    /** The rate among the results of a survey that its first question of a measure gives. */
    static Optional<Proportion> rate(List<QuestionResult> results, Question.Measure measure) {
        return results.stream()
                .filter(result -> result.question().measure() == measure)
                .flatMap(result -> result.rate().stream())
                .findFirst();
    }
}
