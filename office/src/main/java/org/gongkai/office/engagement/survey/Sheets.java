package org.gongkai.office.engagement.survey;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 答卷: takes sheets in; who answered is not known, and what was written is encrypted. */
@Component
public class Sheets {
    static final String THING = "survey";

    private final JdbcClient jdbc;
    private final SurveyStore store;
    private final Questions questions;
    private final SealedTexts texts;
    private final Classified classified;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Sheets(
            JdbcClient jdbc,
            SurveyStore store,
            Questions questions,
            SealedTexts texts,
            Classified classified,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.questions = questions;
        this.texts = texts;
        this.classified = classified;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * One sheet.
     *
     * @param day legal day on which it was answered
     * @param by id of who enters it, empty where it was answered online
     */
    public record Sheet(Answers answers, SheetWay way, LocalDate day, Optional<Long> by) {}

    /** Takes sheets in, all or none. */
    public void take(Body body, long survey, List<Sheet> sheets, Moment now) {
        for (var sheet : sheets) {
            classified.refuse(
                    Optional.empty(), body, now, sheet.answers().texts().values());
        }
        transaction.executeWithoutResult(status -> {
            store.find(body, survey).orElseThrow(Refusal::notFound);
            store.share(survey);
            var found = store.find(body, survey).orElseThrow(Refusal::notFound).survey();
            var asked = questions.of(survey);
            for (var sheet : sheets) {
                requireDay(found, sheet.day());
                requireFits(asked, sheet.answers());
                insert(survey, sheet, now);
            }
            if (!sheets.isEmpty() && sheets.get(0).by().isPresent()) {
                trail.record(now, sheets.get(0).by().orElseThrow(), body.id(), THING, survey, "enter", "");
            }
        });
    }

    private static void requireDay(Survey survey, LocalDate day) {
        var opened = survey.openedOn().orElse(LocalDate.MAX);
        if (survey.state() != SurveyState.OPEN
                || day.isBefore(opened)
                || day.isAfter(survey.text().closesOn())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "survey-over");
        }
    }

    /** Options are of the survey, one of a question that has one; texts answer questions that ask for a text. */
    static void requireFits(List<Question> asked, Answers answers) {
        if (answers.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-blank");
        }
        var left = new HashSet<>(answers.options());
        var unwritten = new HashSet<>(answers.texts().keySet());
        for (var question : asked) {
            var chosen = question.options().stream()
                    .filter(option -> left.remove(option.id()))
                    .count();
            if (question.kind().isOne() && chosen > 1) {
                throw new Refusal(Refusal.Kind.INVALID, "survey-one", question.words());
            }
            if (question.kind() == Question.Kind.TEXT) {
                unwritten.remove(question.id());
            }
        }
        if (!left.isEmpty() || !unwritten.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-foreign");
        }
        if (answers.texts().values().stream().anyMatch(text -> text.length() > Question.TEXT)) {
            throw new Refusal(Refusal.Kind.INVALID, "comment-long", Question.TEXT);
        }
    }

    private void insert(long survey, Sheet sheet, Moment now) {
        var id = jdbc.sql(
                        "insert into engagement_sheet (survey_id, way, day, at, person_id) values (:survey, :way, :day,"
                                + " :at, :person) returning id")
                .param("survey", survey)
                .param("way", sheet.way().name())
                .param("day", sheet.day())
                .param("at", Timestamp.from(now.at()))
                .param("person", sheet.by().orElse(null), Types.BIGINT)
                .query(Long.class)
                .single();
        for (var option : sheet.answers().options()) {
            jdbc.sql("insert into engagement_choice (sheet_id, option_id) values (?, ?)")
                    .params(id, option)
                    .update();
        }
        sheet.answers()
                .texts()
                .forEach((question, text) -> jdbc.sql(
                                "insert into engagement_said (sheet_id, question_id, words) values (?, ?, ?)")
                        .params(id, question, texts.seal(about(id, question), text))
                        .update());
    }

    private static String about(long sheet, long question) {
        return "sheet/" + sheet + "/" + question;
    }

    private record Said(long sheet, byte[] words) {}

    /** What was written in answer to a question, the newest first; for the office only. */
    List<String> said(long question, int limit) {
        return jdbc
                .sql("select sheet_id, words from engagement_said where question_id = ? order by sheet_id desc limit ?")
                .params(question, limit)
                .query((row, n) -> new Said(row.getLong("sheet_id"), row.getBytes("words")))
                .list()
                .stream()
                .map(said -> texts.open(about(said.sheet(), question), said.words()))
                .toList();
    }
}
