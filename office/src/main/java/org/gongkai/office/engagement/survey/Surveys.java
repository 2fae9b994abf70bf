package org.gongkai.office.engagement.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 问卷调查: writes surveys and carries out what is done with them; every change of one goes through here. */
@Component
public class Surveys {
    public static final String THING = "survey";

    private static final int MOST_QUESTIONS = 50;

    private final SurveyStore store;
    private final Questions questions;
    private final SurveyResults results;
    private final PublicWords gate;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Surveys(
            SurveyStore store,
            Questions questions,
            SurveyResults results,
            PublicWords gate,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.questions = questions;
        this.results = results;
        this.gate = gate;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Begins a survey without questions and answers its id. */
    public long draft(Person person, Body body, Survey.Text text, Moment now) {
        bodies.requireOpen(body);
        var acting = acting(person, body, Duty.CLERK, now);
        check(person, body, text, now);
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.insert(body, text, now);
            store.step(id, SurveyAct.SAVE, acting, "", now);
            trail.record(now, person.id(), body.id(), THING, id, "add", "");
            return id;
        }));
    }

    /** Writes its head anew while it is a draft. */
    public void save(Person person, Body body, long id, int version, Survey.Text text, Moment now) {
        check(person, body, text, now);
        act(person, body, id, version, SurveyAct.SAVE, "", now, found -> store.update(id, text));
    }

    /** Adds a question while it is a draft. */
    public void add(Person person, Body body, long id, int version, Question question, Moment now) {
        gate.require(person, body, now, question.words());
        for (var option : question.options()) {
            gate.require(person, body, now, option.words());
        }
        check(question);
        act(person, body, id, version, SurveyAct.SAVE, "", now, found -> {
            if (questions.of(id).size() >= MOST_QUESTIONS) {
                throw new Refusal(Refusal.Kind.INVALID, "survey-many", MOST_QUESTIONS);
            }
            questions.add(id, question);
        });
    }

    /** Takes a question out while it is a draft. */
    public void remove(Person person, Body body, long id, int version, long question, Moment now) {
        act(person, body, id, version, SurveyAct.SAVE, "", now, found -> {
            if (!questions.remove(id, question)) {
                throw Refusal.notFound();
            }
        });
    }

    private static void check(Question question) {
        var options = question.options().size();
        if (question.kind() == Question.Kind.TEXT ? options > 0 : options < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-options");
        }
        var counted =
                question.options().stream().filter(Question.Option::counts).count();
        if (question.measure() == Question.Measure.NONE
                ? counted > 0
                : !question.kind().isOne() || counted == 0 || counted == options) {
            throw new Refusal(Refusal.Kind.INVALID, "survey-counted");
        }
    }

    /**
     * Does one thing with a survey.
     *
     * @param version on the page it is done from
     * @param words why it is returned, or what the office says of the results
     */
    public void act(Person person, Body body, long id, int version, SurveyAct act, String words, Moment now) {
        if (act == SurveyAct.SAVE) {
            throw Refusal.notFound();
        }
        if (act.needsWords() && words.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        gate.require(person, body, now, words);
        act(person, body, id, version, act, words, now, found -> effect(found, act, words.strip(), now));
    }

    /** What is done beside the change of the state. */
    private interface Effect {
        void on(SurveyCase found);
    }

    private void act(
            Person person, Body body, long id, int version, SurveyAct act, String words, Moment now, Effect effect) {
        var acting = acting(person, body, act.duty(), now);
        transaction.executeWithoutResult(status -> {
            store.find(body, id).orElseThrow(Refusal::notFound);
            store.lock(id);
            var found = get(body, id);
            if (found.version() != version) {
                throw new Refusal(Refusal.Kind.CONFLICT, "survey-moved");
            }
            if (!act.isFrom(found.survey().state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "survey-state");
            }
            if (!act.othersOf().isEmpty()
                    && store.persons(id, act.othersOf()).stream().anyMatch(acting.persons()::contains)) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "survey-own");
            }
            effect.on(found);
            store.move(id, act.to());
            store.step(id, act, acting, act.needsWords() ? words.strip() : "", now);
            trail.record(now, person.id(), body.id(), THING, id, act.code(), "state");
        });
    }

    private void effect(SurveyCase found, SurveyAct act, String words, Moment now) {
        var survey = found.survey();
        switch (act) {
            case SUBMIT, OPEN -> {
                if (questions.of(survey.id()).isEmpty()) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "survey-no-questions");
                }
                requireAhead(survey.text(), now.day());
                if (act == SurveyAct.OPEN) {
                    store.opened(survey.id(), now.day());
                }
            }
            case REPORT -> {
                if (survey.takesAnswersOn(now.day())) {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "survey-running",
                            survey.text().closesOn().toString());
                }
                if (found.sheets() == 0) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "survey-no-sheets");
                }
                results.report(survey.id(), words);
            }
            case PUBLISH -> results.publish(found, now.day());
            case SAVE, RETURN, RETURN_RESULT -> {}
        }
    }

    private void check(Person person, Body body, Survey.Text text, Moment now) {
        gate.require(person, body, now, text.title(), text.intro(), text.ways());
        requireAhead(text, now.day());
        text.previous()
                .filter(id -> get(body, id).survey().state() != SurveyState.DONE)
                .ifPresent(id -> {
                    throw new Refusal(Refusal.Kind.INVALID, "survey-previous");
                });
    }

    private static void requireAhead(Survey.Text text, LocalDate today) {
        if (!text.closesOn().isAfter(today)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "survey-past", text.closesOn().toString());
        }
    }

    private Acting acting(Person person, Body body, Duty duty, Moment now) {
        return bodies.acting(person, body, duty, now.day())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** One of the body. */
    public SurveyCase get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    /** All of a body, the newest first. */
    public List<SurveyCase> of(Body body) {
        return store.of(body);
    }

    /** The questions of a survey in their order. */
    public List<Question> questions(long id) {
        return questions.of(id);
    }

    List<SurveyCase> withIds(Body body, Collection<Long> ids) {
        return store.withIds(body, ids);
    }

    String returned(long id) {
        return store.returned(id);
    }
}
