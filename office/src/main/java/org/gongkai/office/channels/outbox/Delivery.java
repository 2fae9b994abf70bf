package org.gongkai.office.channels.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.channels.outbox.PostingStore.Leased;
import org.gongkai.office.trail.Moment;

/** One attempt to carry a posting, by a worker that has it to itself. */
public final class Delivery {
    /** Looks on the other side for what a step of unknown end may have made. */
    @FunctionalInterface
    public interface Lookup {
        /** @throws Fault where that cannot be told yet */
        Optional<String> find() throws Fault;
    }

    /** Does something on the other side and answers what it is called there. */
    @FunctionalInterface
    public interface Effect {
        String make() throws Fault;
    }

    /** Another worker has the posting now; whoever meets this lets go of it. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Leased leased;
    private final Setting setting;
    private final Articles articles;
    private final PostingStore store;
    private final Moment when;
    private final Map<String, String> progress;
    private String inDoubt;
    private Optional<Article> article = Optional.empty();

    Delivery(Leased leased, Setting setting, Articles articles, PostingStore store, Moment when) {
        this.leased = leased;
        this.setting = setting;
        this.articles = articles;
        this.store = store;
        this.when = when;
        this.progress = new HashMap<>(leased.posting().progress());
        this.inDoubt = leased.posting().inDoubt();
    }

    public Posting posting() {
        return leased.posting();
    }

    public Setting setting() {
        return setting;
    }

    public Moment when() {
        return when;
    }

    /**
     * What is to be sent, as it was at the first question.
     *
     * @throws Fault CHANGED where the item is no longer what was reviewed
     */
    public Article article() throws Fault {
        if (article.isEmpty()) {
            unchanged();
        }
        return article.orElseThrow(() -> new Fault(Fault.Meaning.CHANGED, "item-changed"));
    }

    /** The last look, before the effect that the public sees: whether the item still is what was reviewed. */
    public void unchanged() throws Fault {
        article = articles.unchanged(posting());
        if (article.isEmpty()) {
            throw new Fault(Fault.Meaning.CHANGED, "item-changed");
        }
    }

    /** What a step answered, empty where it is not done. */
    public Optional<String> got(String step) {
        return Optional.ofNullable(progress.get(step));
    }

    /** Whether a step was begun and nobody knows how it ended. */
    public boolean isInDoubt(String step) {
        return inDoubt.equals(step);
    }

    /** Mass messages of the channel that went out on the day. */
    public int sentToday() {
        return store.sentOn(posting().channelId(), when.day());
    }

    /** Notes that it went to its readers today. */
    public void sentNow() {
        store.sent(posting(), when.day());
    }

    /**
     * Does a step unless it is done. Before it begins that is noted; an end that nobody saw is looked for on the other side
     * first.
     */
    public String once(String step, Lookup lookup, Effect effect) throws Fault {
        var known = progress.get(step);
        if (known != null) {
            return known;
        }
        if (inDoubt.equals(step)) {
            var found = lookup.find();
            if (found.isPresent()) {
                return note(step, found.get());
            }
        }
        mine(store.begin(leased, step));
        inDoubt = step;
        try {
            return note(step, effect.make());
        } catch (Fault fault) {
            if (fault.meaning() != Fault.Meaning.UNKNOWN) {
                mine(store.undone(leased));
                inDoubt = "";
            }
            throw fault;
        }
    }

    private String note(String step, String answer) {
        mine(store.done(leased, step, answer));
        progress.put(step, answer);
        inDoubt = "";
        return answer;
    }

    private static void mine(boolean held) {
        if (!held) {
            throw new LeaseLost();
        }
    }
}
