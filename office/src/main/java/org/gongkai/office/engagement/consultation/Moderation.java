package org.gongkai.office.engagement.consultation;

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
import org.gongkai.screening.Finding;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Screener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 意见审看: decides what the public reads of a comment, masked, or that it is kept back for a fixed reason. */
@Component
public class Moderation {
    private final Comments comments;
    private final Topics topics;
    private final ConsultationStore store;
    private final Bodies bodies;
    private final PublicWords gate;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Moderation(
            Comments comments,
            Topics topics,
            ConsultationStore store,
            Bodies bodies,
            PublicWords gate,
            Trail trail,
            TransactionTemplate transaction) {
        this.comments = comments;
        this.topics = topics;
        this.store = store;
        this.bodies = bodies;
        this.gate = gate;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * A comment that is looked at.
     *
     * @param masked what may be published of it
     * @param findings what was found in it, a line each
     * @param contact empty where none was given, or where it was not asked for
     */
    public record Seen(Comment comment, String words, String masked, List<String> findings, Optional<String> contact) {
        public Seen {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Opens a comment; the reading is recorded.
     *
     * @param withContact whether also how to reach who said it
     */
    public Seen look(Person person, Body body, long id, boolean withContact, Moment now) {
        var comment = comments.get(body, id);
        var words = comments.words(id);
        var screener = Screener.standard();
        var findings = screener.screen(words).stream()
                .filter(Finding::personal)
                .map(finding -> Kinds.title(finding.kind()) + "：" + finding.remedy())
                .distinct()
                .toList();
        var contact = withContact ? comments.contact(id) : Optional.<String>empty();
        trail.read(now, person.id(), body.id(), Comments.THING, id, withContact ? "content contact" : "content");
        return new Seen(comment, words, screener.mask(words), findings, contact);
    }

    /** Lets the public read a comment in these words. */
    public void publish(Person person, Body body, long id, String shown, Optional<Long> topic, Moment now) {
        if (shown.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "comment-blank");
        }
        gate.require(person, body, now, shown);
        if (Screener.standard().screen(shown).stream().anyMatch(Finding::personal)) {
            throw new Refusal(Refusal.Kind.INVALID, "comment-personal");
        }
        decide(person, body, id, Comment.State.PUBLISHED, shown.strip(), Optional.empty(), topic, now);
    }

    /** Keeps it back. */
    public void hold(Person person, Body body, long id, HoldReason reason, Moment now) {
        decide(person, body, id, Comment.State.HELD, "", Optional.of(reason), Optional.empty(), now);
    }

    private void decide(
            Person person,
            Body body,
            long id,
            Comment.State state,
            String shown,
            Optional<HoldReason> reason,
            Optional<Long> topic,
            Moment now) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        transaction.executeWithoutResult(status -> {
            var comment = comments.get(body, id);
            store.lock(comment.consultationId());
            var found = store.find(body, comment.consultationId()).orElseThrow(Refusal::notFound);
            if (found.consultation().state() != ConsultationState.OPEN) {
                throw new Refusal(Refusal.Kind.CONFLICT, "consultation-state");
            }
            topic.ifPresent(one -> requireOf(comment.consultationId(), one));
            comments.decide(id, state, shown, reason, topic);
            trail.record(
                    now,
                    person.id(),
                    body.id(),
                    Comments.THING,
                    id,
                    state == Comment.State.HELD ? "hold" : "publish",
                    "state topic");
        });
    }

    private void requireOf(long consultation, long topic) {
        if (topics.of(consultation).stream().noneMatch(known -> known.id() == topic)) {
            throw Refusal.notFound();
        }
    }
}
