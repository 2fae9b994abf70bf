package org.gongkai.office.channels.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 待发布到渠道: what people do with postings. Who prepared one does not approve it; a text that is not the reviewed one any
 * more is refused.
 */
@Component
public final class Postings {
    private final PostingStore store;
    private final Articles articles;
    private final ChannelSettings settings;
    private final Carriers carriers;
    private final Receipts receipts;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Postings(
            PostingStore store,
            Articles articles,
            ChannelSettings settings,
            Carriers carriers,
            Receipts receipts,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.articles = articles;
        this.settings = settings;
        this.carriers = carriers;
        this.receipts = receipts;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What the clerk writes for a channel; an empty title is the item's. */
    public record Sheet(String title, String digest, Optional<UUID> cover) {}

    Posting get(Body body, long id) {
        return store.find(body.id(), id).orElseThrow(Refusal::notFound);
    }

    /** Puts an item that the public sees on the list of a channel. */
    public long propose(Person person, Body body, long channel, long item, Moment when) {
        require(person, body, PostingAct.PREPARE);
        settings.get(body, channel);
        var now = articles.current(item)
                .filter(one -> one.body().id() == body.id())
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "choose-item"));
        return transaction.execute(status -> {
            var id = store.propose(channel, item, now.placed().revision(), now.hash(), Optional.empty(), when.at())
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "posting-there"));
            trail.record(when, person.id(), body.id(), "posting", id, "propose", "item channel");
            return id;
        });
    }

    /**
     * Prepares one for approval.
     *
     * @throws Refusal {@code posting-changed} where the item changed since it was proposed; it is then proposed anew
     */
    public void prepare(Person person, Body body, long id, Sheet sheet, Moment when) {
        require(person, body, PostingAct.PREPARE);
        words.require(person, body, when, sheet.title(), sheet.digest());
        if (refresh(person, body, id, when)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "posting-changed");
        }
        transaction.executeWithoutResult(status -> {
            var posting = moved(body, id, PostingAct.PREPARE, "", when);
            store.prepare(posting, sheet.title(), sheet.digest(), sheet.cover(), person.id(), when.at());
            trail.record(when, person.id(), body.id(), "posting", id, "prepare", "title digest cover");
        });
    }

    /** Lets one go: the outbox takes it, or a person does where the channel has no interface. */
    public void approve(Person person, Body body, long id, Moment when) {
        require(person, body, PostingAct.APPROVE);
        if (refresh(person, body, id, when)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "posting-changed");
        }
        transaction.executeWithoutResult(status -> {
            var posting = locked(body, id);
            if (posting.preparedBy().filter(by -> by == person.id()).isPresent()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "posting-four-eyes");
            }
            if (!hindrances(posting).isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "posting-hindered");
            }
            var automatic = settings.of(posting.channelId()).mode().isAutomatic();
            var act = automatic ? PostingAct.APPROVE : PostingAct.APPROVE_BY_HAND;
            var to = after(posting, act);
            store.move(posting, to, "", automatic ? Optional.of(when.at()) : Optional.empty(), when.at());
            store.approve(posting, person.id(), when.at());
            trail.record(when, person.id(), body.id(), "posting", id, "approve", "state");
        });
    }

    /** Sends one back to the clerk, or takes it off the list, or gives it up: acts that need a reason and nothing else. */
    public void end(Person person, Body body, long id, PostingAct act, String reason, Moment when) {
        require(person, body, act);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        words.require(person, body, when, reason);
        transaction.executeWithoutResult(status -> {
            if (act == PostingAct.WITHDRAW) {
                var posting = locked(body, id);
                after(posting, act);
                receipts.withdraw(posting, person.id(), reason.strip(), when);
            } else {
                moved(body, id, act, reason.strip(), when);
                trail.record(when, person.id(), body.id(), "posting", id, act.word(), "state reason");
            }
        });
    }

    /** Lets the outbox try again from where it was. */
    public void retry(Person person, Body body, long id, Moment when) {
        require(person, body, PostingAct.RETRY);
        transaction.executeWithoutResult(status -> {
            var posting = locked(body, id);
            var to = after(posting, PostingAct.RETRY);
            store.move(posting, to, posting.reason(), Optional.of(when.at()), when.at());
            store.forgetAttempts(posting);
            trail.record(when, person.id(), body.id(), "posting", id, "retry", "state");
        });
    }

    /** From here on a person does what the outbox was to do. */
    public void byHand(Person person, Body body, long id, Moment when) {
        require(person, body, PostingAct.BY_HAND);
        transaction.executeWithoutResult(status -> {
            moved(body, id, PostingAct.BY_HAND, "", when);
            trail.record(when, person.id(), body.id(), "posting", id, "by-hand", "state");
        });
    }

    /** A person says where it appeared. */
    public void confirm(Person person, Body body, long id, String address, String receipt, Moment when) {
        require(person, body, PostingAct.CONFIRM);
        words.require(person, body, when, address, receipt);
        transaction.executeWithoutResult(status -> {
            var posting = locked(body, id);
            after(posting, PostingAct.CONFIRM);
            receipts.appeared(posting, address, receipt, Optional.of(person.id()), when);
        });
    }

    /** A person says that it stands there no longer. */
    public void confirmWithdrawn(Person person, Body body, long id, Moment when) {
        require(person, body, PostingAct.CONFIRM_WITHDRAWN);
        transaction.executeWithoutResult(status -> {
            var posting = locked(body, id);
            after(posting, PostingAct.CONFIRM_WITHDRAWN);
            receipts.withdrawn(posting, person.id(), when);
        });
    }

    /** 一键撤回: begins the withdrawal of an item from every channel on which it stands, and answers from how many. */
    public int withdrawAll(Person person, Body body, long item, String reason, Moment when) {
        require(person, body, PostingAct.WITHDRAW);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        words.require(person, body, when, reason);
        return transaction.execute(status -> {
            var begun = 0;
            if (store.ofItemAt(body.id(), item)) {
                store.adopt(item, when.at());
            }
            for (var posting : store.ofItem(item)) {
                var own = store.find(body.id(), posting.id()).isPresent();
                if (own && posting.state() == PostingState.PUBLISHED) {
                    receipts.withdraw(locked(body, posting.id()), person.id(), reason.strip(), when);
                    begun++;
                } else if (own
                        && (posting.state() == PostingState.SENDING || posting.state() == PostingState.SUBMITTED)) {
                    store.askWithdrawal(posting);
                    begun++;
                }
            }
            return begun;
        });
    }

    /** What hinders it from going; empty where a person carries it, or the item changed. */
    List<Hindrance> hindrances(Posting posting) {
        return carriers.of(settings.of(posting.channelId()).mode())
                .flatMap(carrier -> articles.unchanged(posting).map(carrier::hindrances))
                .orElse(List.of());
    }

    Map<PostingState, Integer> counts(Body body) {
        return store.counts(body.id());
    }

    /** Takes one off the list whose item changed, and proposes what the public sees now; whether it was so. */
    private boolean refresh(Person person, Body body, long id, Moment when) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var posting = locked(body, id);
            if (articles.unchanged(posting).isPresent()
                    || PostingLife.after(posting.state(), PostingAct.SUPERSEDE).isEmpty()) {
                return false;
            }
            receipts.superseded(posting, when);
            articles.current(posting.itemId())
                    .flatMap(now -> store.propose(
                            posting.channelId(),
                            posting.itemId(),
                            now.placed().revision(),
                            now.hash(),
                            posting.replaces(),
                            when.at()))
                    .ifPresent(anew ->
                            trail.record(when, person.id(), body.id(), "posting", anew, "propose", "item channel"));
            return true;
        }));
    }

    private Posting moved(Body body, long id, PostingAct act, String reason, Moment when) {
        var posting = locked(body, id);
        store.move(posting, after(posting, act), reason, Optional.empty(), when.at());
        return posting;
    }

    private Posting locked(Body body, long id) {
        get(body, id);
        return store.lock(id).orElseThrow(Refusal::notFound);
    }

    private static PostingState after(Posting posting, PostingAct act) {
        return PostingLife.after(posting.state(), act)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "posting-state"));
    }

    private void require(Person person, Body body, PostingAct act) {
        if (!act.isOpenTo(bodies.requireAny(person, body))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
