package org.gongkai.office.engagement.survey;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 统计: counts the sheets, and keeps what was published as it was. */
@Component
@EnableConfigurationProperties(SurveyRules.class)
public class SurveyResults {
    private static final String NOW = """
            select o.question_id, o.id, (select count(*) from engagement_choice c where c.option_id = o.id) chosen,
              (select count(distinct c.sheet_id) from engagement_choice c join engagement_option p on p.id = c.option_id
                where p.question_id = o.question_id) answered
            from engagement_option o join engagement_question q on q.id = o.question_id where q.survey_id = ?
            """;

    private static final String KEPT = """
            select o.question_id, n.option_id id, n.chosen, n.answered from engagement_survey_count n
            join engagement_option o on o.id = n.option_id where n.survey_id = ?
            """;

    private record Count(long question, long option, int chosen, int answered) {}

    private final JdbcClient jdbc;
    private final Questions questions;
    private final SurveyRules rules;

    SurveyResults(JdbcClient jdbc, Questions questions, SurveyRules rules) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.rules = rules;
    }

    /** As the sheets stand now, for the staff. */
    SurveyResult now(SurveyCase found) {
        var survey = found.survey();
        var results = results(survey.id(), NOW);
        var words = jdbc.sql("select words from engagement_survey_result where survey_id = ?")
                .param(survey.id())
                .query(String.class)
                .optional()
                .orElse("");
        return new SurveyResult(words, Optional.empty(), found.sheets(), results, compared(survey, results));
    }

    /** As it was published; empty before. Reads nothing that the portal's own role may not read. */
    public Optional<SurveyResult> published(Survey survey) {
        if (survey.state() != SurveyState.DONE) {
            return Optional.empty();
        }
        var results = results(survey.id(), KEPT);
        return jdbc.sql("select words, published_on, sheets from engagement_survey_result where survey_id = ?")
                .param(survey.id())
                .query((row, n) -> new SurveyResult(
                        row.getString("words"),
                        Optional.ofNullable(row.getDate("published_on")).map(java.sql.Date::toLocalDate),
                        row.getInt("sheets"),
                        results,
                        Map.of()))
                .optional()
                .map(result -> new SurveyResult(
                        result.words(), result.publishedOn(), result.sheets(), results, compared(survey, results)));
    }

    private List<QuestionResult> results(long survey, String sql) {
        var counts = jdbc.sql(sql)
                .param(survey)
                .query((row, n) -> new Count(
                        row.getLong("question_id"), row.getLong("id"), row.getInt("chosen"), row.getInt("answered")))
                .list();
        return questions.of(survey).stream()
                .map(question -> result(question, counts))
                .toList();
    }

    private QuestionResult result(Question question, List<Count> counts) {
        var chosen = new HashMap<Long, Integer>();
        var answered = 0;
        for (var count : counts) {
            if (count.question() == question.id()) {
                chosen.put(count.option(), count.chosen());
                answered = count.answered();
            }
        }
        return new QuestionResult(question, chosen, answered, rules.smallest());
    }

    private Map<Question.Measure, Comparison> compared(Survey survey, List<QuestionResult> now) {
        var compared = new EnumMap<Question.Measure, Comparison>(Question.Measure.class);
        survey.text().previous().ifPresent(previous -> {
            var before = results(previous, KEPT);
            for (var measure : List.of(Question.Measure.AWARENESS, Question.Measure.SATISFACTION)) {
                var first = QuestionResult.rate(before, measure);
                var second = QuestionResult.rate(now, measure);
                if (first.isPresent() && second.isPresent()) {
                    compared.put(measure, new Comparison(first.get(), second.get()));
                }
            }
        });
        return compared;
    }

    void report(long survey, String words) {
        jdbc.sql("insert into engagement_survey_result (survey_id, words) values (?, ?) on conflict (survey_id)"
                        + " do update set words = excluded.words")
                .params(survey, words)
                .update();
    }

    /** Keeps the counts as they stand; sheets are no longer taken. */
    void publish(SurveyCase found, LocalDate day) {
        var survey = found.survey().id();
        for (var result : results(survey, NOW)) {
            for (var option : result.question().options()) {
                jdbc.sql("insert into engagement_survey_count (option_id, survey_id, chosen, answered)"
                                + " values (?, ?, ?, ?)")
                        .params(option.id(), survey, result.chosen(option), result.answered())
                        .update();
            }
        }
        jdbc.sql("update engagement_survey_result set published_on = ?, sheets = ? where survey_id = ?")
                .params(day, found.sheets(), survey)
                .update();
    }
}
