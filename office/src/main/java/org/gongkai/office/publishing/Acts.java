package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** Carries out one row of the workflow: checks it, signs it, moves the item and records it. */
@Component
class Acts {
    private final ItemStore items;
    private final StepStore steps;
    private final Referrals referrals;
    private final Lanes lanes;
    private final Interpretations interpretations;
    private final IndexNumber numbers;
    private final Changes changes;
    private final ItemScreening screening;
    private final Replacements replacements;
    private final RevisionStore revisions;
    private final ItemFiles files;
    private final Bodies bodies;
    private final Trail trail;

    Acts(
            ItemStore items,
            StepStore steps,
            Referrals referrals,
            Lanes lanes,
            Interpretations interpretations,
            IndexNumber numbers,
            Changes changes,
            ItemScreening screening,
            Replacements replacements,
            RevisionStore revisions,
            ItemFiles files,
            Bodies bodies,
            Trail trail) {
        this.items = items;
        this.steps = steps;
        this.referrals = referrals;
        this.lanes = lanes;
        this.interpretations = interpretations;
        this.numbers = numbers;
        this.changes = changes;
        this.screening = screening;
        this.replacements = replacements;
        this.revisions = revisions;
        this.files = files;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** Takes the step; the item is locked and the transaction is open. */
    void take(Person person, Body body, Item found, Act act, Moment when) {
        var item = inItsLane(body, found);
        var action = act.onto(item);
        var row = Workflow.find(item.laneNow(), item.state(), action)
                .filter(allowed -> allowed.when().holds(item))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "wrong-state"));
        var acting = acting(person, body, row, when);
        var round = steps.round(item.id());
        if (row.from() == row.to()
                && action != Action.MASK
                && round.stream().anyMatch(step -> step.action() == action && step.from() == row.from())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "wrong-state");
        }
        FourEyes.refusal(item.lane(), action, acting.getValue().persons(), steps.authors(item), round)
                .ifPresent(code -> {
                    throw new Refusal(Refusal.Kind.FORBIDDEN, code);
                });
        demand(body, item, act, row, when);
        carryOut(acting.getValue(), body, item, act, row, acting.getKey().name(), when);
    }

    /** What the office itself does at the set time, in the name of who set it. */
    void publishScheduled(Person setter, Body body, Item item, Moment when) {
        var row = Workflow.find(item.laneNow(), item.state(), Action.PUBLISH)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "wrong-state"));
        screening.requireClear(body, item, when);
        carryOut(new Acting(setter, setter), body, item, Act.of(Action.PUBLISH, ""), row, "", when);
    }

    /** What the office itself does when the time of a list is over, in the name of who set that time. */
    void takeDown(Person setter, Body body, Item item, String reason, Moment when) {
        var row = Workflow.find(item.laneNow(), item.state(), Action.WITHDRAW)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "wrong-state"));
        carryOut(new Acting(setter, setter), body, item, Act.withdraw(PublicReason.OUTDATED, reason), row, "", when);
    }

    /** The duty under which this person may do it, and whose it is: their own before that of a principal. */
    Optional<Map.Entry<Duty, Acting>> mayAct(Person person, Body body, Workflow.Transition row, LocalDate day) {
        return row.duties().stream()
                .sorted()
                .flatMap(duty -> bodies.acting(person, body, duty, day).map(acting -> Map.entry(duty, acting)).stream())
                .min(Comparator.comparing(found -> found.getValue().isDeputy()));
    }

    private Map.Entry<Duty, Acting> acting(Person person, Body body, Workflow.Transition row, Moment when) {
        bodies.requireAny(person, body);
        return mayAct(person, body, row, when.day())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    private void demand(Body body, Item item, Act act, Workflow.Transition row, Moment when) {
        if (row.words() == Workflow.Words.REQUIRED && act.words().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        act.secrecy()
                .filter(form ->
                        form.conclusion() != Conclusion.PUBLIC && form.ground().isBlank())
                .ifPresent(form -> {
                    throw new Refusal(Refusal.Kind.INVALID, "secrecy-ground");
                });
        if (row.action() == Action.SCHEDULE
                && act.at().filter(at -> !at.toLocalDate().isBefore(when.day())).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "schedule-past");
        }
        if (row.action().signature().equals(Optional.of(Action.Signature.FINAL)) && interpretations.isMissing(item)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "interpretation-missing");
        }
        if (opens(act, row.action())) {
            screening.requireClear(body, item, when);
        }
    }

    /** Acts that say or mean that the public may see it. */
    private static boolean opens(Act act, Action action) {
        return action == Action.APPROVE
                || action == Action.SCHEDULE
                || action == Action.PUBLISH
                || act.secrecy()
                        .filter(form -> form.conclusion() == Conclusion.PUBLIC)
                        .isPresent();
    }

    private void carryOut(
            Acting acting, Body body, Item item, Act act, Workflow.Transition row, String duty, Moment when) {
        var to = target(item, row);
        steps.add(item, act, row, to, acting, duty, when);
        var words = act.words().strip();
        switch (row.action()) {
            case APPROVE, PUBLISH -> {
                publish(body, item, to, when);
                replace(acting, body, item, when);
            }
            case SCHEDULE -> items.schedule(item.id(), act.at().orElseThrow());
            case MASK -> mask(acting.person(), body, item, when);
            case CORRECT -> items.open(item.id(), when.day());
            case REFER -> {
                referrals.refer(item.id(), act.authority().orElse(Authority.SECRECY), question(act), when.day());
                items.move(item.id(), to);
            }
            case WITHDRAW -> {
                referrals.close(item.id(), words, when.day());
                items.withdraw(item.id(), act.reason().orElse(PublicReason.OTHER), words, when.day());
                changes.note(item.id(), Changes.Kind.WITHDRAWN, when.at());
                changes.noteRelated(item.id(), when.at());
            }
            case ANSWER -> {
                referrals.close(item.id(), words, when.day());
                items.move(item.id(), to);
            }
            case RETURN -> returnToDraft(item, to, when);
            case SUBMIT, PASS, PASS_SECOND, CLEAR, OBJECT, KEEP, UNSCHEDULE, DISCARD -> items.move(item.id(), to);
        }
        if (to == State.PUBLISHED && row.action() != Action.MASK) {
            items.reviewed(item);
        }
        trail.record(
                when,
                acting.person().id(),
                body.id(),
                "item",
                item.id(),
                row.action().name().toLowerCase(Locale.ROOT),
                "state");
    }

    /** The last of the reviews that an emergency left open closes it. */
    private State target(Item item, Workflow.Transition row) {
        if (row.from() != State.AFTER || row.to() != State.AFTER) {
            return row.to();
        }
        var signed = steps.round(item.id()).stream().map(Step::action);
        var all = Stream.concat(signed, Stream.of(row.action())).toList();
        return Workflow.missing(item.lane(), all).isEmpty() ? State.PUBLISHED : State.AFTER;
    }

    private void publish(Body body, Item item, State to, Moment when) {
        var number = item.indexNo().isEmpty() ? numbers.next(body, when.day()) : item.indexNo();
        items.publish(item, to, number, when);
        changes.note(
                item.id(), item.publishedRevision() == 0 ? Changes.Kind.PUBLISHED : Changes.Kind.CORRECTED, when.at());
        changes.noteRelated(item.id(), when.at());
    }

    /** What an item takes the place of is taken down with its publication, where it is still there. */
    private void replace(Acting acting, Body body, Item by, Moment when) {
        replacements
                .of(by.id())
                .ifPresent(replacement -> items.lock(body, replacement.item())
                        .ifPresent(old -> Workflow.find(old.laneNow(), old.state(), Action.WITHDRAW)
                                .filter(row -> row.when().holds(old))
                                .ifPresent(row -> carryOut(
                                        acting,
                                        body,
                                        old,
                                        Act.withdraw(PublicReason.REPLACED, replacement.words()),
                                        row,
                                        "",
                                        when))));
    }

    /** What the public sees is masked at once; nothing else of it changes, so that no review has to come first. */
    private void mask(Person person, Body body, Item item, Moment when) {
        var draft = screening.maskedDraft(person, body, item, Set.of(), when);
        var number = item.revision() + 1;
        revisions.add(item.id(), number, item.version() + 1, person, draft, when);
        files.attach(item.id(), number, draft, person, body);
        var masked = items.find(body, item.id()).orElseThrow(Refusal::notFound);
        items.publish(masked, item.state(), item.indexNo(), when);
        items.reviewed(masked);
        changes.note(item.id(), Changes.Kind.CORRECTED, when.at());
        changes.noteRelated(item.id(), when.at());
    }

    private void returnToDraft(Item item, State to, Moment when) {
        if (item.state() == State.AFTER) {
            items.open(item.id(), when.day());
        } else {
            items.move(item.id(), to);
        }
    }

    /** A draft whose kind, or whose district, now demands a higher lane than when it was begun. */
    private Item inItsLane(Body body, Item item) {
        var least = lanes.least(body, item.metadata().kind());
        if (item.state() != State.DRAFT || item.lane().compareTo(least) >= 0) {
            return item;
        }
        items.raiseLane(item.id(), least);
        return items.find(body, item.id()).orElseThrow(Refusal::notFound);
    }

    private static String question(Act act) {
        var ground = act.secrecy().map(Act.Secrecy::ground).orElse("");
        return ground.isEmpty() ? act.words().strip() : ground;
    }
}
