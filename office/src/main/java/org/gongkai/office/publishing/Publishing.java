package org.gongkai.office.publishing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 主动公开: drafting, review and publication of items. Every act is checked here, whatever the page showed. */
@Component
public final class Publishing {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

    private final ItemStore store;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Publishing(ItemStore store, Bodies bodies, Catalogue catalogue, Trail trail, TransactionTemplate transaction) {
        this.store = store;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Starts a draft and answers its id. */
    public long draft(Person person, Body body, Draft draft, Moment when) {
        require(person, body, Duty.CLERK);
        bodies.requireOpen(body);
        check(body, draft, when);
        return transaction.execute(status -> {
            var id = store.insert(body, person, draft);
            store.addRevision(id, 1, person, draft, when);
            trail.record(when, person.id(), body.id(), "item", id, "draft", "");
            return id;
        });
    }

    /** Keeps a new revision of a draft. */
    public void save(Person person, Body body, long id, int version, Draft draft, Moment when) {
        require(person, body, Duty.CLERK);
        check(body, draft, when);
        transaction.executeWithoutResult(status -> {
            var item = fresh(body, id, version);
            if (item.state() != State.DRAFT) {
                throw new Refusal(Refusal.Kind.CONFLICT, "not-a-draft");
            }
            store.addRevision(id, item.revision() + 1, person, draft, when);
            store.touch(id, draft.formedOn());
            trail.record(when, person.id(), body.id(), "item", id, "save", changed(item, draft));
        });
    }

    /**
     * Takes a step of the workflow.
     *
     * @param words basis or reason, where the step demands one
     * @throws Refusal with the reason, where the table or the four eyes forbid it
     */
    public void act(Person person, Body body, long id, int version, Action action, String words, Moment when) {
        transaction.executeWithoutResult(status -> {
            var item = fresh(body, id, version);
            var row = Workflow.find(item.lane(), item.state(), action)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "wrong-state"));
            require(person, body, row.duty());
            FourEyes.refusal(action, person.id(), store.authors(item), round(id))
                    .ifPresent(code -> {
                        throw new Refusal(Refusal.Kind.FORBIDDEN, code);
                    });
            if (row.words() == Workflow.Words.REQUIRED && words.isBlank()) {
                throw new Refusal(Refusal.Kind.INVALID, "words-required");
            }
            store.addStep(item, action, row.to(), person, when, words.strip());
            switch (row.to()) {
                case PUBLISHED -> store.publish(item, indexNo(body, item, when), when);
                case WITHDRAWN -> store.withdraw(id, words.strip(), when.day());
                case DRAFT, REVIEW, SECRECY, APPROVAL -> store.move(id, row.to());
            }
            trail.record(when, person.id(), body.id(), "item", id, action.name().toLowerCase(Locale.ROOT), "state");
        });
    }

    public Item get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    public List<Step> steps(Item item) {
        return store.steps(item.id());
    }

    /** Everything not yet decided, the oldest first. */
    public List<Item> open(Body body) {
        return store.inState(body, State.DRAFT, State.REVIEW, State.SECRECY, State.APPROVAL);
    }

    /** What this person may do with the item now, the four eyes considered. */
    public List<Workflow.Transition> possible(Person person, Body body, Item item) {
        var duties = bodies.duties(person, body);
        var authors = store.authors(item);
        var round = round(item.id());
        return Workflow.from(item.lane(), item.state()).stream()
                .filter(row -> duties.contains(row.duty()))
                .filter(row -> FourEyes.refusal(row.action(), person.id(), authors, round)
                        .isEmpty())
                .toList();
    }

    private List<Step> round(long id) {
        var round = new ArrayList<Step>();
        for (var step : store.steps(id)) {
            if (step.action() == Action.SUBMIT) {
                round.clear();
            }
            round.add(step);
        }
        return round;
    }

    private Item fresh(Body body, long id, int version) {
        var item = store.lock(body, id).orElseThrow(Refusal::notFound);
        if (item.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stale");
        }
        return item;
    }

    private String indexNo(Body body, Item item, Moment when) {
        if (!item.indexNo().isEmpty()) {
            return item.indexNo();
        }
        var month = MONTH.format(when.day());
        return body.uscc() + "/" + month + "-" + String.format(Locale.ROOT, "%05d", store.nextSerial(body.id(), month));
    }

    private void require(Person person, Body body, Duty duty) {
        if (!bodies.requireAny(person, body).contains(duty)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    private void check(Body body, Draft draft, Moment when) {
        if (draft.title().isBlank() || draft.title().length() > Draft.TITLE_LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "bad-title", Draft.TITLE_LIMIT);
        }
        if (draft.source().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "text");
        }
        if (draft.formedOn().isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "formed-later");
        }
        if (catalogue.of(body).stream().noneMatch(column -> column.id() == draft.columnId())) {
            throw new Refusal(Refusal.Kind.INVALID, "column");
        }
    }

    private static String changed(Item item, Draft draft) {
        var fields = new ArrayList<String>();
        if (!item.title().equals(draft.title().strip())) {
            fields.add("title");
        }
        if (!item.source().equals(draft.source())) {
            fields.add("text");
        }
        if (item.columnId() != draft.columnId()) {
            fields.add("column");
        }
        if (!item.formedOn().equals(draft.formedOn())) {
            fields.add("formed_on");
        }
        return String.join(" ", fields);
    }
}
