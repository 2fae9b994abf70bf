package org.gongkai.office.supervision;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.supervision.inspection.Fault;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.supervision.inspection.Indicator;
import org.gongkai.office.supervision.inspection.Inspector;
import org.gongkai.office.supervision.inspection.Sample;
import org.gongkai.office.supervision.inspection.Score;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 监督检查: an inspection is asked for, by somebody or by a plan, and carried out by the office itself, each in a transaction
 * of its own, so that a stopped program goes on where it was. What was carried out is frozen; what it found goes on as
 * {@link Findings}.
 */
@Component
public class Inspections {
    public static final String THING = "inspection";

    /** Under which a body inspects itself. */
    static final Set<Duty> OWN = EnumSet.of(Duty.CLERK, Duty.APPROVER, Duty.SUPERVISOR);

    private final InspectionStore store;
    private final Findings findings;
    private final IndicatorSettings settings;
    private final Inspector inspector;
    private final Bodies bodies;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Inspections(
            InspectionStore store,
            Findings findings,
            IndicatorSettings settings,
            Inspector inspector,
            Bodies bodies,
            MessageSource words,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.findings = findings;
        this.settings = settings;
        this.inspector = inspector;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Asks for an inspection of a body, which the office carries out as soon as it can, and answers its id.
     *
     * @throws Refusal where another of the body waits, the body is closed, or the person may not
     */
    public long order(Person person, Body body, Sample sample, Moment now) {
        var orderer = orderer(person, body);
        bodies.requireOpen(body);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (store.waits(body)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "inspection-waits");
            }
            return put(body, orderer, Optional.of(person), sample, now);
        }));
    }

    /** Inspects a body at once and answers the id of the inspection. */
    public long inspectNow(Person person, Body body, Moment now) {
        return inspectNow(person, body, Sample.ALL, now);
    }

    long inspectNow(Person person, Body body, Sample sample, Moment now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = order(person, body, sample, now);
            store.claim(id).ifPresent(inspection -> carryOut(inspection, inspector.clocks(), now));
            return id;
        }));
    }

    /**
     * Asks for an inspection of every open body right below one; those of which another waits are passed over.
     *
     * @return how many were asked for
     */
    public int orderBelow(Person person, Body body, Sample sample, Moment now) {
        if (!bodies.duties(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var asked = 0;
            for (var below : bodies.below(body)) {
                if (!below.isClosed() && !store.waits(below)) {
                    put(below, body, Optional.of(person), sample, now);
                    asked++;
                }
            }
            return asked;
        }));
    }

    /** The same by a plan, in the caller's transaction. */
    void orderByPlan(Body body, Body orderer, Sample sample, Moment now) {
        if (!body.isClosed() && !store.waits(body)) {
            put(body, orderer, Optional.empty(), sample, now);
        }
    }

    private long put(Body body, Body orderer, Optional<Person> person, Sample sample, Moment now) {
        var id = store.insert(body, orderer, person.map(Person::id), sample, now);
        trail.record(now, person.map(Person::id).orElse(0L), body.id(), THING, id, "order", "sample");
        return id;
    }

    /** Who inspects: the body itself where the person has a duty there, else the nearest above they supervise for. */
    private Body orderer(Person person, Body body) {
        if (!Collections.disjoint(bodies.duties(person, body), OWN)) {
            return body;
        }
        return bodies.above(body).stream()
                .filter(one -> bodies.duties(person, one).contains(Duty.SUPERVISOR))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** Carries out all that wait. */
    public void proceed(Moment now) {
        var waiting = store.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var running = inspector.clocks();
        for (var id : waiting) {
            transaction.executeWithoutResult(
                    status -> store.claim(id).ifPresent(inspection -> carryOut(inspection, running, now)));
        }
    }

    private void carryOut(Inspection inspection, Map<Long, List<OpenClock>> running, Moment now) {
        var body = bodies.withId(inspection.bodyId());
        var inUse = settings.inUse(body, now.day());
        var result =
                inspector.inspect(body, inUse, inspection.sample(), running.getOrDefault(body.id(), List.of()), now);
        var found = new HashMap<String, Integer>();
        var counted = new HashMap<String, Integer>();
        var seen = new HashSet<Long>();
        var number = 0;
        for (var fault : result.faults()) {
            var finding = findings.seen(body, fault.called(title(fault)), evidence(fault), inspection.id(), now);
            var waived = !finding.state().isOpen();
            seen.add(finding.id());
            found.merge(fault.indicator(), 1, Integer::sum);
            counted.merge(fault.indicator(), waived ? 0 : 1, Integer::sum);
            store.addFault(
                    inspection.id(),
                    new InspectionFault(
                            ++number,
                            fault.indicator(),
                            finding.title(),
                            finding.section(),
                            finding.evidence(),
                            finding.id(),
                            finding.times(),
                            waived));
        }
        // what a person saw, a person closes
        var checked = inUse.stream()
                .filter(indicator -> !HandCheck.isFor(indicator))
                .map(Indicator::id)
                .toList();
        findings.unseen(body, inspection, result.looked(), checked, seen, now);
        var score = Score.of(settings.scheme(body, now.day()), inUse, counted);
        store.finish(inspection.id(), result, lines(score, found, result.unseen()), score, now);
        trail.record(
                now, inspection.person().orElse(0L), body.id(), THING, inspection.id(), "inspect", "findings score");
    }

    private List<InspectionLine> lines(Score score, Map<String, Integer> found, Set<String> unseen) {
        return score.lines().stream()
                .map(line -> {
                    var indicator = line.indicator();
                    return new InspectionLine(
                            indicator.id(),
                            indicator.kind().name(),
                            indicator.name(),
                            indicator.checked(),
                            indicator.limits().text(),
                            indicator.points(),
                            indicator.most(),
                            indicator.days(),
                            unseen.contains(indicator.id()) ? 0 : inspector.version(indicator.id()),
                            found.getOrDefault(indicator.id(), 0),
                            line.faults(),
                            line.deducted().max(BigDecimal.ZERO),
                            line.vetoes(),
                            indicator.certainty().name(),
                            indicator.source());
                })
                .toList();
    }

    private String title(Fault fault) {
        return Objects.requireNonNullElse(
                words.getMessage(
                        "inspection.title." + fault.thing(),
                        new Object[] {fault.title()},
                        fault.title(),
                        Locale.SIMPLIFIED_CHINESE),
                fault.title());
    }

    private String evidence(Fault fault) {
        return words.getMessage(
                "inspection.evidence." + fault.words(), fault.args().toArray(), Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * What a rule says of a fault that is still there.
     *
     * @param past whether it happened and cannot be undone
     */
    record There(String evidence, boolean past) {}

    /** What a rule says of a fault now; empty where it is gone. */
    Optional<There> again(Body body, Finding finding, Moment now) {
        var indicator = settings.of(body, now.day()).stream()
                .map(IndicatorSettings.Held::indicator)
                .filter(held -> held.id().equals(finding.indicator()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return inspector.again(body, indicator, finding.thing(), finding.thingId(), finding.key(), now).stream()
                .map(fault -> new There(
                        evidence(fault), fault.past() || fault.seenOn().isPresent()))
                .findFirst();
    }

    /** One that the body underwent or asked for. */
    public Inspection get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    /** Those of a body, the newest first. */
    public List<Inspection> of(Body body, int limit) {
        return store.of(body, limit);
    }

    /** Those of other bodies that a body asked for, the newest first. */
    List<Inspection> ordered(Body body, int limit) {
        return store.ordered(body, limit);
    }

    /** What one found, as it stood then. */
    public List<InspectionFault> faults(Inspection inspection) {
        return store.faults(inspection.id());
    }

    /** The newest of each body that was carried out. */
    Map<Long, Inspection> newest(List<Body> some) {
        return store.newest(some);
    }
}
