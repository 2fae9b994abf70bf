package org.gongkai.office.engagement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Classified;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 公众留言: what is done with messages; every change of one goes through here. Start at {@link MessageIntake} for new ones. */
@Component
public class Messages {
    public static final String THING = "message";
    /** Longest text of an act, in characters. */
    public static final int TEXT = 4000;

    private static final int SECTION = 30;

    private final MessageStore store;
    private final MessageSteps steps;
    private final PublishedAnswers answers;
    private final OutwardReplies outward;
    private final Classified classified;
    private final OfficeCalendar calendar;
    private final EngagementRules rules;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Messages(
            MessageStore store,
            MessageSteps steps,
            PublishedAnswers answers,
            OutwardReplies outward,
            Classified classified,
            OfficeCalendar calendar,
            EngagementRules rules,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.answers = answers;
        this.outward = outward;
        this.classified = classified;
        this.calendar = calendar;
        this.rules = rules;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What is done besides keeping the step; within its transaction. */
    interface Effect {
        MessageStep on(MessageCase found, MessageStep plain);
    }

    /**
     * Does one thing with a message.
     *
     * @param seen number of the newest step on the page it is done from
     * @throws Refusal where it may not be done now, by this person, or with these particulars, or where somebody else has
     *     acted since
     */
    public void act(Person person, Body body, long id, long seen, MessageAct act, MessageTyped typed, Moment now) {
        if (!act.isPlain()) {
            throw Refusal.notFound();
        }
        if (act.needsWords() && typed.words().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "message-words");
        }
        if (typed.words().length() > TEXT) {
            throw new Refusal(Refusal.Kind.INVALID, "message-long", TEXT);
        }
        take(person, body, id, seen, act, typed.words(), now, (found, plain) -> switch (act) {
            case ASSIGN -> referring(plain, section(typed));
            case TRANSFER -> transferred(body, found, plain, typed);
            case EXTEND -> coded(plain, extension(found, typed).name());
            case REJECT -> coded(plain, reason(typed).name());
            case LINK -> linked(body, found, plain, typed, now);
            case UNPUBLISH -> withdrawn(found, plain, now);
            case RECEIVE, DRAFT, RETURN, APPROVE, PUBLISH, REOPEN, CORRECT, RATE, CLOSE, NOTE -> plain;
        });
    }

