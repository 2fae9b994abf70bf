package org.gongkai.office.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.calendar.Ledger;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** What the sender of a message sees of it, and says of the answer. */
@Component
public class SenderView {
    /** Longest words about an answer, in characters. */
    static final int WORDS = 500;

    private final MessageStore store;
    private final Messages messages;
    private final MessageIntake intake;
    private final PublishedAnswers answers;
    private final SealedTexts texts;
    private final Classified classified;
    private final Bodies bodies;

    SenderView(
            MessageStore store,
            Messages messages,
            MessageIntake intake,
            PublishedAnswers answers,
            SealedTexts texts,
            Classified classified,
            Bodies bodies) {
        this.store = store;
        this.messages = messages;
        this.intake = intake;
        this.answers = answers;
        this.texts = texts;
        this.classified = classified;
        this.bodies = bodies;
    }

    /**
     * A message as its sender sees it.
     *
     * @param handler who handles it now
     * @param names of the bodies it went to, by id
     * @param words written for the sender, by the step's number
     * @param answer empty before it was answered
     * @param published address behind {@code /p/} of the published answer, its own or that of the message it was
     *     linked to; empty for none
     */
    public record Shown(
            MessageCase found,
            Body handler,
            Map<Long, String> names,
            Map<Long, String> words,
            String answer,
            String published,
            Ledger ledger) {}

    Optional<Message> find(Body origin, String number, String secret) {
        return store.leftAt(origin, number.strip()).filter(one -> intake.isSecret(one.id(), secret));
    }

    Shown of(Body origin, long id, Moment now) {
        var message = store.leftAt(origin, id).orElseThrow(Refusal::notFound);
        var found = messages.cases(List.of(message), now).get(0);
        var life = found.life();
        var words = messages.words(id);
        var all = bodies.byId();
        var answer = life.answered()
                .flatMap(step -> life.last(MessageAct.DRAFT))
                .map(step -> words.getOrDefault(step.id(), ""))
                .orElse("");
        var names = all.values().stream().collect(Collectors.toMap(Body::id, Body::name));
        var own = life.steps().stream()
                .filter(step -> step.act().isWrittenForSender() && words.containsKey(step.id()))
                .collect(Collectors.toMap(MessageStep::id, step -> words.getOrDefault(step.id(), "")));
        var handler = bodies.withId(message.bodyId());
        return new Shown(
                found,
                handler,
                names,
                own,
                answer,
                published(handler, life, id),
                life.period().explain(life.calendar()));
    }

    private String published(Body handler, MessageLife life, long id) {
        var shown = life.state() == MessageState.LINKED
                ? life.last(MessageAct.LINK).map(MessageStep::other).orElse(id)
                : id;
        return answers.find(handler, shown)
                .map(answer -> handler.code() + "/messages/" + answer.id())
                .orElse("");
    }

    /** Keeps what the sender says of the answer. */
    public void rate(Body origin, long id, int score, String words, Moment now) {
        var message = store.leftAt(origin, id).orElseThrow(Refusal::notFound);
        classified.refuse(Optional.empty(), origin, now, List.of(words));
        var sealed = words.isBlank() ? Optional.<byte[]>empty() : Optional.of(texts.seal(about(id), words.strip()));
        messages.rate(message, score, sealed, now);
    }

    /** What the sender said of the answer beside the score, empty for nothing. */
    String ratingWords(long id) {
        return answers.ratingWords(id).map(kept -> texts.open(about(id), kept)).orElse("");
    }

    private static String about(long id) {
        return "engagement-rating/" + id;
    }
}
