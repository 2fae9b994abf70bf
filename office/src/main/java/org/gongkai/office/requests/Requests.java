package org.gongkai.office.requests;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.office.Refusal;
import org.gongkai.office.Secret;
import org.gongkai.office.bodies.Acting;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Classified;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 依申请公开: takes requests in and carries out what is done with them; every change of a request goes through here. */
@Component
public class Requests {
    public static final String THING = "request";

    /** Stands where a person would in the steps and in the trail: an applicant has no account. */
    private static final long APPLICANT = 0;

    private final RequestStore store;
    private final RequestSteps steps;
    private final Filings filings;
    private final Lives lives;
    private final CaseLetters letters;
    private final ReleasedCopies copies;
    private final Papers papers;
    private final Classified classified;
    private final RequestRules rules;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Requests(
            RequestStore store,
            RequestSteps steps,
            Filings filings,
            Lives lives,
            CaseLetters letters,
            ReleasedCopies copies,
            Papers papers,
            Classified classified,
            RequestRules rules,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.steps = steps;
        this.filings = filings;
        this.lives = lives;
        this.letters = letters;
        this.copies = copies;
        this.papers = papers;
        this.classified = classified;
        this.rules = rules;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Takes in what an applicant filed on the portal; it is received once both sides have confirmed it. */
    public Receipt file(Body body, Filing filing, Moment now) {
        return file(body, filing, List.of(), now);
    }

    /** The same with what the applicant attaches, which is kept with the case or refused with the whole. */
    public Receipt file(Body body, Filing filing, List<Upload> attached, Moment now) {
        bodies.requireOpen(body);
        classified.refuse(Optional.empty(), body, now, List.of(filing.content()));
        var first = Step.plain(StepKind.FILED, now.day());
        return Objects.requireNonNull(transaction.execute(status -> {
            var receipt = take(body, filing, Secret.make(random), Optional.empty(), first, now);
            papers.receive(body, receipt.id(), lastStep(receipt.id()), attached, now);
            return receipt;
        }));
    }

    private long lastStep(long id) {
        var all = steps.of(id);
        return all.get(all.size() - 1).id();
    }

    /**
     * Registers what came by another channel, or was open when the body took over.
     *
     * @param came day on which it came in, and the reason where that is recorded late
     * @throws Refusal where the day lies ahead, or is three working days old without a reason
     */
    public Receipt register(Person person, Body body, Filing filing, Particulars came, Moment now) {
        bodies.requireOpen(body);
        var acting = acting(person, body, Duty.CASEWORKER, now);
        classified.refuse(person, body, now, List.of(filing.title(), filing.content()));
        var kind = filing.intake().needsConfirmation() ? StepKind.FILED : StepKind.RECEIVED;
        if (came.day().isAfter(now.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "day-future", came.day());
        }
        var why = StepMaker.why(lives.of(body, List.of(), now.day()), came.day(), came.why());
        return take(
                body,
                filing,
                Secret.make(random),
                Optional.of(acting),
                Step.plain(kind, came.day()).why(why),
                now);
    }

    /** Whether one of these duties opens cases to who has it. */
    public static boolean isOnTheCase(Set<Duty> duties) {
        return !Collections.disjoint(duties, Duty.ON_CASES);
    }

    private Receipt take(Body body, Filing filing, String secret, Optional<Acting> acting, Step first, Moment now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = store.nextId();
            var sealed = filings.seal(id, filing, secret);
            var caseworker = acting.map(who -> who.person().id());
            var serial = store.insert(id, body, filing, sealed, caseworker, now, first.day());
            steps.add(id, signed(first, acting, now), "");
            store.copy(id, lives.of(body, steps.of(id), now.day()));
            trail.record(now, caseworker.orElse(APPLICANT), body.id(), THING, id, name(first.kind()), "");
            return new Receipt(id, DisclosureRequest.number(first.day().getYear(), serial), secret);
        }));
    }

    /**
     * Does one thing with a request.
     *
     * @param seen number of the newest step on the page it is done from
     * @throws Refusal where it may not be done now, by this person, or with these particulars, or where somebody else
     *     has acted since
     */
    public void act(Person person, Body body, long id, long seen, Act act, Particulars typed, Moment now) {
        act(person, body, id, seen, act, typed, Optional.empty(), now);
    }

    /**
     * The same with a paper that came in, or proves what happened to a letter.
     *
     * @param paper kept with the case where the act has one
     */
    public void act(
            Person person,
            Body body,
            long id,
            long seen,
            Act act,
            Particulars typed,
            Optional<Upload> paper,
            Moment now) {
        classified.refuse(person, body, now, List.of(typed.words()));
        transaction.executeWithoutResult(status -> {
            var found = locked(body, id, now);
            if (found.seen() != seen) {
                throw new Refusal(Refusal.Kind.CONFLICT, "request-moved");
            }
            var acting = acting(person, body, act.duty(), now);
            act.objection(found.life()).ifPresent(code -> {
                throw new Refusal(Refusal.Kind.CONFLICT, code);
            });
            requireAnother(act, found.life(), acting);
            var step = new StepMaker(found.life(), typed, rules).make(act);
            if (act == Act.SEND && typed.words().isBlank() && !letters.isSealed(found)) {
                throw new Refusal(Refusal.Kind.CONFLICT, "answer-unsealed");
            }
            requireReleased(act, step, found);
            if (act == Act.RECORD_DELIVERY && typed.words().isBlank() && paper.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "proof-missing");
            }
            var life = record(body, id, signed(step, Optional.of(acting), now), typed.words(), now);
            var after = new RequestCase(found.request(), life);
            keep(person, body, act, after, paper, now);
            if (act.sends()) {
                typed.dispatch().ifPresent(how -> steps.dispatch(after.seen(), how));
            }
            follow(person, body, act, after, now);
        });
    }

    /** 条例 第三十七条: what goes out of the records of the case is a copy in which nothing withheld was found. */
    private void requireReleased(Act act, Step step, RequestCase found) {
        var answer = switch (act) {
            case DRAFT, SEND -> Optional.of(step.answer());
            case APPROVE -> found.life().last(StepKind.DRAFTED).map(Step::answer);
            default -> Optional.<AnswerType>empty();
        };
        answer.flatMap(type -> copies.objection(found.request().id(), type)).ifPresent(code -> {
            throw new Refusal(Refusal.Kind.CONFLICT, code);
        });
    }

    /** What goes with an act: the letter is written with the answer, and approved with it. */
    private void follow(Person person, Body body, Act act, RequestCase found, Moment now) {
        switch (act) {
            case CONFIRM -> store.takeOver(found.request().id(), person.id());
            case DRAFT -> letters.answer(person, body, found, now);
            case APPROVE -> letters.approve(person, body, found, now);
            case SEND -> papers.send(body, found.request().id(), found.seen());
            default -> {
                // the step is all
            }
        }
    }

    private void keep(Person person, Body body, Act act, RequestCase found, Optional<Upload> paper, Moment now) {
        act.paper()
                .ifPresent(kind -> paper.ifPresent(
                        upload -> papers.keep(person, body, found.request().id(), found.seen(), kind, upload, now)));
    }

    private Life record(Body body, long id, Step step, String words, Moment now) {
        steps.add(id, step, words);
        var life = lives.of(body, steps.of(id), now.day());
        store.copy(id, life);
        trail.record(now, step.person(), body.id(), THING, id, name(step.kind()), "state");
        return life;
    }

    /** Four eyes: who drafted, asked or wanted it voided does not decide it. */
    private static void requireAnother(Act act, Life life, Acting acting) {
        var first = switch (act) {
            case PASS_LEGAL, APPROVE -> life.last(StepKind.DRAFTED);
            case AGREE_EXTENSION -> life.last(StepKind.EXTENSION_ASKED);
            case VOID -> life.last(StepKind.VOID_ASKED);
            default -> Optional.<Step>empty();
        };
        if (first.stream().flatMap(step -> step.persons().stream()).anyMatch(acting.persons()::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "request-own");
        }
    }

    /** What the applicant adds, with number and secret; the clock goes on. */
    public void supplement(Body body, long id, String words, List<Upload> attached, Moment now) {
        byApplicant(body, id, Step.plain(StepKind.SUPPLEMENTED, now.day()), words, attached, now);
    }

    /** What the applicant supplies after being asked to correct the request; the clock starts again. */
    public void correct(Body body, long id, String words, List<Upload> attached, Moment now) {
        byApplicant(body, id, Step.plain(StepKind.CORRECTED, now.day()), words, attached, now);
    }

    /** 主动撤回. */
    public void withdraw(Body body, long id, Moment now) {
        byApplicant(body, id, Step.plain(StepKind.WITHDRAWN, now.day()).code(AnswerType.WITHDRAWN), "", List.of(), now);
    }

    /**
     * The applicant has read a letter with number and secret: it is delivered.
     *
     * @param letter id of its template
     */
    void collected(Body body, long id, String letter, Moment now) {
        collected(body, id, now, sent -> CaseLetters.kindsOf(sent).contains(letter));
    }

    /** The same where the released copy is read, which went out with the answer. */
    void copyCollected(Body body, long id, Moment now) {
        collected(body, id, now, sent -> sent.kind() == StepKind.ANSWERED);
    }

    private void collected(Body body, long id, Moment now, Predicate<Step> which) {
        transaction.executeWithoutResult(status -> {
            var life = locked(body, id, now).life();
            if (life.state().compareTo(RequestState.ANSWERED) > 0) {
                return;
            }
            Sending.open(life).stream()
                    .filter(sending -> which.test(sending.first()))
                    .reduce((before, after) -> after)
                    .map(sending -> Step.plain(StepKind.DELIVERED, now.day())
                            .of(sending.sent().id()))
                    .ifPresent(step -> record(body, id, signed(step, Optional.empty(), now), "", now));
        });
    }

    private void byApplicant(Body body, long id, Step step, String words, List<Upload> attached, Moment now) {
        classified.refuse(Optional.empty(), body, now, List.of(words));
        transaction.executeWithoutResult(status -> {
            var life = locked(body, id, now).life();
            var allowed = step.kind() == StepKind.CORRECTED
                    ? life.state() == RequestState.AWAITING_CORRECTION
                    : life.state().isOpen();
            if (!allowed) {
                throw new Refusal(Refusal.Kind.CONFLICT, "request-state");
            }
            record(body, id, signed(step, Optional.empty(), now), words, now);
            papers.receive(body, id, lastStep(id), attached, now);
        });
    }

    /**
     * Keeps in the course of a case why its file is exported with the whole of 身份证明.
     *
     * @throws Refusal where no reason is given
     */
    public void noteExport(Person person, Body body, long id, String reason, Moment now) {
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "export-unreasoned");
        }
        classified.refuse(person, body, now, List.of(reason));
        transaction.executeWithoutResult(status -> {
            locked(body, id, now);
            var step = Step.plain(StepKind.EXPORTED, now.day()).signed(now.at(), person.id(), 0);
            record(body, id, step, reason, now);
        });
    }

    private RequestCase locked(Body body, long id, Moment now) {
        var request = store.find(body, id).orElseThrow(Refusal::notFound);
        store.lock(id);
        return new RequestCase(request, lives.of(body, steps.of(id), now.day()));
    }

    private Acting acting(Person person, Body body, Duty duty, Moment now) {
        return bodies.acting(person, body, duty, now.day())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty"));
    }

    private static Step signed(Step step, Optional<Acting> acting, Moment now) {
        var person = acting.map(who -> who.person().id()).orElse(APPLICANT);
        var behalf =
                acting.filter(Acting::isDeputy).map(who -> who.forWhom().id()).orElse(0L);
        return step.signed(now.at(), person, behalf);
    }

    private static String name(StepKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** One request of the body. */
    public RequestCase get(Body body, long id, Moment now) {
        var request = store.find(body, id).orElseThrow(Refusal::notFound);
        return new RequestCase(request, lives.of(body, steps.of(id), now.day()));
    }

    /** What was written with the steps of a request, by the step's number. For those on the case. */
    public Map<Long, String> words(long id) {
        return steps.words(id);
    }

    /** All open requests of the body, the one that is due first before the others. */
    public List<RequestCase> open(Body body, Moment now) {
        return cases(body, store.open(Optional.of(body)), now);
    }

    /**
     * A page of the register, the newest first.
     *
     * @param state only those in it; empty for all
     * @param before id below which the page begins
     */
    public List<RequestCase> page(Body body, Optional<RequestState> state, long before, int limit, Moment now) {
        return cases(body, store.page(body, state, before, limit), now);
    }

    /** Those found by their number, by the number of a work order, or by words of their title; the newest first. */
    public List<RequestCase> search(Body body, String words, int limit, Moment now) {
        return cases(body, store.search(body, words, limit), now);
    }

    /** Years of the body's register, the newest first. */
    public List<Integer> years(Body body) {
        return store.years(body);
    }

    /**
     * A part of the register of a year, by number.
     *
     * @param after serial number after which it begins, 0 for the first part
     */
    public List<RequestCase> ofYear(Body body, int year, int after, int limit, Moment now) {
        return cases(body, store.ofYear(body, year, after, limit), now);
    }

    /** What was filed before by the same applicant with the same content, on that day. */
    public Optional<DisclosureRequest> same(Body body, Filing filing, LocalDate day) {
        return store.same(body, filings.applicantMark(filing), filings.contentMark(filing), day);
    }

    /** Those of the body among some ids, the oldest first. */
    public List<RequestCase> withIds(Body body, Collection<Long> ids, Moment now) {
        var own = store.find(ids).stream()
                .filter(request -> request.bodyId() == body.id())
                .toList();
        return cases(body, own, now);
    }

    /** These requests of the body. */
    public List<RequestCase> cases(Body body, List<DisclosureRequest> requests, Moment now) {
        var all = steps.of(requests.stream().map(DisclosureRequest::id).toList());
        Function<DisclosureRequest, Life> life =
                request -> lives.of(body, all.getOrDefault(request.id(), List.of()), now.day());
        return requests.stream()
                .map(request -> new RequestCase(request, life.apply(request)))
                .toList();
    }

    /** Refusals that are looked at again, the one that is due first before the others. */
    public List<Withheld> withheld(Body body, Moment now) {
        return cases(body, store.withheld(body), now).stream()
                .flatMap(found -> found.life().reassessFrom(rules.reassessMonths()).stream()
                        .map(from -> new Withheld(found, from)))
                .sorted(Comparator.comparing(Withheld::from))
                .toList();
    }

    /** Others of the same applicant. */
    public Likeness likeness(DisclosureRequest request) {
        return store.likeness(request);
    }
}
