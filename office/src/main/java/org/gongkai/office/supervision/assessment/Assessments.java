package org.gongkai.office.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 考核: the indicators of a year are written, fixed, scored and announced to the bodies; they appeal, somebody else answers,
 * and it is closed. Scores are frozen when they are announced; after that only an answered appeal changes one.
 *
 * @see "条例 第四十六条"
 */
@Component
public class Assessments implements FileAccess {
    /** An assessment in the trail and as owner of files. */
    public static final String THING = "assessment";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONG = 1000;
    private static final int SHORT = 200;

    private final AssessmentStore store;
    private final Scoring scoring;
    private final KeptFiles files;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Assessments(
            AssessmentStore store,
            Scoring scoring,
            KeptFiles files,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.scoring = scoring;
        this.files = files;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Those of a body, the newest first. */
    public List<Scheme> of(Body body) {
        return store.of(body);
    }

    /** Announced ones that score a body, the newest first. */
    public List<Scheme> assessing(Body body) {
        return store.assessing(body);
    }

    public Scheme get(Body body, long id) {
        return store.find(body, id).orElseThrow(Refusal::notFound);
    }

    public List<Indicator> indicators(Scheme scheme) {
        return store.indicators(scheme.id());
    }

    List<HandScore> byHand(Scheme scheme) {
        return store.scores(scheme.id());
    }

    public List<Appeal> appeals(Scheme scheme) {
        return store.appeals(scheme.id());
    }

    /** The bodies that are scored; while it is a draft those it would be opened for. */
    public List<Body> assessed(Body body, Scheme scheme) {
        return scheme.state() == SchemeState.DRAFT
                ? openBelow(body)
                : store.assessed(scheme.id()).stream().map(bodies::withId).toList();
    }

    private List<Body> openBelow(Body body) {
        return bodies.below(body).stream().filter(lower -> !lower.isClosed()).toList();
    }

    /** Scores of each body in the order of the indicators: as they are now, or as announced with what appeals changed. */
    public Map<Long, List<Score>> scores(Body body, Scheme scheme, Moment now) {
        return scheme.state().isAnnounced() ? announced(scheme) : computed(body, scheme, now);
    }

    private Map<Long, List<Score>> computed(Body body, Scheme scheme, Moment now) {
        var indicators = indicators(scheme);
        var byHand = new HashMap<Long, Map<Long, HandScore>>();
        store.scores(scheme.id())
                .forEach(score -> byHand.computeIfAbsent(score.body(), any -> new HashMap<>())
                        .put(score.indicator(), score));
        var scores = new LinkedHashMap<Long, List<Score>>();
        for (var lower : assessed(body, scheme)) {
            scores.put(
                    lower.id(),
                    scoring.of(lower, scheme.year(), indicators, byHand.getOrDefault(lower.id(), Map.of()), now.at()));
        }
        return scores;
    }

    private Map<Long, List<Score>> announced(Scheme scheme) {
        var changed = new HashMap<List<Long>, BigDecimal>();
        appeals(scheme)
                .forEach(appeal -> appeal.points()
                        .ifPresent(points -> changed.put(List.of(appeal.body(), appeal.indicator()), points)));
        var scores = new LinkedHashMap<Long, List<Score>>();
        for (var score : store.frozen(scheme.id())) {
            var after = Optional.ofNullable(changed.get(List.of(score.body(), score.indicator())));
            scores.computeIfAbsent(score.body(), any -> new ArrayList<>())
                    .add(after.map(score::changed).orElse(score));
        }
        return scores;
    }

    /** Begins the assessment of a year with the indicators of the last one. */
    public long begin(Person person, Body body, int year, String title, int least, Moment when) {
        requireSupervisor(person, body);
        filled(title, SHORT);
        if (least < 2 || least > 1000) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-least");
        }
        if (year > when.day().getYear()) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-year");
        }
        words.require(person, body, when, title);
        return transaction.execute(status -> {
            var last = store.of(body).stream().findFirst();
            var id = store.insert(body, year, title.strip(), least, person, when)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "assessment-twice", String.valueOf(year)));
            last.ifPresent(scheme -> store.indicators(scheme.id()).forEach(indicator -> store.insert(id, indicator)));
            trail.record(when, person.id(), body.id(), THING, id, "add", "title year");
            return id;
        });
    }

    /** Adds an indicator to a draft. */
    public long add(Person person, Body body, long scheme, Indicator indicator, Moment when) {
        requireSupervisor(person, body);
        filled(indicator.name(), SHORT);
        if (indicator.weight().signum() <= 0 || indicator.weight().compareTo(WHOLE) > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-weight");
        }
        if (indicator.how() == How.FACT) {
            if (Assessable.named(indicator.fact()).isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "assessment-fact");
            }
            if (indicator.zeroAt().compareTo(indicator.fullAt()) == 0) {
                throw new Refusal(Refusal.Kind.INVALID, "assessment-range");
            }
        }
        words.require(person, body, when, indicator.name(), indicator.basis());
        return changed(body, scheme, SchemeState.DRAFT, found -> {
            var id = store.insert(scheme, indicator);
            trail.record(when, person.id(), body.id(), THING, scheme, "add-indicator", "title weight");
            return id;
        });
    }

    /** Takes an indicator out of a draft. */
    public void remove(Person person, Body body, long scheme, long indicator, Moment when) {
        requireSupervisor(person, body);
        changed(body, scheme, SchemeState.DRAFT, found -> {
            if (!store.remove(scheme, indicator)) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), THING, scheme, "remove-indicator", "title");
            return scheme;
        });
    }

    /** Fixes indicators and bodies: weights come to 100. */
    public void open(Person person, Body body, long scheme, Moment when) {
        requireSupervisor(person, body);
        changed(body, scheme, SchemeState.DRAFT, found -> {
            var sum = store.indicators(scheme).stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(WHOLE) != 0) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "assessment-sum",
                        sum.stripTrailingZeros().toPlainString());
            }
            var below = openBelow(body);
            if (below.isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-nobody");
            }
            store.assess(scheme, below);
            store.open(scheme, when);
            trail.record(when, person.id(), body.id(), THING, scheme, "open", "state");
            return scheme;
        });
    }

    /** 人工评分 with evidence. */
    public void score(
            Person person,
            Body body,
            long scheme,
            long of,
            long indicator,
            BigDecimal points,
            String why,
            Optional<UUID> file,
            Moment when) {
        requireSupervisor(person, body);
        filled(why, LONG);
        words.require(person, body, when, why);
        changed(body, scheme, SchemeState.OPEN, found -> {
            var scored = indicator(scheme, indicator);
            if (scored.how() != How.HAND) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-by-hand");
            }
            within(points, scored);
            requireAssessed(scheme, of);
            var given = new HandScore(of, indicator, points, why.strip(), file, person.id(), person.name(), when.day());
            store.score(scheme, given, person, when);
            file.ifPresent(kept -> files.attach(List.of(kept), THING, scheme, person, body));
            trail.record(when, person.id(), body.id(), THING, scheme, "score", "points evidence");
            return scheme;
        });
    }

    /**
     * Freezes the scores and shows them to the bodies.
     *
     * @param until last day of appeals
     */
    public void announce(Person person, Body body, long scheme, LocalDate until, Moment when) {
        requireSupervisor(person, body);
        if (until.isBefore(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-until");
        }
        changed(body, scheme, SchemeState.OPEN, found -> {
            computed(body, found, when)
                    .values()
                    .forEach(scores -> scores.forEach(score -> store.freeze(scheme, score)));
            store.announce(scheme, until, person, when);
            trail.record(when, person.id(), body.id(), THING, scheme, "announce", "state due");
            return scheme;
        });
    }

    /** 申诉 by a body, until the last day of appeals; one open appeal for an indicator. */
    public void appeal(Person person, Body body, long scheme, long indicator, String why, Moment when) {
        var duties = bodies.requireAny(person, body);
        if (!duties.contains(Duty.CLERK) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        filled(why, LONG);
        words.require(person, body, when, why);
        var assessing = store.assessing(body).stream()
                .filter(one -> one.id() == scheme)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        changed(bodies.withId(assessing.bodyId()), scheme, SchemeState.ANNOUNCED, found -> {
            if (found.appealUntil().filter(until -> !when.day().isAfter(until)).isEmpty()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-appeal-late");
            }
            indicator(scheme, indicator);
            if (store.appeals(scheme).stream()
                    .anyMatch(other -> other.body() == body.id() && other.indicator() == indicator && other.isOpen())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-appeal-open");
            }
            var id = store.appeal(scheme, body, indicator, why.strip(), person, when);
            trail.record(when, person.id(), body.id(), "appeal", id, "add", "text");
            return id;
        });
    }

    /**
     * Answers an appeal, by somebody who neither announced nor scored it.
     *
     * @param points after it; empty where the score stays
     */
    public void answer(
            Person person,
            Body body,
            long scheme,
            long appeal,
            String answer,
            Optional<BigDecimal> points,
            Moment when) {
        var duties = bodies.requireAny(person, body);
        if (!duties.contains(Duty.SUPERVISOR) && !duties.contains(Duty.APPROVER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        filled(answer, LONG);
        words.require(person, body, when, answer);
        changed(body, scheme, SchemeState.ANNOUNCED, found -> {
            var open = store.appeals(scheme).stream()
                    .filter(one -> one.id() == appeal)
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            if (!open.isOpen()) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-answered");
            }
            requireOther(person, found, open);
            points.ifPresent(after -> within(after, indicator(scheme, open.indicator())));
            store.answer(appeal, answer.strip(), points, person, when);
            trail.record(when, person.id(), body.id(), "appeal", appeal, "answer", "text points");
            return appeal;
        });
    }

    private void requireOther(Person person, Scheme scheme, Appeal appeal) {
        var scored = store.scores(scheme.id()).stream()
                .anyMatch(score -> score.body() == appeal.body()
                        && score.indicator() == appeal.indicator()
                        && score.personId() == person.id());
        if (scored || scheme.announcedBy().filter(by -> by == person.id()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "assessment-own");
        }
    }

    /** Ends it: no appeal is open and the time for appeals is over. */
    public void close(Person person, Body body, long scheme, Moment when) {
        requireSupervisor(person, body);
        changed(body, scheme, SchemeState.ANNOUNCED, found -> {
            if (found.appealUntil().filter(until -> when.day().isAfter(until)).isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "assessment-appeal-running",
                        found.appealUntil().map(LocalDate::toString).orElse(""));
            }
            var open = store.appeals(scheme).stream().filter(Appeal::isOpen).count();
            if (open > 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-appeals", open);
            }
            store.close(scheme, when);
            trail.record(when, person.id(), body.id(), THING, scheme, "close", "state");
            return scheme;
        });
    }

    private interface Change {
        long on(Scheme scheme);
    }

    private long changed(Body body, long scheme, SchemeState state, Change change) {
        return transaction.execute(status -> {
            var found = store.lock(body, scheme);
            if (found.state() != state) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-state");
            }
            return change.on(found);
        });
    }

    private Indicator indicator(long scheme, long id) {
        return store.indicators(scheme).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void requireAssessed(long scheme, long body) {
        if (!store.assessed(scheme).contains(body)) {
            throw Refusal.notFound();
        }
    }

    private static void within(BigDecimal points, Indicator indicator) {
        if (points.signum() < 0
                || points.compareTo(indicator.weight()) > 0
                || points.stripTrailingZeros().scale() > 1) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "assessment-points",
                    indicator.weight().stripTrailingZeros().toPlainString());
        }
    }

    private static void filled(String said, int longest) {
        if (said.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "assessment-blank");
        }
        if (said.length() > longest) {
            throw new Refusal(Refusal.Kind.INVALID, "improvement-long", longest);
        }
    }

    private void requireSupervisor(Person person, Body body) {
        if (!bodies.requireAny(person, body).contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent()
                && bodies.duties(reader.get(), bodies.withId(file.bodyId())).stream()
                        .anyMatch(duty -> duty == Duty.SUPERVISOR || duty == Duty.APPROVER);
    }
}
