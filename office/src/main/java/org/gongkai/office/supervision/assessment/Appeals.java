package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 申诉 of a body against its announced score, answered by somebody who neither announced nor gave it. */
@Component
public class Appeals {
    private static final String THING = "appeal";

    private final AssessmentStore store;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Appeals(AssessmentStore store, Bodies bodies, PublicWords words, Trail trail, TransactionTemplate transaction) {
        this.store = store;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    public List<Appeal> of(Scheme scheme) {
        return store.appeals(scheme.id());
    }

    /** Appeals until the last day of appeals; a body has one open appeal for an indicator. */
    public void appeal(Person person, Body body, long scheme, long indicator, String why, Moment when) {
        requireOneOf(person, body, Duty.CLERK, Duty.APPROVER);
        AssessmentInput.words(why);
        words.require(person, body, when, why);
        var assessor = store.assessing(body).stream()
                .filter(one -> one.id() == scheme)
                .map(one -> bodies.withId(one.bodyId()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        transaction.executeWithoutResult(status -> {
            var found = store.lock(assessor, scheme, SchemeState.ANNOUNCED);
            if (found.appealUntil().filter(until -> !when.day().isAfter(until)).isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-appeal-late");
            }
            store.indicator(scheme, indicator);
            if (store.appeals(scheme).stream()
                    .anyMatch(other -> other.body() == body.id() && other.indicator() == indicator && other.isOpen())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-appeal-open");
            }
            var id = store.appeal(scheme, body, indicator, why.strip(), person, when);
            trail.record(when, person.id(), body.id(), THING, id, "add", "text");
        });
    }

    /**
     * Answers an appeal.
     *
     * @param points after it; empty where the score stays
     */
    public void answer(
            Person person,
            Body body,
            long scheme,
            long appeal,
            String answer,
            Optional<BigDecimal> points,
            Moment when) {
        requireOneOf(person, body, Duty.SUPERVISOR, Duty.APPROVER);
        AssessmentInput.words(answer);
        words.require(person, body, when, answer);
        transaction.executeWithoutResult(status -> {
            var found = store.lock(body, scheme, SchemeState.ANNOUNCED);
            var open = store.appeals(scheme).stream()
                    .filter(one -> one.id() == appeal)
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            if (!open.isOpen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-answered");
            }
            requireOther(person, found, open);
            points.ifPresent(after -> AssessmentInput.points(after, store.indicator(scheme, open.indicator())));
            store.answer(appeal, answer.strip(), points, person, when);
            trail.record(when, person.id(), body.id(), THING, appeal, "answer", "text points");
        });
    }

    private void requireOther(Person person, Scheme scheme, Appeal appeal) {
        var scored = store.scores(scheme.id()).stream()
                .anyMatch(score -> score.body() == appeal.body()
                        && score.indicator() == appeal.indicator()
                        && score.personId() == person.id());
        if (scored || scheme.announcedBy().filter(by -> by == person.id()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "assessment-own");
        }
    }

    private void requireOneOf(Person person, Body body, Duty... enough) {
        var duties = bodies.requireAny(person, body);
        if (List.of(enough).stream().noneMatch(duties::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
