package org.gongkai.office.engagement.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions of surveys. */
@Component
class Questions {
    private record Row(Question question, Question.Option option) {}

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a survey in their order. */
    List<Question> of(long survey) {
        var rows = jdbc.sql("select q.id, q.kind, q.measure, q.words, o.id option_id, coalesce(o.words, '')"
                        + " option_words, coalesce(o.counts, false) counts from engagement_question q left join"
                        + " engagement_option o on o.question_id = q.id where q.survey_id = ? order by q.id, o.id")
                .param(survey)
                .query((row, n) -> new Row(
                        new Question(
                                row.getLong("id"),
                                Question.Kind.valueOf(row.getString("kind")),
                                Question.Measure.valueOf(row.getString("measure")),
                                row.getString("words"),
                                List.of()),
                        new Question.Option(
                                row.getLong("option_id"), row.getString("option_words"), row.getBoolean("counts"))))
                .list();
        var options = new LinkedHashMap<Question, List<Question.Option>>();
        for (var row : rows) {
            var own = options.computeIfAbsent(row.question(), question -> new ArrayList<>());
            if (row.option().id() != 0) {
                own.add(row.option());
            }
        }
        return options.entrySet().stream()
                .map(entry -> with(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Question with(Question bare, List<Question.Option> options) {
        return new Question(bare.id(), bare.kind(), bare.measure(), bare.words(), options);
    }

    /** Adds a question; the ids in it do not count. */
    void add(long survey, Question question) {
        var id = jdbc.sql("insert into engagement_question (survey_id, kind, measure, words) values (?, ?, ?, ?)"
                        + " returning id")
                .params(survey, question.kind().name(), question.measure().name(), question.words())
                .query(Long.class)
                .single();
        for (var option : question.options()) {
            jdbc.sql("insert into engagement_option (question_id, words, counts) values (?, ?, ?)")
                    .params(id, option.words(), option.counts())
                    .update();
        }
    }

    boolean remove(long survey, long question) {
        return jdbc.sql("delete from engagement_question where survey_id = ? and id = ?")
                        .params(survey, question)
                        .update()
                > 0;
    }
}
