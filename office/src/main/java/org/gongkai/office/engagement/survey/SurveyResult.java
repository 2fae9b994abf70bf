package org.gongkai.office.engagement.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 调查结果.
 *
 * @param words what the office says of it
 * @param sheets 有效问卷
 * @param compared rates beside those of the earlier survey
 */
public record SurveyResult(
        String words,
        Optional<LocalDate> publishedOn,
        int sheets,
        List<QuestionResult> questions,
        Map<Question.Measure, Comparison> compared) {
    /** Longest text, in characters. */
    public static final int LIMIT = 20_000;

    public SurveyResult {
        questions = List.copyOf(questions);
        compared = Map.copyOf(compared);
    }

    /** 知晓率 or 满意度. */
    public Optional<Proportion> rate(Question.Measure measure) {
        return QuestionResult.rate(questions, measure);
    }

    /** The rate beside that of the earlier survey. */
    public Optional<Comparison> compared(Question.Measure measure) {
        return Optional.ofNullable(compared.get(measure));
    }
}
