package org.gongkai.office.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Secret;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 收件: takes in what residents leave, sealed per message, and knows what a sender follows it with. */
@Component
public class MessageIntake {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TITLE = 40;

    private final MessageStore store;
    private final MessageSteps steps;
    private final SealedTexts texts;
    private final Fingerprints marks;
    private final Classified classified;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    MessageIntake(
            MessageStore store,
            MessageSteps steps,
            SealedTexts texts,
            Fingerprints marks,
            Classified classified,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.texts = texts;
        this.marks = marks;
        this.classified = classified;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What a sender wrote. */
    public record Content(String subject, String words) {}

    /**
     * Takes a message in.
     *
     * @throws Refusal where it carries a secrecy mark, is too long, or the body takes no new work
     */
    public MessageReceipt take(Body body, MessageFiling filing, Moment now) {
        return take(body, filing, Secret.make(random), now);
    }

    /** The same with a secret the sender already has. */
    MessageReceipt take(Body body, MessageFiling filing, String secret, Moment now) {
        bodies.requireOpen(body);
        check(filing);
        classified.refuse(
                Optional.empty(), body, now, List.of(filing.subject() + "\n" + filing.words(), filing.contact()));
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.nextId();
            var content = JSON.writeValueAsString(new Content(filing.subject(), filing.words()));
            var contact = filing.contact();
            return keep(
                    id,
                    body,
                    new MessageStore.Kept(
                            filing.kind(),
                            namesNobody(filing.subject()) ? filing.subject() : "",
                            filing.page(),
                            filing.consent() == MessageFiling.Consent.GIVEN,
                            Optional.of(texts.seal(contentOf(id), content)),
                            contact.isBlank()
                                    ? Optional.empty()
                                    : Optional.of(texts.seal(contactOf(id), contact.strip())),
                            Optional.of(mark(id, secret)),
                            Optional.empty()),
                    secret,
                    now);
        }));
    }

    /** Takes a reported mistake into the list of messages, in the caller's transaction; its number is the receipt's. */
    MessageReceipt takeMistake(Body body, String number, long mistake, String page, String words, Moment now) {
        var id = store.nextId();
        var line = words.replaceAll("\\s+", " ").strip();
        var title = line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
        var secret = Secret.make(random);
        var kept = new MessageStore.Kept(
                MessageKind.MISTAKE,
                title,
                page,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(mark(id, secret)),
                Optional.of(mistake));
        return keep(id, body, number, kept, secret, now);
    }

    private MessageReceipt keep(long id, Body body, MessageStore.Kept kept, String secret, Moment now) {
        return keep(id, body, store.nextNumber(body, now.day()), kept, secret, now);
    }

    private MessageReceipt keep(long id, Body body, String number, MessageStore.Kept kept, String secret, Moment now) {
        store.insert(id, body, number, kept, now);
        steps.add(id, new MessageStep(0, MessageAct.RECEIVE, body.id(), now.day(), now.at(), 0, 0, "", 0, ""), "");
        trail.record(now, 0, body.id(), "message", id, "receive", "");
        return new MessageReceipt(id, number, secret);
    }

    private static void check(MessageFiling filing) {
        if (filing.subject().isBlank() || filing.words().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "message-empty");
        }
        if (filing.subject().length() > MessageFiling.SUBJECT
                || filing.words().length() > MessageFiling.WORDS
                || filing.contact().length() > MessageFiling.CONTACT) {
            throw new Refusal(Refusal.Kind.INVALID, "message-long", MessageFiling.WORDS);
        }
    }

    private static boolean namesNobody(String text) {
        return Screener.standard().screen(text).stream().noneMatch(Finding::personal);
    }

    /** Whether the secret is the one given with the receipt; false where none was. */
    boolean isSecret(long id, String typed) {
        var given = mark(id, typed).getBytes(StandardCharsets.US_ASCII);
        return store.secretMark(id)
                .filter(kept -> MessageDigest.isEqual(given, kept.getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    /** What was written; empty for a mistake, whose report has it. For those on the message. */
    Optional<Content> content(long id) {
        return store.content(id).map(kept -> JSON.readValue(texts.open(contentOf(id), kept), Content.class));
    }

    /** How the sender can be reached, empty where not; the caller records the reading. */
    String contact(long id) {
        return store.contact(id).map(kept -> texts.open(contactOf(id), kept)).orElse("");
    }

    private String mark(long id, String secret) {
        return marks.of("message-secret/" + id + "/" + Secret.plain(secret));
    }

    private static String contentOf(long id) {
        return "message/" + id;
    }

    private static String contactOf(long id) {
        return "message/" + id + "/contact";
    }
}
