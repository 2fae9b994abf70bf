package org.gongkai.office.engagement.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.engagement.EngagementRules;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.publishing.Step;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 政务舆情: registers what is said of a body in public and carries out what is done about it. */
@Component
public class Concerns {
    public static final String THING = "concern";

    private static final int OWNER = 50;

    private final ConcernStore store;
    private final EngagementRules rules;
    private final Classified classified;
    private final Fingerprints marks;
    private final Publishing publishing;
    private final PublicItems items;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Concerns(
            ConcernStore store,
            EngagementRules rules,
            Classified classified,
            Fingerprints marks,
            Publishing publishing,
            PublicItems items,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.rules = rules;
        this.classified = classified;
        this.marks = marks;
        this.publishing = publishing;
        this.items = items;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Registers a concern and answers its id.
     *
     * @throws Refusal where something is missing or too long, names somebody in its title, or was seen later than now
     */
    public long register(Person person, Body body, ConcernFiling filing, Moment now) {
        objection(filing, now.at()).ifPresent(code -> {
            throw new Refusal(Refusal.Kind.INVALID, code);
        });
        return Objects.requireNonNull(transaction.execute(status -> kept(person, body, filing, now)));
    }

    /**
     * Registers those that are not known yet, all or none.
     *
     * @return how many were new
     */
    int registerAll(Person person, Body body, List<ConcernFiling> filings, Moment now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var added = 0;
            for (var filing : filings) {
                if (!store.isKnown(body, mark(filing))) {
                    kept(person, body, filing, now);
                    added++;
                }
            }
            return added;
        }));
    }

    /** Why it cannot be registered; the words stand under {@code problem.<code>}. */
    static Optional<String> objection(ConcernFiling filing, Instant now) {
        if (filing.source().isEmpty() || filing.source().length() > ConcernFiling.SOURCE) {
            return Optional.of("concern-source");
        }
        if (filing.title().isEmpty() || filing.title().length() > ConcernFiling.TITLE) {
            return Optional.of("concern-title");
        }
        if (Screener.standard().screen(filing.title()).stream().anyMatch(Finding::personal)) {
            return Optional.of("title-personal");
        }
        if (filing.words().isEmpty() || filing.words().length() > ConcernFiling.WORDS) {
            return Optional.of("concern-words");
        }
        return filing.seenAt().isAfter(now) ? Optional.of("concern-ahead") : Optional.empty();
    }

    private long kept(Person person, Body body, ConcernFiling filing, Moment now) {
        bodies.requireOpen(body);
        var acting = acting(person, body, ConcernAct.REGISTER, now);
        classified.refuse(person, body, now, List.of(filing.title(), filing.words()));
        var id = store.insert(body, filing, mark(filing), person.id(), now);
        store.add(id, plain(ConcernAct.REGISTER, acting, now), "");
        trail.record(now, person.id(), body.id(), THING, id, "register", "");
        return id;
    }

    private String mark(ConcernFiling filing) {
        return marks.of("concern/" + filing.source() + "/" + filing.title());
    }

    private static ConcernStep plain(ConcernAct act, Acting acting, Moment now) {
        var behalf = acting.isDeputy() ? acting.forWhom().id() : 0;
        return new ConcernStep(0, act, now.day(), now.at(), acting.person().id(), behalf, Optional.empty(), "", 0, "");
    }

    /**
     * Does one thing with a concern.
     *
     * @param seen number of the newest step on the page it is done from
     * @throws Refusal where it may not be done now, by this person, or with these particulars
     */
    public void act(Person person, Body body, long id, long seen, ConcernAct act, ConcernTyped typed, Moment now) {
        if (act == ConcernAct.REGISTER) {
            throw Refusal.notFound();
        }
        if (act.needsWords() && typed.words().isEmpty() || typed.words().length() > ConcernFiling.WORDS) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-words");
        }
        classified.refuse(person, body, now, List.of(typed.words()));
        transaction.executeWithoutResult(status -> {
            if (store.find(body, id).isEmpty()) {
                throw Refusal.notFound();
            }
            store.lock(id);
            var life = get(body, id, now);
            if (life.seen() != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-moved");
            }
            if (!act.isPossibleIn(life.state())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "message-state");
            }
            var acting = acting(person, body, act, now);
            store.add(id, step(body, life, plain(act, acting, now), typed, now), typed.words());
            settle(body, id, now);
            trail.record(now, person.id(), body.id(), THING, id, act.name().toLowerCase(Locale.ROOT), "state");
        });
    }

    private void settle(Body body, long id, Moment now) {
        var state = get(body, id, now).state();
        var closed = state == ConcernState.CLOSED || state == ConcernState.DISMISSED;
        store.settle(id, state, closed ? Optional.of(now.day()) : Optional.<LocalDate>empty());
    }

    private ConcernStep step(Body body, ConcernLife life, ConcernStep plain, ConcernTyped typed, Moment now) {
        return switch (plain.act()) {
            case OWN -> with(plain, Optional.empty(), "", 0, owner(typed));
            case RELEVEL -> with(plain, Optional.empty(), level(typed).name(), 0, "");
            case RESPOND, CONFERENCE -> with(plain, Optional.of(hour(life, typed, now)), "", 0, place(typed));
            case RESPOND_ITEM -> with(plain, Optional.of(published(body, life, typed.item())), "", typed.item(), "");
            case REGISTER, FOLLOW, DISMISS, CLOSE, REOPEN -> plain;
        };
    }

    private static ConcernStep with(
            ConcernStep plain, Optional<Instant> happened, String code, long item, String reference) {
        return new ConcernStep(
                0,
                plain.act(),
                plain.day(),
                plain.at(),
                plain.person(),
                plain.behalf(),
                happened,
                code,
                item,
                reference);
    }

    private static String owner(ConcernTyped typed) {
        if (typed.reference().isEmpty() || typed.reference().length() > OWNER) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-owner", OWNER);
        }
        return typed.reference();
    }

    private static String place(ConcernTyped typed) {
        if (typed.reference().isEmpty() || typed.reference().length() > ConcernFiling.SOURCE) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-place", ConcernFiling.SOURCE);
        }
        return typed.reference();
    }

    private static ConcernLevel level(ConcernTyped typed) {
        return Arrays.stream(ConcernLevel.values())
                .filter(level -> level.name().equals(typed.code()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "concern-level"));
    }

    private static Instant hour(ConcernLife life, ConcernTyped typed, Moment now) {
        return typed.happenedAt()
                .filter(at ->
                        !at.isAfter(now.at()) && !at.isBefore(life.concern().seenAt()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "concern-hour"));
    }

    /** When the public first read an item, or its correction, after the concern was seen. */
    private Instant published(Body body, ConcernLife life, long item) {
        items.get(body, item);
        return publishing.steps(publishing.get(body, item)).stream()
                .filter(step -> step.action() == Action.APPROVE || step.action() == Action.PUBLISH)
                .map(Step::at)
                .filter(at -> !at.isBefore(life.concern().seenAt()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "concern-item-earlier"));
    }

    private Acting acting(Person person, Body body, ConcernAct act, Moment now) {
        return act.duties().stream()
                .flatMap(duty -> bodies.acting(person, body, duty, now.day()).stream())
                .min(Comparator.comparing(Acting::isDeputy))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    /** What a person with these duties may do with it now. */
    static List<ConcernAct> possible(ConcernLife life, Collection<Duty> duties) {
        return Arrays.stream(ConcernAct.values())
                .filter(act ->
                        act.isPossibleIn(life.state()) && act.duties().stream().anyMatch(duties::contains))
                .toList();
    }

    /** One concern of the body. */
    public ConcernLife get(Body body, long id, Moment now) {
        return lives(List.of(store.find(body, id).orElseThrow(Refusal::notFound)), now.at())
                .get(0);
    }

    /** All of the body, the newest first. */
    public List<ConcernLife> of(Body body, Moment now) {
        return lives(store.of(body), now.at());
    }

    /** Those that are not settled, the oldest first. */
    public List<ConcernLife> open(Body body, Moment now) {
        return lives(store.open(body), now.at());
    }

    private List<ConcernLife> lives(List<Concern> concerns, Instant at) {
        var all = store.steps(concerns.stream().map(Concern::id).toList());
        var book = rules.book();
        return concerns.stream()
                .map(one -> new ConcernLife(one, all.getOrDefault(one.id(), List.of()), at, book))
                .toList();
    }

    /** As it was recorded until an instant. */
    List<ConcernLife> asOf(Body body, Instant asOf) {
        return lives(store.of(body), asOf).stream()
                .filter(life -> !life.concern().at().isAfter(asOf))
                .map(life -> new ConcernLife(
                        life.concern(),
                        life.steps().stream()
                                .filter(step -> !step.at().isAfter(asOf))
                                .toList(),
                        asOf,
                        life.rules()))
                .toList();
    }

    /** What is said, for those on it. */
    String words(long id) {
        return store.words(id);
    }

    /** What was written with its steps, by the step's number. */
    Map<Long, String> stepWords(long id) {
        return store.stepWords(id);
    }
}
