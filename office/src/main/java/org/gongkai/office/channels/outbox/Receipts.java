package org.gongkai.office.channels.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What follows from an answer of the other side or of a person, always in the caller's transaction on a locked posting. */
@Component
class Receipts {
    private final PostingStore store;
    private final Placements placements;
    private final ChannelSettings settings;
    private final Carriers carriers;
    private final Articles articles;
    private final MessageSource words;
    private final Trail trail;

    Receipts(
            PostingStore store,
            Placements placements,
            ChannelSettings settings,
            Carriers carriers,
            Articles articles,
            MessageSource words,
            Trail trail) {
        this.store = store;
        this.placements = placements;
        this.settings = settings;
        this.carriers = carriers;
        this.articles = articles;
        this.words = words;
        this.trail = trail;
    }

    void begin(Posting posting, Moment when) {
        move(posting, PostingAct.BEGIN, "", Optional.of(when.at()), when);
    }

    void submitted(Posting posting, Instant next, Moment when) {
        move(posting, PostingAct.SUBMIT, "", Optional.of(next), when);
        record(posting, 0, "submit", when);
    }

    /** The same state, looked at again later. */
    void again(Posting posting, Instant next) {
        store.move(posting, posting.state(), posting.reason(), Optional.of(next), posting.changedAt());
    }

    void ask(Posting posting, String code, Moment when) {
        move(posting, PostingAct.ASK, "", Optional.empty(), when);
        store.problem(posting, code);
    }

    void refused(Posting posting, String code, Moment when) {
        move(posting, PostingAct.REFUSE, "", Optional.empty(), when);
        store.problem(posting, code);
        record(posting, 0, "refuse", when);
    }

    void exhausted(Posting posting, String code, Moment when) {
        move(posting, PostingAct.EXHAUST, posting.reason(), Optional.empty(), when);
        store.problem(posting, code);
        record(posting, 0, "exhaust", when);
    }

    void superseded(Posting posting, Moment when) {
        move(posting, PostingAct.SUPERSEDE, "", Optional.empty(), when);
        record(posting, 0, "supersede", when);
    }

    /** From here on a person does it. */
    void byHand(Posting posting, Moment when) {
        var to = posting.state() == PostingState.WITHDRAWING ? PostingState.TO_WITHDRAW : PostingState.TO_CONFIRM;
        store.move(posting, to, posting.reason(), Optional.empty(), when.at());
    }

    /**
     * It appeared: the ledger gets its placement, what it replaces goes, and where the item was withdrawn meanwhile it is
     * taken back at once.
     *
     * @param person who says so; empty where the other side does
     */
    void appeared(Posting posting, String address, String receipt, Optional<Long> person, Moment when) {
        var setting = settings.of(posting.channelId());
        var body = setting.channel().bodyId();
        posting.replaces()
                .flatMap(store::lock)
                .filter(old -> old.state() == PostingState.PUBLISHED)
                .ifPresent(old -> replace(old, setting, when));
        var who = person.or(posting::preparedBy).orElse(0L);
        var placement = placements.place(posting, body, who, address, when);
        store.appeared(posting, placement, address, receipt, when.day());
        move(posting, person.isPresent() ? PostingAct.CONFIRM : PostingAct.RECEIVE, "", Optional.empty(), when);
        record(posting, person.orElse(0L), person.isPresent() ? "confirm" : "receive", when);
        if (posting.withdrawAsked() || articles.current(posting.itemId()).isEmpty()) {
            store.lock(posting.id()).ifPresent(now -> withdraw(now, 0, say("channels.withdrawn-meanwhile"), when));
        }
    }

    /** Begins the withdrawal of what stands there: by the outbox where it can, else by a person. */
    void withdraw(Posting posting, long person, String reason, Moment when) {
        var mode = settings.of(posting.channelId()).mode();
        if (carriers.of(mode).isPresent() && !posting.receipt().isEmpty()) {
            move(posting, PostingAct.WITHDRAW, reason, Optional.of(when.at()), when);
            store.forgetAttempts(posting);
        } else {
            move(posting, PostingAct.WITHDRAW_BY_HAND, reason, Optional.empty(), when);
        }
        record(posting, person, "withdraw", when);
    }

    /** A person looks whether it stands there, and removes it. */
    void seek(Posting posting, String reason, Moment when) {
        move(posting, PostingAct.WITHDRAW_BY_HAND, reason, Optional.empty(), when);
        record(posting, 0, "withdraw", when);
    }

    /** It stands there no longer. */
    void withdrawn(Posting posting, long person, Moment when) {
        var act = person == 0 ? PostingAct.WITHDREW : PostingAct.CONFIRM_WITHDRAWN;
        move(posting, act, posting.reason(), Optional.empty(), when);
        var body = settings.of(posting.channelId()).channel().bodyId();
        var reason = posting.reason().isEmpty() ? say("channels.withdrawn-there") : posting.reason();
        posting.placement()
                .ifPresent(placement -> placements.takeBack(
                        placement, body, person == 0 ? posting.preparedBy().orElse(0L) : person, reason, when));
        record(posting, person, person == 0 ? "withdrew" : "confirm-withdrawn", when);
    }

    private void replace(Posting old, Setting setting, Moment when) {
        var reason = say("channels.replaced");
        old.placement()
                .ifPresent(placement -> placements.takeBack(
                        placement, setting.channel().bodyId(), old.preparedBy().orElse(0L), reason, when));
        if (carriers.of(setting.mode()).filter(Carrier::replacesItself).isPresent()) {
            store.move(old, PostingState.WITHDRAWN, reason, Optional.empty(), when.at());
        } else {
            withdraw(old, 0, reason, when);
        }
    }

    private void move(Posting posting, PostingAct act, String reason, Optional<Instant> due, Moment when) {
        var to = PostingLife.after(posting.state(), act)
                .orElseThrow(() -> new IllegalStateException(act + " from " + posting.state()));
        store.move(posting, to, reason, due, when.at());
    }

    private void record(Posting posting, long person, String act, Moment when) {
        var body = settings.of(posting.channelId()).channel().bodyId();
        trail.record(when, person, body, "posting", posting.id(), act, "state");
    }

    private String say(String key) {
        return words.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
