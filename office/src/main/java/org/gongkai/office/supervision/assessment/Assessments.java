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
 * 考核: the indicators of a year are written, fixed, scored and announced to the bodies; they appeal in
 * {@link Appeals}, and it is closed. Scores are frozen when they are announced; after that only an answered appeal changes
 * one.
 *
 * @see "条例 第四十六条"
 */
@Component
public class Assessments implements FileAccess {
    /** An assessment in the trail and as owner of files. */
    public static final String THING = "assessment";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

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
        store.appeals(scheme.id())
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
        AssessmentInput.title(title);
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
        AssessmentInput.title(indicator.name());
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
        return transaction.execute(status -> {
            store.lock(body, scheme, SchemeState.DRAFT);
            var id = store.insert(scheme, indicator);
            trail.record(when, person.id(), body.id(), THING, scheme, "add-indicator", "title weight");
            return id;
        });
    }

    /** Takes an indicator out of a draft. */
    public void remove(Person person, Body body, long scheme, long indicator, Moment when) {
        requireSupervisor(person, body);
        transaction.executeWithoutResult(status -> {
            store.lock(body, scheme, SchemeState.DRAFT);
            if (!store.remove(scheme, indicator)) {
                throw Refusal.notFound();
            }
            trail.record(when, person.id(), body.id(), THING, scheme, "remove-indicator", "title");
        });
    }

    /** Fixes indicators and bodies: weights come to 100. */
    public void open(Person person, Body body, long scheme, Moment when) {
        requireSupervisor(person, body);
        transaction.executeWithoutResult(status -> {
            store.lock(body, scheme, SchemeState.DRAFT);
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
        AssessmentInput.words(why);
        words.require(person, body, when, why);
        transaction.executeWithoutResult(status -> {
            store.lock(body, scheme, SchemeState.OPEN);
            var scored = store.indicator(scheme, indicator);
            if (scored.how() != How.HAND) {
                throw new Refusal(Refusal.Kind.CONFLICT, "assessment-by-hand");
            }
            AssessmentInput.points(points, scored);
            requireAssessed(scheme, of);
            var given = new HandScore(of, indicator, points, why.strip(), file, person.id(), person.name(), when.day());
            store.score(scheme, given, person, when);
            file.ifPresent(kept -> files.attach(List.of(kept), THING, scheme, person, body));
            trail.record(when, person.id(), body.id(), THING, scheme, "score", "points evidence");
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
        transaction.executeWithoutResult(status -> {
            var found = store.lock(body, scheme, SchemeState.OPEN);
            computed(body, found, when)
                    .values()
                    .forEach(scores -> scores.forEach(score -> store.freeze(scheme, score)));
            store.announce(scheme, until, person, when);
            trail.record(when, person.id(), body.id(), THING, scheme, "announce", "state due");
        });
    }

    /** Ends it: no appeal is open and the time for appeals is over. */
    public void close(Person person, Body body, long scheme, Moment when) {
        requireSupervisor(person, body);
        transaction.executeWithoutResult(status -> {
            var found = store.lock(body, scheme, SchemeState.ANNOUNCED);
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
        });
    }

    private void requireAssessed(long scheme, long body) {
        if (!store.assessed(scheme).contains(body)) {
            throw Refusal.notFound();
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
