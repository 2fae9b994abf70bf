package org.gongkai.office.disputes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 行政复议、行政诉讼: registers disputes and carries out what is done with them; every change of one goes through here. */
@Component
@EnableConfigurationProperties(DisputeRules.class)
public class Disputes {
    public static final String THING = "dispute";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DisputeStore store;
    private final DisputeSteps steps;
    private final Requests requests;
    private final SealedTexts texts;
    private final Classified classified;
    private final OfficeCalendar calendar;
    private final DisputeRules rules;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Disputes(
            DisputeStore store,
            DisputeSteps steps,
            Requests requests,
            SealedTexts texts,
            Classified classified,
            OfficeCalendar calendar,
            DisputeRules rules,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.requests = requests;
        this.texts = texts;
        this.classified = classified;
        this.calendar = calendar;
        this.rules = rules;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Registers a dispute that reached the office and answers its id.
     *
     * @throws Refusal where the track does not fit what went before, the day lies ahead, or is three working days old
     *     without a reason
     */
    public long register(Person person, Body body, DisputeFiling filing, Moment now) {
        bodies.requireOpen(body);
        var acting = acting(person, body, DisputeAct.WORK, now);
        var party = filing.party();
        classified.refuse(person, body, now, List.of(filing.title(), party.name(), party.claim()));
        check(body, filing, now);
        var received = first(filing, now.day());
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.nextId();
            store.insert(id, body, filing, texts.seal(about(id), JSON.writeValueAsString(party)), person.id(), now);
            steps.add(id, signed(received, acting, now), "");
            trail.record(now, person.id(), body.id(), THING, id, "received", "");
            return id;
        }));
    }

    private void check(Body body, DisputeFiling filing, Moment now) {
        DisputeStepMaker.checkDay(filing.received(), LocalDate.EPOCH, now.day());
        if (filing.organ().isBlank() || filing.title().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "dispute-unnamed");
        }
        for (var shown : List.of(filing.organ(), filing.title(), filing.reference())) {
            DisputeStepMaker.plain(shown);
        }
        if (filing.request().isPresent()
                && requests.withIds(body, List.of(filing.request().get()), now).isEmpty()) {
            throw Refusal.notFound();
        }
        if (filing.track().group().isEmpty() && filing.until().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "dispute-until");
        }
        filing.until().filter(day -> day.isBefore(filing.received())).ifPresent(day -> {
            throw new Refusal(Refusal.Kind.INVALID, "until-missing", filing.received());
        });
        checkReview(body, filing, now);
    }

    /** A suit after a review names it; a suit that names one is no direct one. */
    private void checkReview(Body body, DisputeFiling filing, Moment now) {
        var after = filing.after().map(id -> get(body, id, now));
        if (filing.track() != Track.SUIT_AFTER_REVIEW) {
            if (after.isPresent()) {
                throw new Refusal(Refusal.Kind.INVALID, "dispute-after-review");
            }
            return;
        }
        var review = after.filter(found ->
                        found.dispute().track() == Track.REVIEW && found.life().state() != DisputeState.VOIDED)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "dispute-review-missing"));
        if (!review.dispute().request().equals(filing.request())) {
            throw new Refusal(Refusal.Kind.INVALID, "dispute-other-request");
        }
    }

    private DisputeStep first(DisputeFiling filing, LocalDate today) {
        var why = DisputeStepMaker.why(filing.received(), filing.why(), today, calendar.current());
        var until = filing.track().group().isEmpty() ? filing.until() : Optional.<LocalDate>empty();
        var code = filing.track() == Track.REVIEW ? filing.procedure().name() : "";
        return new DisputeStep(
                0,
                DisputeStepKind.RECEIVED,
                filing.received(),
                Instant.EPOCH,
                0,
                0,
                until,
                0,
                code,
                0,
                BigDecimal.ZERO,
                filing.reference().strip(),
                why);
    }

    /**
     * Does one thing with a dispute.
     *
     * @param seen number of the newest step on the page it is done from
     * @throws Refusal where it may not be done now, by this person, or with these particulars, or where somebody else
     *     has acted since
     */
    public void act(Person person, Body body, long id, long seen, DisputeAct act, DisputeTyped typed, Moment now) {
        classified.refuse(person, body, now, List.of(typed.words(), typed.reference()));
        transaction.executeWithoutResult(status -> {
            var dispute = store.find(body, id).orElseThrow(Refusal::notFound);
            store.lock(id);
            var life = life(dispute, steps.of(id), now.day());
            if (life.seen() != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "dispute-moved");
            }
            var acting = acting(person, body, act.duties(), now);
            act.objection(life).ifPresent(code -> {
                throw new Refusal(Refusal.Kind.CONFLICT, code);
            });
            requireAnother(act, life, acting);
            requireUnfollowed(act, dispute, now);
            var step = signed(new DisputeStepMaker(life, typed).make(act), acting, now);
            steps.add(id, step, typed.words());
            store.close(id, closedOn(life(dispute, steps.of(id), now.day())));
            trail.record(
                    now, person.id(), body.id(), THING, id, step.kind().name().toLowerCase(Locale.ROOT), "state");
        });
    }

    /** Four eyes: what table 4 counts is not taken back by who recorded it. */
    private static void requireAnother(DisputeAct act, DisputeLife life, Acting acting) {
        var last = life.steps().get(life.steps().size() - 1);
        var first = act == DisputeAct.VOID
                ? Optional.of(life.received())
                : act == DisputeAct.RETRACT && last.kind() == DisputeStepKind.DECIDED
                        ? Optional.of(last)
                        : Optional.<DisputeStep>empty();
        if (first.stream().flatMap(step -> step.persons().stream()).anyMatch(acting.persons()::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "dispute-own");
        }
    }

    /** A review that a suit follows stays. */
    private void requireUnfollowed(DisputeAct act, Dispute dispute, Moment now) {
        if (act == DisputeAct.VOID
                && cases(store.after(dispute), now).stream()
                        .anyMatch(suit -> suit.life().state() != DisputeState.VOIDED)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "dispute-followed");
        }
    }

    private static Optional<LocalDate> closedOn(DisputeLife life) {
        return life.state().isOpen()
                ? Optional.empty()
                : life.last(DisputeStepKind.VOIDED).or(life::decision).map(DisputeStep::day);
    }

    private Acting acting(Person person, Body body, List<Duty> duties, Moment now) {
        return duties.stream()
                .flatMap(duty -> bodies.acting(person, body, duty, now.day()).stream())
                .min(Comparator.comparing(Acting::isDeputy))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    private static DisputeStep signed(DisputeStep step, Acting acting, Moment now) {
        var behalf = acting.isDeputy() ? acting.forWhom().id() : 0;
        return step.signed(now.at(), acting.person().id(), behalf);
    }

    private static String about(long id) {
        return THING + "/" + id;
    }

    private DisputeLife life(Dispute dispute, List<DisputeStep> recorded, LocalDate today) {
        return DisputeLife.of(dispute.track(), recorded, today, calendar.current(), rules);
    }

    /** One dispute of the body. */
    public DisputeCase get(Body body, long id, Moment now) {
        var dispute = store.find(body, id).orElseThrow(Refusal::notFound);
        return new DisputeCase(dispute, life(dispute, steps.of(id), now.day()));
    }

    /** All disputes of the body, the newest first. */
    public List<DisputeCase> of(Body body, Moment now) {
        return cases(store.of(body), now);
    }

    /** Those that are not closed, the oldest first. */
    public List<DisputeCase> open(Body body, Moment now) {
        return cases(store.open(Optional.of(body)), now);
    }

    /** Those about a request, the oldest first. */
    public List<DisputeCase> ofRequest(Body body, long request, Moment now) {
        return cases(store.ofRequest(body, request), now);
    }

    /** The suits that followed a review. */
    List<DisputeCase> after(Dispute review, Moment now) {
        return cases(store.after(review), now);
    }

    List<DisputeCase> cases(List<Dispute> disputes, Moment now) {
        var all = steps.of(disputes.stream().map(Dispute::id).toList());
        return disputes.stream()
                .map(dispute ->
                        new DisputeCase(dispute, life(dispute, all.getOrDefault(dispute.id(), List.of()), now.day())))
                .toList();
    }

    /** Those of the body among some ids, the newest first. */
    List<DisputeCase> withIds(Body body, Collection<Long> ids, Moment now) {
        var wanted = new HashSet<>(ids);
        return cases(
                store.of(body).stream()
                        .filter(dispute -> wanted.contains(dispute.id()))
                        .toList(),
                now);
    }

    /** Who disputes and what for; the reading is recorded. */
    public Party party(Person person, Body body, long id, Moment now) {
        if (store.find(body, id).isEmpty()) {
            throw Refusal.notFound();
        }
        trail.read(now, person.id(), body.id(), THING, id, "party");
        return party(id);
    }

    /** The same for the office's own papers, which are recorded as such. */
    Party party(long id) {
        return JSON.readValue(texts.open(about(id), store.party(id)), Party.class);
    }

    /** What was written with the steps of a dispute, by the step's number. For those on the case. */
    public Map<Long, String> words(long id) {
        return steps.words(id);
    }
}
