package org.gongkai.office.engagement.subscription;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.engagement.consultation.ConsultationNews;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 订阅: takes what somebody asks for, has the address confirm it, and ends it again. */
@Component
public class Subscriptions {
    static final String THING = "subscription";

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]{1,130}");
    private static final int MOST_WAITING = 5;
    private static final int MOST_TRIES = 5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    private final SubscriptionStore store;
    private final SubscriptionToken tokens;
    private final SubscriptionMail mail;
    private final Bodies bodies;
    private final WantedNames names;
    private final ConsultationNews news;
    private final Changes changes;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Subscriptions(
            SubscriptionStore store,
            SubscriptionToken tokens,
            SubscriptionMail mail,
            Bodies bodies,
            WantedNames names,
            ConsultationNews news,
            Changes changes,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.tokens = tokens;
        this.mail = mail;
        this.bodies = bodies;
        this.names = names;
        this.news = news;
        this.changes = changes;
        this.trail = trail;
        this.transaction = transaction;
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /**
     * Takes what an address asks for; it is told nothing before it confirms. Whether it has it already is not answered.
     *
     * @throws Refusal not found, where there is no such column or consultation
     */
    void ask(Body body, Wanted wanted, String address, Moment now) {
        names.of(body, wanted);
        var plain = address.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(plain)) {
            throw new Refusal(Refusal.Kind.INVALID, "subscription-address");
        }
        if (store.waiting(plain, now.at().minus(DAY)) >= MOST_WAITING) {
            return; // nobody fills a stranger's box
        }
        transaction.executeWithoutResult(status -> store.insert(body, wanted, plain, now)
                .ifPresent(id -> trail.record(now, 0, body.id(), THING, id, "ask", "")));
    }

    /** Asks the addresses that have not been asked yet. */
    void sendConfirmations(Moment now) {
        if (!mail.isAvailable()) {
            return;
        }
        for (var asked : store.toConfirm(MOST_TRIES)) {
            var body = bodies.withId(asked.bodyId());
            sent(body, asked)
                    .ifPresentOrElse(
                            failure -> store.confirmFailed(asked.id(), failure),
                            () -> store.confirmSent(asked.id(), now));
        }
    }

    private Optional<String> sent(Body body, Subscription asked) {
        try {
            return mail.confirm(body, asked.id(), names.of(body, asked.wanted()), store.address(asked.id()));
        } catch (Refusal refusal) {
            return Optional.of(refusal.code()); // its column or consultation is gone
        }
    }

    /** The subscription a link confirms; empty where the link is none of ours, or was ended. */
    Optional<Subscription> toConfirm(Body body, String token) {
        return found(body, SubscriptionToken.Use.CONFIRM, token);
    }

    /** The subscription a link ends. */
    Optional<Subscription> toEnd(Body body, String token) {
        return found(body, SubscriptionToken.Use.END, token);
    }

    private Optional<Subscription> found(Body body, SubscriptionToken.Use use, String token) {
        return tokens.read(use, token).flatMap(store::find).filter(one -> one.bodyId() == body.id());
    }

    /** Begins it: what is published from now on is told. */
    void confirm(Body body, String token, Moment now) {
        var one = toConfirm(body, token)
                .filter(found -> found.state() != Subscription.State.ENDED)
                .orElseThrow(Refusal::notFound);
        transaction.executeWithoutResult(status -> {
            if (store.confirm(one.id(), changes.last(), news.last(), now)) {
                trail.record(now, 0, body.id(), THING, one.id(), "confirm", "");
            }
        });
    }

    /** Ends it and forgets the address; once more does no harm. */
    void end(Body body, String token, Moment now) {
        var one = toEnd(body, token).orElseThrow(Refusal::notFound);
        transaction.executeWithoutResult(status -> {
            if (store.end(one.id(), now)) {
                trail.record(now, 0, body.id(), THING, one.id(), "end", "");
            }
        });
    }

    /** Forgets those that nobody confirmed within a week. */
    void forgetUnconfirmed(Moment now) {
        store.forget(now.at().minus(UNCONFIRMED));
    }
}
