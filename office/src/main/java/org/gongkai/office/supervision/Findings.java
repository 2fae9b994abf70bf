package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.supervision.FindingStep.Kind;
import org.gongkai.office.supervision.inspection.Fault;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 问题整改: what becomes of a finding; every change of one goes through here. What may be done when is in {@link FindingAct}. */
@Component
public class Findings {
    public static final String THING = "inspection-finding";

    /** Longest words of a step, in characters. */
    static final int LONGEST = 1000;

    private final FindingStore store;
    private final IndicatorSettings settings;
    private final KeptFiles files;
    private final PublicWords gate;
    private final OfficeCalendar calendar;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Findings(
            FindingStore store,
            IndicatorSettings settings,
            KeptFiles files,
            PublicWords gate,
            OfficeCalendar calendar,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.settings = settings;
        this.files = files;
        this.gate = gate;
        this.calendar = calendar;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * What somebody gives with an act.
     *
     * @param section 责任科室; empty: the one it has
     * @param due last day; empty: as the indicator says
     * @param owner id of the person at the body who mends it; empty: the section as a whole
     */
    public record Given(
            String words, String section, Optional<LocalDate> due, List<Upload> files, Optional<Long> owner) {
        public Given {
            files = List.copyOf(files);
        }

        /** For a section as a whole. */
        public Given(String words, String section, Optional<LocalDate> due, List<Upload> files) {
            this(words, section, due, files, Optional.empty());
        }

        /** Words only. */
        public static Given of(String words) {
            return new Given(words, "", Optional.empty(), List.of());
        }
    }

    /** An inspection saw a fault: it becomes a finding, or the one it is already is seen again; opened where it was closed. */
    Finding seen(Body body, Fault fault, String evidence, long inspection, Moment now) {
        var known = store.same(body, fault);
        if (known.isEmpty()) {
            var id = store.insert(body, fault, evidence, inspection, now.day());
            byRule(body, id, Kind.FOUND, evidence, now);
            return get(body, id);
        }
        var finding = known.get();
        var last = store.lastDay(finding.id());
        var again = finding.state() == FindingState.CLOSED && fault.isNewerThan(last);
        store.seen(finding, fault.title(), evidence, inspection, now.day(), finding.times() + (again ? 1 : 0));
        if (again) {
            store.move(finding.id(), FindingState.FOUND, finding.section(), Optional.empty());
            byRule(body, finding.id(), Kind.AGAIN, evidence, now);
        }
        if (finding.state() == FindingState.RECTIFIED && fault.isNewerThan(last)) {
            still(body, finding, evidence, Optional.empty(), now);
        }
        return get(body, finding.id());
    }

    /** What was mended and an inspection that looked at it did not see any more is closed by the rule. */
    void unseen(
            Body body,
            Inspection inspection,
            Collection<Long> looked,
            Collection<String> checked,
            Set<Long> seen,
            Moment now) {
        for (var finding : store.inState(List.of(body.id()), EnumSet.of(FindingState.RECTIFIED))) {
            var lookedAt = inspection.sample().isAll()
                    || !finding.thing().equals("body")
                            && (!finding.thing().equals("item") || looked.contains(finding.thingId()));
            if (lookedAt
                    && checked.contains(finding.indicator())
                    && !seen.contains(finding.id())
                    && inspection.person().filter(mended(finding)::contains).isEmpty()) {
                gone(body, finding, inspection.person(), now);
            }
        }
    }

    /**
     * Does one thing with a finding.
     *
     * @param seen number of the newest step on the page it is done from
     * @throws Refusal where it may not be done now, or by this person, or somebody else has acted since
     */
    public void act(Person person, Body body, long id, long seen, FindingAct act, Given given, Moment now) {
        check(given, act);
        gate.require(person, body, now, given.words(), given.section());
        transaction.executeWithoutResult(status -> {
            var finding = locked(body, id, seen);
            if (!act.isFor(bodies.duties(person, body), bodies.dutiesAbove(person, body))) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
            }
            var next = act.from(finding.state())
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "inspection-finding-state"));
            if ((act.isJudgement() || act == FindingAct.WAIVE)
                    && mended(finding).contains(person.id())) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "inspection-finding-own");
            }
            var section = given.section().isBlank() ? finding.section() : given.section();
            var due = act.setsDue() ? Optional.of(due(body, finding, act, given, now)) : kept(finding, act);
            var step = FindingStep.by(act, person.id(), now.day(), now.at(), given.words())
                    .to(
                            act == FindingAct.NOTIFY ? section + owner(body, given.owner()) : "",
                            act.setsDue() ? due : Optional.empty());
            var number = store.add(id, step);
            attach(person, body, id, number, given.files(), now);
            store.move(id, next, section, due);
            if (act == FindingAct.NOTIFY) {
                store.own(id, given.owner());
            }
            trail.record(now, person.id(), body.id(), THING, id, act.path(), "state");
        });
    }

    /** The person in brackets behind the section; nothing where it is the section as a whole. */
    private String owner(Body body, Optional<Long> owner) {
        return owner.map(id -> bodies.staff(body).stream()
                        .filter(person -> person.id() == id)
                        .map(person -> "（" + person.name() + "）")
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "inspection-owner")))
                .orElse("");
    }

    private static void check(Given given, FindingAct act) {
        if (act.needsWords() && given.words().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        if (given.words().length() > LONGEST || given.section().length() > 40) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-words-long", LONGEST);
        }
    }

    private static Optional<LocalDate> kept(Finding finding, FindingAct act) {
        return act == FindingAct.REOPEN ? Optional.empty() : finding.due();
    }

    private LocalDate due(Body body, Finding finding, FindingAct act, Given given, Moment now) {
        if (act == FindingAct.EXTEND && given.due().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-due");
        }
        var due = given.due().orElseGet(() -> usualDue(body, finding.indicator(), now.day()));
        if (due.isBefore(now.day()) || due.isAfter(now.day().plusYears(1))) {
            throw new Refusal(Refusal.Kind.INVALID, "inspection-due");
        }
        return due;
    }

    /** The last day if somebody is told today: working days of the indicator from the day after. */
    public LocalDate usualDue(Body body, String indicator, LocalDate today) {
        return settings.of(body, today).stream()
                .map(IndicatorSettings.Held::indicator)
                .filter(held -> held.id().equals(indicator))
                .map(held -> calendar.current().plusWorkingDays(today, held.days()))
                .findFirst()
                .orElse(today);
    }

    private void attach(Person person, Body body, long id, long step, List<Upload> uploads, Moment now) {
        for (var upload : uploads) {
            var kept = files.keep(upload, person, body, now);
            files.attach(List.of(kept.id()), THING, id, person, body);
            store.attach(id, kept.id(), step);
        }
    }

    private Finding locked(Body body, long id, long seen) {
        var finding = store.lock(body, id).orElseThrow(Refusal::notFound);
        var steps = store.steps(id);
        if (steps.get(steps.size() - 1).id() != seen) {
            throw new Refusal(Refusal.Kind.CONFLICT, "inspection-finding-moved");
        }
        return finding;
    }

    /**
     * 规则复查: what the rule says of it now is kept. Something mended is closed where the rule no longer finds it and who
     * asks has not mended it, and goes back where the rule still does.
     *
     * @param there what the rule says; empty where the fault is gone
     * @throws Refusal where it is of the past, which no rule can judge
     */
    void checked(Person person, Body body, long id, long seen, Optional<Inspections.There> there, Moment now) {
        transaction.executeWithoutResult(status -> {
            var finding = locked(body, id, seen);
            if (!finding.state().isOpen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "inspection-finding-state");
            }
            if (there.filter(Inspections.There::past).isPresent()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "inspection-finding-past");
            }
            if (there.isPresent()) {
                still(body, finding, there.get().evidence(), Optional.of(person.id()), now);
            } else {
                gone(body, finding, Optional.of(person.id()), now);
            }
            trail.record(now, person.id(), body.id(), THING, id, "check", "state");
        });
    }

    private void still(Body body, Finding finding, String evidence, Optional<Long> person, Moment now) {
        var due = finding.state() == FindingState.RECTIFIED
                ? Optional.of(usualDue(body, finding.indicator(), now.day()))
                : finding.due();
        store.add(
                finding.id(),
                new FindingStep(0, Kind.STILL, now.day(), now.at(), person, shortened(evidence), "", Optional.empty()));
        if (finding.state() == FindingState.RECTIFIED) {
            store.move(finding.id(), FindingState.RETURNED, finding.section(), due);
        }
    }

    private void gone(Body body, Finding finding, Optional<Long> person, Moment now) {
        store.add(finding.id(), new FindingStep(0, Kind.GONE, now.day(), now.at(), person, "", "", Optional.empty()));
        var own = person.filter(mended(finding)::contains).isPresent();
        if (finding.state() == FindingState.RECTIFIED && !own) {
            store.move(finding.id(), FindingState.CLOSED, finding.section(), finding.due());
            trail.record(now, person.orElse(0L), body.id(), THING, finding.id(), "close", "state");
        }
    }

    private void byRule(Body body, long id, Kind kind, String evidence, Moment now) {
        store.add(
                id,
                new FindingStep(
                        0, kind, now.day(), now.at(), Optional.empty(), shortened(evidence), "", Optional.empty()));
        trail.record(now, 0, body.id(), THING, id, kind == Kind.AGAIN ? "again" : "found", "");
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Who reported that it is mended. */
    Set<Long> mended(Finding finding) {
        return Set.copyOf(store.steps(finding.id()).stream()
                .filter(step -> step.kind() == Kind.RECTIFY)
                .flatMap(step -> step.person().stream())
                .distinct()
                .toList());
    }

    /** One finding of the body. */
    public Finding get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    /** All of a body, the newest first. */
    public List<Finding> of(Body body) {
        return store.of(body);
    }

    /** Those that are not settled, of several bodies, those with the earliest last day after those nobody was told of. */
    List<Finding> open(Collection<Body> some) {
        var open = new ArrayList<>(List.of(FindingState.values()));
        open.removeIf(state -> !state.isOpen());
        return store.inState(some.stream().map(Body::id).toList(), open);
    }

    /** What happened to one, in order. */
    public List<FindingStep> steps(long id) {
        return store.steps(id);
    }

    /** A file that proves what was mended. */
    public record Proof(KeptFile file, long step) {}

    /** The files of one, each with the step it came with. */
    List<Proof> proofs(long id) {
        return store.proofs(id).stream()
                .flatMap(proof -> files.find(List.of(proof.file())).stream().map(file -> new Proof(file, proof.step())))
                .toList();
    }

    /** Whether somebody may read what belongs to the findings of a body: its staff, and who supervises it from above. */
    boolean mayRead(Person reader, Body body) {
        return bodies.duties(reader, body).stream().anyMatch(duty -> !duty.isAdministration())
                || bodies.dutiesAbove(reader, body).contains(Duty.SUPERVISOR);
    }
}
