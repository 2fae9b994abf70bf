package org.gongkai.office.engagement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.State;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.Screener;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What of a message becomes public: its answer, masked and with consent, and the correction of the item it is about. */
@Component
public class Publications {
    private final Messages messages;
    private final MessageIntake intake;
    private final PublishedAnswers answers;
    private final PublicWords gate;
    private final Publishing publishing;
    private final MessageSource sentences;

    Publications(
            Messages messages,
            MessageIntake intake,
            PublishedAnswers answers,
            PublicWords gate,
            Publishing publishing,
            MessageSource sentences) {
        this.messages = messages;
        this.intake = intake;
        this.answers = answers;
        this.gate = gate;
        this.publishing = publishing;
        this.sentences = sentences;
    }

    /** What could be published: question and answer with personal data masked, for somebody to read and mend. */
    PublicAnswer.Words proposed(MessageCase found) {
        var content = intake.content(found.message().id());
        var words = messages.words(found.message().id());
        var answer = found.life()
                .last(MessageAct.DRAFT)
                .map(step -> words.getOrDefault(step.id(), ""))
                .orElse("");
        return new PublicAnswer.Words(
                masked(content.map(MessageIntake.Content::subject)
                        .orElse(found.message().title())),
                masked(content.map(MessageIntake.Content::words).orElse("")),
                masked(answer));
    }

    private static String masked(String text) {
        return Screener.standard().mask(text);
    }

    /**
     * Publishes an answer.
     *
     * @throws Refusal where the sender did not consent, the words hold something that may not be published, or who
     *     publishes drafted it
     */
    public void publish(Person person, Body body, long id, long seen, PublicAnswer.Words words, Moment now) {
        for (var text : List.of(words.title(), words.question(), words.answer())) {
            if (text.isBlank() || text.length() > PublicAnswer.TEXT) {
                throw new Refusal(Refusal.Kind.INVALID, "message-public-words", PublicAnswer.TEXT);
            }
        }
        if (words.title().length() > PublicAnswer.TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "message-public-title", PublicAnswer.TITLE);
        }
        gate.require(person, body, now, words.title(), words.question(), words.answer());
        messages.take(person, body, id, seen, MessageAct.PUBLISH, "", now, (found, plain) -> {
            if (!found.message().consent() || found.life().isPublished()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-consent");
            }
            var answered = found.life().answered().orElseThrow(Refusal::notFound);
            answers.publish(found.message(), answered.day(), words, now);
            return plain;
        });
    }

    /** The item a message is about, where it can be opened for correction now. */
    Optional<Long> correctable(Body body, Message message) {
        return message.item(body.code()).filter(item -> {
            try {
                return publishing.get(body, item).state() == State.PUBLISHED;
            } catch (Refusal gone) {
                return false;
            }
        });
    }

    /** Opens the item for correction and answers its id; the public keeps the old text until the new one is approved. */
    public long correct(Person person, Body body, long id, long seen, Moment now) {
        var message = messages.get(body, id, now).message();
        var item = correctable(body, message).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "message-no-item"));
        var why =
                sentences.getMessage("message.correct-why", new Object[] {message.number()}, Locale.SIMPLIFIED_CHINESE);
        messages.take(person, body, id, seen, MessageAct.CORRECT, "", now, (found, plain) -> {
            publishing.act(person, body, item, publishing.get(body, item).version(), Action.CORRECT, why, now);
            return Messages.to(plain, item);
        });
        return item;
    }
}
