package org.gongkai.office.channels.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.channels.outbox.PostingStore.Leased;
import org.gongkai.office.trail.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 发件箱: carries what is due, one posting after the other, each leased so that several workers on one database never
 * have the same. A worker that dies leaves its lease and the name of the step it was at; who comes after looks on the other
 * side before it does that step again.
 */
@Component
@EnableConfigurationProperties(OutgoingRules.class)
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Until somebody mends the account. */
    private static final Duration UNTIL_MENDED = Duration.ofDays(36_500);

    private final PostingStore store;
    private final Articles articles;
    private final ChannelSettings settings;
    private final Carriers carriers;
    private final Receipts receipts;
    private final OutgoingRules rules;
    private final TransactionTemplate transaction;

    Outbox(
            PostingStore store,
            Articles articles,
            ChannelSettings settings,
            Carriers carriers,
            Receipts receipts,
            OutgoingRules rules,
            TransactionTemplate transaction) {
        this.store = store;
        this.articles = articles;
        this.settings = settings;
        this.carriers = carriers;
        this.receipts = receipts;
        this.rules = rules;
        this.transaction = transaction;
    }

    /**
     * Looks at the next posting that is due.
     *
     * @return whether there was one
     */
    public boolean step(Moment when) {
        var taken = store.take(when.at(), rules.lease());
        taken.ifPresent(leased -> carry(leased, when));
        return taken.isPresent();
    }

    private void carry(Leased leased, Moment when) {
        var posting = leased.posting();
        var setting = settings.of(posting.channelId());
        var delivery = new Delivery(leased, setting, articles, store, when);
        try {
            var carrier = carriers.of(setting.mode());
            if (carrier.isEmpty()) {
                byHand(leased, when);
            } else if (posting.state() == PostingState.WITHDRAWING) {
                carrier.get().withdraw(delivery);
                end(leased, locked -> receipts.withdrawn(locked, 0, when));
            } else {
                send(carrier.get(), leased, delivery, when);
            }
        } catch (Fault fault) {
            failed(leased, delivery, fault, when);
        } catch (Delivery.LeaseLost e) {
            LOG.debug("posting {} has another worker", posting.id());
        } catch (RuntimeException e) {
            // one that breaks the program hinders no other; it is tried again like any other and then waits for a
            // person
            LOG.warn(
                    "posting {} at {}: {}",
                    posting.id(),
                    posting.state(),
                    e.getClass().getName());
            failed(leased, delivery, new Fault(Fault.Meaning.UNKNOWN, "bug"), when);
        }
    }

    private void send(Carrier carrier, Leased leased, Delivery delivery, Moment when) throws Fault {
        if (leased.posting().state() == PostingState.APPROVED) {
            delivery.article();
            end(leased, locked -> receipts.begin(locked, when));
            return;
        }
        if (!carrier.mayBeOut(delivery)) {
            delivery.article();
        }
        var outcome = carrier.send(delivery);
        if (outcome instanceof Carrier.Outcome.Submitted submitted) {
            submitted(leased, submitted.next(), when);
        } else if (outcome instanceof Carrier.Outcome.Published published) {
            end(
                    leased,
                    locked -> receipts.appeared(
                            locked, published.address(), published.receipt(), Optional.empty(), when));
        } else if (outcome instanceof Carrier.Outcome.Unaddressed unaddressed) {
            end(leased, locked -> receipts.ask(locked, unaddressed.code(), when));
        }
    }

    /** Waits for the receipt, ever longer; after a day a person looks. */
    private void submitted(Leased leased, Duration next, Moment when) {
        end(leased, locked -> {
            if (locked.state() == PostingState.SENDING) {
                receipts.submitted(locked, when.at().plus(next), when);
                return;
            }
            var since = Duration.between(locked.changedAt(), when.at());
            if (since.compareTo(rules.receiptWithin()) > 0) {
                receipts.exhausted(locked, "no-receipt", when);
            } else {
                receipts.again(locked, when.at().plus(since.compareTo(next) > 0 ? since : next));
            }
        });
    }

    private void failed(Leased leased, Delivery delivery, Fault fault, Moment when) {
        switch (fault.meaning()) {
            case LATER, UNKNOWN -> retry(leased, fault, when);
            case QUOTA -> pause(leased, fault, midnight(when), when);
            case ACCOUNT -> pause(leased, fault, when.at().plus(UNTIL_MENDED), when);
            case REFUSED ->
                end(leased, locked -> {
                    if (locked.state() == PostingState.WITHDRAWING) {
                        receipts.exhausted(locked, fault.code(), when);
                    } else {
                        receipts.refused(locked, fault.code(), when);
                    }
                });
            case CHANGED -> changed(leased, delivery, fault, when);
        }
    }

    private void changed(Leased leased, Delivery delivery, Fault fault, Moment when) {
        try {
            var carrier = carriers.of(delivery.setting().mode());
            if (carrier.isPresent()) {
                carrier.get().tidy(delivery);
            }
        } catch (Fault ignored) {
            LOG.info(
                    "posting {}: what was laid down for it stays there, {}",
                    leased.posting().id(),
                    ignored.code());
        }
        end(leased, locked -> {
            if (PostingLife.after(locked.state(), PostingAct.SUPERSEDE).isPresent()) {
                receipts.superseded(locked, when);
            } else {
                receipts.exhausted(locked, fault.code(), when);
            }
        });
    }

    private void retry(Leased leased, Fault fault, Moment when) {
        var planned = fault.waitTime().compareTo(rules.longestWait()) > 0;
        var attempts = leased.posting().attempts() + (planned ? 0 : 1);
        if (attempts >= rules.attempts()) {
            end(leased, locked -> receipts.exhausted(locked, fault.code(), when));
            return;
        }
        var wait = rules.waitAfter(attempts, leased.posting().id());
        var longer = fault.waitTime().compareTo(wait) > 0 ? fault.waitTime() : wait;
        store.later(leased, fault.code(), attempts, when.at().plus(longer), when.at());
    }

    private void pause(Leased leased, Fault fault, Instant until, Moment when) {
        var posting = leased.posting();
        settings.pause(posting.channelId(), until, fault.code());
        store.later(leased, fault.code(), posting.attempts(), when.at(), posting.changedAt());
    }

    /** The mode was changed while it waited. */
    private void byHand(Leased leased, Moment when) {
        end(leased, locked -> receipts.byHand(locked, when));
    }

    private void end(Leased leased, java.util.function.Consumer<Posting> work) {
        transaction.executeWithoutResult(
                status -> work.accept(store.lock(leased).orElseThrow(Delivery.LeaseLost::new)));
    }

    /** The next midnight in Beijing, when quotas of a day begin anew. */
    private static Instant midnight(Moment when) {
        return when.at()
                .atZone(OfficeDay.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(0, 5))
                .atZone(OfficeDay.ZONE)
                .toInstant();
    }
}
