package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 征集调查: writes consultations and carries out what is done with them; every change of one goes through here. */
@Component
public class Consultations {
    public static final String THING = "consultation";

    private final ConsultationStore store;
    private final Topics topics;
    private final Feedbacks feedbacks;
    private final ConsultationPeriods periods;
    private final PublicItems items;
    private final PublicWords words;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Consultations(
            ConsultationStore store,
            Topics topics,
            Feedbacks feedbacks,
            ConsultationPeriods periods,
            PublicItems items,
            PublicWords words,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.topics = topics;
        this.feedbacks = feedbacks;
        this.periods = periods;
        this.items = items;
        this.words = words;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What an act is given.
     *
     * @param words reason, or the text of the feedback; empty where the act needs none
     * @param until the day an extension asks for
     */
    public record Given(String words, Optional<LocalDate> until) {
        public static final Given NOTHING = new Given("", Optional.empty());

        public static Given words(String words) {
            return new Given(words, Optional.empty());
        }
    }

    /** Begins a consultation and answers its id. */
    public long draft(Person person, Body body, ConsultationDraft text, Moment now) {
        bodies.requireOpen(body);
        var acting = acting(person, body, Duty.CLERK, now);
        check(person, body, text, now);
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.insert(body, text, now);
            store.step(id, ConsultationAct.SAVE, acting, "", now);
            trail.record(now, person.id(), body.id(), THING, id, "add", "");
            return id;
        }));
    }

    /** Writes it anew while it is a draft. */
    public void save(Person person, Body body, long id, int version, ConsultationDraft text, Moment now) {
        check(person, body, text, now);
        act(person, body, id, version, ConsultationAct.SAVE, Given.NOTHING, now, found -> store.update(id, text));
    }

    /**
     * Does one thing with a consultation.
     *
     * @param version on the page it is done from
     * @throws Refusal where it may not be done now, by this person or with this, or where somebody else has acted since
     */
    public void act(Person person, Body body, long id, int version, ConsultationAct act, Given given, Moment now) {
        if (act == ConsultationAct.SAVE) {
            throw Refusal.notFound();
        }
        if (act.needsWords() && given.words().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        words.require(person, body, now, given.words());
        act(person, body, id, version, act, given, now, found -> effect(found, act, given, now));
    }

    /** What is done beside the change of the state. */
    private interface Effect {
        void on(ConsultationCase found);
    }

    private void act(
            Person person,
            Body body,
            long id,
            int version,
            ConsultationAct act,
            Given given,
            Moment now,
            Effect effect) {
        var acting = acting(person, body, act.duty(), now);
        transaction.executeWithoutResult(status -> {
            if (store.find(body, id).isEmpty()) {
                throw Refusal.notFound();
            }
            store.lock(id);
            var found = get(body, id);
            if (found.version() != version) {
                throw new Refusal(Refusal.Kind.CONFLICT, "consultation-moved");
            }
            if (!act.isFrom(found.consultation().state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "consultation-state");
            }
            requireAnother(id, act, acting);
            effect.on(found);
            store.move(id, act.to());
            store.step(id, act, acting, act.needsWords() ? given.words().strip() : "", now);
            trail.record(now, person.id(), body.id(), THING, id, act.code(), "state");
        });
    }

    private void requireAnother(long id, ConsultationAct act, Acting acting) {
        if (act.othersOf().isEmpty()) {
            return;
        }
        var before = store.persons(id, act.othersOf());
        if (act == ConsultationAct.PUBLISH) {
            before.addAll(topics.persons(id));
        }
        if (acting.persons().stream().anyMatch(before::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "consultation-own");
        }
    }

    private void effect(ConsultationCase found, ConsultationAct act, Given given, Moment now) {
        var consultation = found.consultation();
        var id = consultation.id();
        switch (act) {
            case SUBMIT -> checkPeriod(consultation.text(), now.day());
            case OPEN -> {
                checkPeriod(consultation.text(), now.day());
                store.opened(id, now.day());
            }
            case PROPOSE ->
                store.propose(
                        id, later(consultation, given, now.day()), given.words().strip());
            case EXTEND -> {
                requireProposal(found);
                requireTaking(consultation, now.day());
                store.extend(id);
            }
            case DECLINE -> {
                requireProposal(found);
                store.decline(id);
            }
            case CANCEL -> store.notice(id, given.words().strip());
            case REPORT -> feedbacks.report(found, given.words().strip(), now.day());
            case PUBLISH -> feedbacks.publish(id, now.day());
            case SAVE, RETURN, RETURN_FEEDBACK -> {}
        }
    }

    /** Nothing that is over is taken up again: a new consultation is opened instead. */
    private static void requireTaking(Consultation consultation, LocalDate today) {
        if (!consultation.takesCommentsOn(today)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-over");
        }
    }

    private static LocalDate later(Consultation consultation, Given given, LocalDate today) {
        requireTaking(consultation, today);
        return given.until()
                .filter(day -> day.isAfter(consultation.closesOn()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "consultation-later",
                        consultation.closesOn().toString()));
    }

    private static void requireProposal(ConsultationCase found) {
        if (found.extendTo().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "consultation-no-proposal");
        }
    }

    private void check(Person person, Body body, ConsultationDraft text, Moment now) {
        text.item().ifPresent(item -> items.get(body, item));
        words.require(
                person,
                body,
                now,
                text.title(),
                text.explanation(),
                text.draft(),
                text.shortReason(),
                text.hearing().map(Hearing::place).orElse(""));
        checkPeriod(text, now.day());
    }

    /** 征集期限: as if it were opened on this day. */
    private void checkPeriod(ConsultationDraft text, LocalDate day) {
        if (!text.closesOn().isAfter(day)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "consultation-past", text.closesOn().toString());
        }
        if (periods.isShort(text.kind(), day, text.closesOn())
                && text.shortReason().isBlank()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "consultation-short",
                    periods.earliestClose(text.kind(), day).toString(),
                    text.kind().source());
        }
        text.hearing()
                .filter(hearing -> hearing.on().isBefore(periods.earliestHearing(day)))
                .ifPresent(hearing -> {
                    throw new Refusal(
                            Refusal.Kind.INVALID,
                            "consultation-hearing-soon",
                            periods.earliestHearing(day).toString());
                });
    }

    private Acting acting(Person person, Body body, Duty duty, Moment now) {
        return bodies.acting(person, body, duty, now.day())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** One of the body. */
    public ConsultationCase get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    /** All of a body, the newest first. */
    public List<ConsultationCase> of(Body body) {
        return store.of(body);
    }

    List<ConsultationCase> withIds(Body body, Collection<Long> ids) {
        return store.withIds(body, ids);
    }

    /** Why it was returned the last time; empty where it was not. */
    String returned(long id) {
        return store.returned(id);
    }
}
