package org.gongkai.office.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 主动公开: drafting, review and publication of items. Every act is checked here, whatever the page showed. */
@Component
public final class Publishing {
    /** Within which the reviews skipped in an emergency are made up. */
    public static final Duration FOLLOW_UP = Duration.ofHours(24);

    /**
     * 补审: what an item published in an emergency still lacks.
     *
     * @param missing the reviews
     * @param due instant until which they are made up
     */
    public record FollowUp(Item item, List<Action> missing, Instant due) {}

    private final ItemStore items;
    private final RevisionStore revisions;
    private final ItemFiles files;
    private final StepStore steps;
    private final Acts acts;
    private final Lanes lanes;
    private final ItemScreening screening;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Publishing(
            ItemStore items,
            RevisionStore revisions,
            ItemFiles files,
            StepStore steps,
            Acts acts,
            Lanes lanes,
            ItemScreening screening,
            Bodies bodies,
            Catalogue catalogue,
            Trail trail,
            TransactionTemplate transaction) {
        this.items = items;
        this.revisions = revisions;
        this.files = files;
        this.steps = steps;
        this.acts = acts;
        this.lanes = lanes;
        this.screening = screening;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Starts a draft and answers its id. */
    public long draft(Person person, Body body, Draft draft, Moment when) {
        requireClerk(person, body);
        bodies.requireOpen(body);
        DraftRules.check(draft, catalogue.of(body), when.day());
        return transaction.execute(status -> {
            var lane = lanes.least(body, draft.metadata().kind());
            var id = items.insert(body, person, draft, lane);
            revisions.add(id, 1, 1, person, draft, when);
            files.attach(id, 1, draft, person, body);
            trail.record(when, person.id(), body.id(), "item", id, "draft", "");
            return id;
        });
    }

    /** Keeps a new revision of a draft. */
    public void save(Person person, Body body, long id, int version, Draft draft, Moment when) {
        requireClerk(person, body);
        DraftRules.check(draft, catalogue.of(body), when.day());
        transaction.executeWithoutResult(status -> {
            var item = freshDraft(body, id, version);
            revisions.add(id, item.revision() + 1, version + 1, person, draft, when);
            files.attach(id, item.revision() + 1, draft, person, body);
            items.touch(id);
            trail.record(when, person.id(), body.id(), "item", id, "save", DraftRules.changed(item, draft));
        });
    }

    /** 一键遮盖: keeps a new revision of a draft with everything personal masked. */
    public void mask(Person person, Body body, long id, int version, Moment when) {
        requireClerk(person, body);
        transaction.executeWithoutResult(status -> {
            var item = freshDraft(body, id, version);
            var draft = screening.maskedDraft(person, body, item, screening.answered(item), when);
            revisions.add(id, item.revision() + 1, version + 1, person, draft, when);
            files.attach(id, item.revision() + 1, draft, person, body);
            items.touch(id);
            trail.record(when, person.id(), body.id(), "item", id, "mask", DraftRules.changed(item, draft));
        });
    }

    /**
     * Chooses the lane of a draft: a higher one than it has, or the emergency.
     *
     * @param plan 应急预案, with the emergency only
     */
    public void chooseLane(Person person, Body body, long id, int version, Lane lane, String plan, Moment when) {
        requireClerk(person, body);
        transaction.executeWithoutResult(status -> {
            var item = freshDraft(body, id, version);
            var least = item.lane().orHigher(lanes.least(body, item.metadata().kind()));
            if (lane == Lane.EMERGENCY && plan.isBlank()) {
                throw new Refusal(Refusal.Kind.INVALID, "emergency-plan");
            }
            if (least.compareTo(lane) > 0) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "lane-lower");
            }
            if (lane == Lane.EMERGENCY) {
                items.setLane(id, least, plan.strip());
            } else {
                items.setLane(id, lane, "");
            }
            trail.record(when, person.id(), body.id(), "item", id, "choose-lane", lane.name());
        });
    }

    /** Takes a step of the workflow that needs nothing but words. */
    public void act(Person person, Body body, long id, int version, Action action, String words, Moment when) {
        act(person, body, id, version, Act.of(action, words), when);
    }

    /**
     * Takes a step of the workflow.
     *
     * @throws Refusal with the reason, where the table or the four eyes forbid it
     */
    public void act(Person person, Body body, long id, int version, Act act, Moment when) {
        transaction.executeWithoutResult(status -> acts.take(person, body, fresh(body, id, version), act, when));
    }

    public Item get(Body body, long id) {
        return items.find(body, id).orElseThrow(Refusal::notFound);
    }

    public List<Step> steps(Item item) {
        return steps.of(item.id());
    }

    /** All revisions, the oldest first. */
    List<Revision> revisions(Item item) {
        return revisions.of(item.id());
    }

    /** Everything not yet decided, the oldest first. */
    public List<Item> open(Body body) {
        return items.inState(body, State.open());
    }

    /** What was published in an emergency and still lacks reviews, the first due first. */
    public List<FollowUp> followUps(Body body) {
        return items.inState(body, State.AFTER).stream().map(this::followUp).toList();
    }

    /** What this person may do with the item now, the four eyes considered. */
    public List<Workflow.Transition> possible(Person person, Body body, Item item) {
        var today = trail.now().day();
        var authors = steps.authors(item);
        var round = steps.round(item.id());
        var signed = round.stream().map(Step::action).toList();
        return Workflow.from(item.laneNow(), item.state()).stream()
                .filter(row -> row.when().holds(item))
                .filter(row -> row.to() != State.AFTER || row.from() != State.AFTER || !signed.contains(row.action()))
                .filter(row -> acts.mayAct(person, body, row, today)
                        .filter(acting -> FourEyes.refusal(
                                        item.lane(),
                                        row.action(),
                                        acting.getValue().persons(),
                                        authors,
                                        round)
                                .isEmpty())
                        .isPresent())
                .toList();
    }

    private FollowUp followUp(Item item) {
        var round = steps.round(item.id());
        var published = round.stream()
                .filter(step -> step.action() == Action.APPROVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never approved: " + item.id()));
        return new FollowUp(
                item,
                Workflow.missing(item.lane(), round.stream().map(Step::action).toList()),
                published.at().plus(FOLLOW_UP));
    }

    private Item freshDraft(Body body, long id, int version) {
        var item = fresh(body, id, version);
        if (item.state() != State.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "not-a-draft");
        }
        return item;
    }

    private Item fresh(Body body, long id, int version) {
        var item = items.lock(body, id).orElseThrow(Refusal::notFound);
        if (item.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "stale");
        }
        return item;
    }

    private void requireClerk(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