    /** The core of every act of staff: state, duty, four eyes, step, copies, trail. */
    void take(Person person, Body body, long id, long seen, MessageAct act, String words, Moment now, Effect effect) {
        classified.refuse(person, body, now, List.of(words));
        transaction.executeWithoutResult(status -> {
            if (store.find(body, id).isEmpty()) {
                throw Refusal.notFound();
            }
            store.lock(id);
            var found = get(body, id, now);
            if (found.life().seen() != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-moved");
            }
            if (!act.isPossibleIn(found.life().state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-state");
            }
            var acting = acting(person, body, act, now);
            requireAnother(act, found.life(), acting);
            var behalf = acting.isDeputy() ? acting.forWhom().id() : 0;
            var plain = new MessageStep(0, act, body.id(), now.day(), now.at(), person.id(), behalf, "", 0, "");
            steps.add(id, effect.on(found, plain), words);
            settle(found.message(), now);
            trail.record(now, person.id(), body.id(), THING, id, act.name().toLowerCase(Locale.ROOT), "state");
        });
    }

    /** What the sender says of the answer, once. */
    void rate(Message message, int score, Optional<byte[]> words, Moment now) {
        transaction.executeWithoutResult(status -> {
            store.lock(message.id());
            var found = life(message, steps.of(message.id()), now.day(), rules.book());
            if (!MessageAct.RATE.isPossibleIn(found.state()) || found.isRated()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-rated");
            }
            answers.rate(message, score, words, now);
            steps.add(
                    message.id(),
                    new MessageStep(0, MessageAct.RATE, message.bodyId(), now.day(), now.at(), 0, 0, "", 0, ""),
                    "");
            settle(message, now);
            trail.record(now, 0, message.bodyId(), THING, message.id(), "rate", "");
        });
    }

    /** Keeps the copies that lists are made from, and what a sender outside reads; the message may be another body's now. */
    private void settle(Message before, Moment now) {
        var message =
                store.leftAt(bodies.withId(before.originId()), before.id()).orElseThrow(Refusal::notFound);
        var life = life(message, steps.of(message.id()), now.day(), rules.book());
        outward.refresh(message, life, now);
        var closed = life.state().isOpen() ? Optional.<LocalDate>empty() : Optional.of(now.day());
        store.settle(message.id(), life.state(), closed);
    }

    /** Lets the sender of a message that came from outside read it there; in the transaction that took it in. */
    void begin(Body origin, long id, String secret, Moment now) {
        var message = store.leftAt(origin, id).orElseThrow(Refusal::notFound);
        outward.begin(origin, message, life(message, steps.of(id), now.day(), rules.book()), secret, now);
    }

    private static MessageStep coded(MessageStep plain, String code) {
        return changed(plain, code, plain.other(), plain.reference());
    }

    private static MessageStep referring(MessageStep plain, String reference) {
        return changed(plain, plain.code(), plain.other(), reference);
    }

    static MessageStep to(MessageStep plain, long other) {
        return changed(plain, plain.code(), other, plain.reference());
    }

    private static MessageStep changed(MessageStep plain, String code, long other, String reference) {
        return new MessageStep(
                0,
                plain.act(),
                plain.bodyId(),
                plain.day(),
                plain.at(),
                plain.person(),
                plain.behalf(),
                code,
                other,
                reference);
    }

    private static String section(MessageTyped typed) {
        if (typed.reference().isEmpty() || typed.reference().length() > SECTION) {
            throw new Refusal(Refusal.Kind.INVALID, "message-section", SECTION);
        }
        return typed.reference();
    }

    private MessageStep transferred(Body body, MessageCase found, MessageStep plain, MessageTyped typed) {
        var to = bodies.all().stream()
                .filter(one -> one.code().equals(typed.reference()) && one.id() != body.id())
                .findAny()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "message-body"));
        bodies.requireOpen(to);
        store.handOver(found.message().id(), to);
        return to(plain, to.id());
    }

    private ClockRule extension(MessageCase found, MessageTyped typed) {
        var chosen = ClockRule.extensions().stream()
                .filter(rule -> rule.name().equals(typed.code()))
                .findAny()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "message-rule"));
        var life = found.life();
        if (life.isLate()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "message-extend-late");
        }
        if (rules.book().on(chosen, life.period().start()).amount()
                <= life.clock().amount()) {
            throw new Refusal(Refusal.Kind.INVALID, "message-extend-shorter");
        }
        return chosen;
    }

    private static RejectReason reason(MessageTyped typed) {
        for (var reason : RejectReason.values()) {
            if (reason.name().equals(typed.code())) {
                return reason;
            }
        }
        throw new Refusal(Refusal.Kind.INVALID, "message-reason");
    }

    private MessageStep linked(Body body, MessageCase found, MessageStep plain, MessageTyped typed, Moment now) {
        var other = store.of(body).stream()
                .filter(one -> one.number().equals(typed.reference())
                        && one.id() != found.message().id())
                .findFirst()
                .filter(one -> get(body, one.id(), now).life().state() != MessageState.LINKED)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "message-number"));
        return to(plain, other.id());
    }

    private MessageStep withdrawn(MessageCase found, MessageStep plain, Moment now) {
        if (!found.life().isPublished()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "message-state");
        }
        answers.withdraw(found.message().id(), now);
        return plain;
    }

    /** Four eyes: who drafted an answer neither approves nor publishes it. */
    private static void requireAnother(MessageAct act, MessageLife life, Acting acting) {
        if (act.needsAnother()
                && life.last(MessageAct.DRAFT).stream()
                        .flatMap(step -> step.persons().stream())
                        .anyMatch(acting.persons()::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "message-own");
        }
    }

    private Acting acting(Person person, Body body, MessageAct act, Moment now) {
        return act.duties().stream()
                .flatMap(duty -> bodies.acting(person, body, duty, now.day()).stream())
                .min(Comparator.comparing(Acting::isDeputy))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** What a person with these duties may do with it now. */
    static List<MessageAct> possible(MessageCase found, Collection<Duty> duties) {
        var life = found.life();
        return List.of(MessageAct.values()).stream()
                .filter(act ->
                        act.isPossibleIn(life.state()) && act.duties().stream().anyMatch(duties::contains))
                .filter(act -> act != MessageAct.PUBLISH || found.message().consent() && !life.isPublished())
                .filter(act -> act != MessageAct.UNPUBLISH || life.isPublished())
                .toList();
    }

    /** One message that the body handles. */
    public MessageCase get(Body body, long id, Moment now) {
        var message = store.find(body, id).orElseThrow(Refusal::notFound);
        return cases(List.of(message), now).get(0);
    }

    /** All messages that the body handles, the newest first. */
    public List<MessageCase> of(Body body, Moment now) {
        return cases(store.of(body), now);
    }

    /** Those that wait for something, the oldest first. */
    public List<MessageCase> open(Body body, Moment now) {
        return cases(store.open(Optional.of(body)), now);
    }

    List<MessageCase> cases(List<Message> messages, Moment now) {
        var all = steps.of(messages.stream().map(Message::id).toList());
        var book = rules.book();
        return messages.stream()
                .map(message -> new MessageCase(
                        message, life(message, all.getOrDefault(message.id(), List.of()), now.day(), book)))
                .toList();
    }

    MessageLife life(Message message, List<MessageStep> recorded, LocalDate today, EngagementRules.Book book) {
        return new MessageLife(message.kind(), recorded, today, calendar.current(), book);
    }

    /** What was written with the steps of a message, by the step's number. For those on the message. */
    Map<Long, String> words(long id) {
        return steps.words(id);
    }
}
