package org.gongkai.office.channels.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the changes of what the public sees: what was published is proposed to the channels of the plan, what was
 * corrected is proposed anew, what was withdrawn is withdrawn everywhere. The number reached is kept in the transaction of
 * what follows from it, so that every change counts once.
 */
@Component
public class PlanTail {
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Articles articles;
    private final ChannelPlans plans;
    private final PostingStore store;
    private final Receipts receipts;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PlanTail(
            JdbcClient jdbc,
            Changes changes,
            Articles articles,
            ChannelPlans plans,
            PostingStore store,
            Receipts receipts,
            MessageSource words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.articles = articles;
        this.plans = plans;
        this.store = store;
        this.receipts = receipts;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Takes the next changes.
     *
     * @return whether there may be more
     */
    public boolean step(Moment when) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var from = cursor();
            if (from.isEmpty()) {
                return false;
            }
            var next = changes.after(from.get(), BATCH);
            next.forEach(change -> follow(change, when));
            if (!next.isEmpty()) {
                jdbc.sql("update channels_cursor set number = ?")
                        .param(next.get(next.size() - 1).number())
                        .update();
            }
            return next.size() == BATCH;
        }));
    }

    /** Where it is; the first time everything that came before is passed over. Locked until the end of the transaction. */
    private Optional<Long> cursor() {
        var found = jdbc.sql("select number from channels_cursor for update")
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            jdbc.sql("insert into channels_cursor (number) values (?) on conflict do nothing")
                    .param(changes.last())
                    .update();
        }
        return found;
    }

    private void follow(Changes.Change change, Moment when) {
        switch (change.kind()) {
            case PUBLISHED -> propose(change.item(), when);
            case CORRECTED -> {
                outdate(change.item(), when);
                propose(change.item(), when);
            }
            case WITHDRAWN -> withdraw(change.item(), when);
            case RELATED -> {}
        }
    }

    private void propose(long item, Moment when) {
        articles.current(item).ifPresent(now -> {
            var earlier = store.ofItem(item);
            for (var channel : channels(now, earlier)) {
                var stands = earlier.stream()
                        .filter(one -> one.channelId() == channel)
                        .filter(one -> one.state() == PostingState.PUBLISHED
                                || one.state() == PostingState.SENDING
                                || one.state() == PostingState.SUBMITTED)
                        .map(Posting::id)
                        .findFirst();
                store.propose(channel, item, now.placed().revision(), now.hash(), stands, when.at())
                        .ifPresent(
                                id -> trail.record(when, 0, now.body().id(), "posting", id, "propose", "item channel"));
            }
        });
    }

    /** Those of the plan, and those where it stands or stood to be done. */
    private List<Long> channels(Articles.Current now, List<Posting> earlier) {
        var planned = plans.channels(now.body(), now.placed()).stream();
        var there = earlier.stream()
                .filter(one ->
                        one.state() == PostingState.SUPERSEDED || !one.state().isOver())
                .map(Posting::channelId);
        return Stream.concat(planned, there).distinct().toList();
    }

    /** What was not sent yet and is another text is not sent any more. */
    private void outdate(long item, Moment when) {
        store.ofItem(item).stream()
                .filter(posting ->
                        PostingLife.after(posting.state(), PostingAct.SUPERSEDE).isPresent())
                .filter(posting -> posting.state() != PostingState.SENDING)
                .filter(posting -> articles.unchanged(posting).isEmpty())
                .flatMap(posting -> store.lock(posting.id()).stream())
                .forEach(posting -> receipts.superseded(posting, when));
    }

    private void withdraw(long item, Moment when) {
        store.adopt(item, when.at());
        var reason = words.getMessage("channels.withdrawn-item", new Object[0], Locale.SIMPLIFIED_CHINESE);
        for (var posting : store.ofItem(item)) {
            var locked = store.lock(posting.id());
            switch (posting.state()) {
                case PUBLISHED -> locked.ifPresent(now -> receipts.withdraw(now, 0, reason, when));
                // perhaps it stands there already, and nobody has said so
                case TO_CONFIRM, STUCK -> locked.ifPresent(now -> receipts.seek(now, reason, when));
                case PROPOSED, PREPARED, APPROVED, FAILED -> locked.ifPresent(now -> receipts.superseded(now, when));
                case SENDING, SUBMITTED -> store.askWithdrawal(posting);
                case DECLINED, SUPERSEDED, GIVEN_UP, WITHDRAWING, TO_WITHDRAW, WITHDRAW_STUCK, WITHDRAWN -> {}
            }
        }
    }
}
