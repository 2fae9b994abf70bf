package org.gongkai.office.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.LetterOwner;
import org.gongkai.office.letters.LetterPlace;
import org.gongkai.office.letters.LetterRights;
import org.gongkai.office.letters.LetterTemplates;
import org.gongkai.office.letters.LetterText;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 文书 of a request: written from what the case knows, approved with the answer, kept as sent. */
@Component
public class CaseLetters implements LetterOwner {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final List<String> PLACES = List.of(
            ("third_party other_body due days until sent corrected answered previous reasons law remedies items search"
                            + " decision disclosed withheld publication basis amount pages received")
                    .split(" "));

    /** Only who works on the case writes: whoever reviews or approves sends it back instead. */
    private static final LetterRights RIGHTS = new LetterRights(
            Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER),
            Set.of(Duty.CASEWORKER),
            Set.of(Duty.CASEWORKER),
            Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER));

    private final Letters letters;
    private final LetterTemplates templates;
    private final Filings filings;
    private final RequestSteps steps;
    private final RequestStore store;
    private final Remedies remedies;
    private final ReleasedCopies copies;
    private final Bodies bodies;
    private final MessageSource words;

    CaseLetters(
            Letters letters,
            LetterTemplates templates,
            Filings filings,
            RequestSteps steps,
            RequestStore store,
            Remedies remedies,
            ReleasedCopies copies,
            Bodies bodies,
            MessageSource words) {
        this.letters = letters;
        this.templates = templates;
        this.filings = filings;
        this.steps = steps;
        this.store = store;
        this.remedies = remedies;
        this.copies = copies;
        this.bodies = bodies;
        this.words = words;
    }

    /** The letters of a request, the oldest first. */
    public List<Letter> of(long request) {
        return letters.of(Requests.THING, request);
    }

    /** The instruments that fit where the request stands, as ids of templates. */
    static List<String> fitting(Life life) {
        var kinds = new ArrayList<String>();
        if (!life.state().isOpen()) {
            return kinds;
        }
        if (life.received().isPresent()) {
            kinds.addAll(List.of("receipt", "correction", "third_party", "third_party_told", "agency", "fee"));
        }
        if (!life.questions().isEmpty()) {
            kinds.add("override");
        }
        if (life.has(StepKind.EXTENSION_AGREED)) {
            kinds.add("extension");
        }
        if (life.received().isPresent()) {
            kinds.add("reasons_asked");
        }
        if (life.has(StepKind.DELAY_AGREED)) {
            kinds.add("delay");
        }
        life.last(StepKind.DRAFTED).ifPresent(step -> kinds.add(step.answer().letter()));
        return kinds;
    }

    /** The instruments a step sends out, as ids of templates. */
    static Set<String> kindsOf(Step sent) {
        return switch (sent.kind()) {
            case CORRECTION_ASKED -> Set.of("correction");
            case CONSULTED -> Set.of(sent.code().equals(Consulted.THIRD_PARTY.name()) ? "third_party" : "agency");
            case FEE_ASKED -> Set.of("fee");
            case EXTENDED -> Set.of("extension");
            case REASONS_ASKED -> Set.of("reasons_asked");
            case DELAYED -> Set.of("delay");
            case ANSWERED -> Set.of(sent.answer().letter());
            default -> Set.of();
        };
    }

    /** Writes a letter from its template; what the case does not know is left as an open place. */
    public long draft(Person person, Body body, RequestCase found, String kind, Moment now) {
        if (!fitting(found.life()).contains(kind)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "letter-unfit");
        }
        return letters.draft(person, body, Requests.THING, found.request().id(), text(body, found, kind, now), now);
    }

    private LetterText text(Body body, RequestCase found, String kind, Moment now) {
        return templates.fill(body, kind, values(body, found, now), attachments(found, kind), now.day());
    }

    /** The released copy goes with the letter that grants it. */
    private List<String> attachments(RequestCase found, String kind) {
        return List.of(AnswerType.GRANTED.letter(), AnswerType.PARTLY_GRANTED.letter())
                        .contains(kind)
                ? copies.of(found.request().id()).stream()
                        .map(copy -> said("redaction.letter.copy", copy.pages()))
                        .toList()
                : List.of();
    }

    private String said(String key, Object... args) {
        return Objects.requireNonNull(words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE));
    }

    /** The letter of the answer that was just drafted: a draft of the same kind is written anew. */
    void answer(Person person, Body body, RequestCase found, Moment now) {
        var kind = found.life().last(StepKind.DRAFTED).orElseThrow().answer().letter();
        var text = text(body, found, kind, now);
        open(found.request().id(), kind)
                .ifPresentOrElse(
                        letter -> letters.revise(person, body, letter.id(), text, now),
                        () -> letters.draft(
                                person, body, Requests.THING, found.request().id(), text, now));
    }

    private Optional<Letter> open(long request, String kind) {
        return of(request).stream()
                .filter(letter -> letter.kind().equals(kind) && letter.state() == Letter.State.DRAFT)
                .findFirst();
    }

    /** Approves the letter together with the answer it carries. */
    void approve(Person person, Body body, RequestCase found, Moment now) {
        open(found.request().id(), kindOfAnswer(found))
                .ifPresent(letter -> letters.approve(person, body, letter.id(), now));
    }

    /** Whether the letter of the answer is sealed and so can go out. */
    boolean isSealed(RequestCase found) {
        var kind = kindOfAnswer(found);
        return of(found.request().id()).stream()
                .anyMatch(letter -> letter.kind().equals(kind) && letter.state() == Letter.State.SEALED);
    }

    private static String kindOfAnswer(RequestCase found) {
        return found.life().last(StepKind.DRAFTED).orElseThrow().answer().letter();
    }

    /** Whether the applicant may have the letter: what went out to the applicant, from the day it did. */
    static boolean isForApplicant(Letter letter, Life life) {
        if (letter.state() != Letter.State.SEALED) {
            return false;
        }
        return switch (letter.kind()) {
            case "receipt" -> life.received().isPresent();
            case "correction" -> life.has(StepKind.CORRECTION_ASKED);
            case "third_party_told" -> life.has(StepKind.CONSULTED);
            case "extension" -> life.has(StepKind.EXTENDED);
            case "fee" -> life.has(StepKind.FEE_ASKED);
            case "reasons_asked" -> life.has(StepKind.REASONS_ASKED);
            case "delay" -> life.has(StepKind.DELAYED);
            default -> isToApplicant(letter.kind()) && life.has(StepKind.ANSWERED);
        };
    }

    /** Whether an instrument goes to the applicant and not to others. */
    static boolean isToApplicant(String kind) {
        return !Set.of("third_party", "agency", "override").contains(kind);
    }

    private Map<String, String> values(Body body, RequestCase found, Moment now) {
        var life = found.life();
        var filed = filings.open(found.request().id());
        var said = steps.words(found.request().id());
        var values = new HashMap<String, String>();
        PLACES.forEach(place -> values.put(place, LetterText.OPEN_PLACE));
        values.put("applicant", filed.applicant().name());
        values.put("number", found.request().number());
        values.put("content", sentence(filed.content()));
        values.put("information", sentence(filed.content()));
        values.put("place", words.getMessage("way." + found.request().way(), null, Locale.SIMPLIFIED_CHINESE));
        life.received().ifPresent(day -> values.put("received", LONG.format(day)));
        life.lastDay().ifPresent(day -> values.put("due", LONG.format(day)));
        ofSteps(life, said, values);
        life.last(StepKind.DRAFTED)
                .ifPresent(step -> ofAnswer(body, found.request().id(), step, said, now.day(), values));
        store.likeness(found.request()).same().stream()
                .findFirst()
                .ifPresent(same -> values.put("previous", same.number()));
        return values;
    }

    private static void ofSteps(Life life, Map<Long, String> said, Map<String, String> values) {
        life.last(StepKind.CORRECTION_ASKED).ifPresent(step -> {
            put(values, "items", said, step);
            put(values, "reasons", said, step);
            values.put("sent", LONG.format(step.day()));
            step.until().ifPresent(until -> values.put("until", LONG.format(until)));
        });
        life.last(StepKind.CORRECTED).ifPresent(step -> values.put("corrected", LONG.format(step.day())));
        life.last(StepKind.CONSULTED).ifPresent(step -> {
            put(values, "third_party", said, step);
            put(values, "other_body", said, step);
            values.put("sent", LONG.format(step.day()));
        });
        life.last(StepKind.EXTENSION_ASKED).ifPresent(step -> {
            put(values, "reasons", said, step);
            values.put("days", String.valueOf(step.days()));
            life.clock()
                    .period()
                    .ifPresent(period -> values.put(
                            "until",
                            LONG.format(period.extendedBy(step.days())
                                    .deadline(life.calendar())
                                    .lastDay())));
        });
        life.last(StepKind.REASONS_ASKED).ifPresent(step -> {
            put(values, "reasons", said, step);
            values.put("sent", LONG.format(step.day()));
            step.until().ifPresent(until -> values.put("until", LONG.format(until)));
        });
        life.last(StepKind.DELAY_AGREED).ifPresent(step -> {
            put(values, "reasons", said, step);
            step.until().ifPresent(until -> values.put("until", LONG.format(until)));
        });
        life.last(StepKind.FEE_ASKED).ifPresent(step -> {
            put(values, "basis", said, step);
            values.put("amount", step.amount().stripTrailingZeros().toPlainString());
        });
    }

    private void ofAnswer(
            Body body, long request, Step step, Map<Long, String> said, LocalDate day, Map<String, String> values) {
        var type = step.answer();
        for (var place : List.of("reasons", "search", "decision", "publication")) {
            put(values, place, said, step);
        }
        if (type == AnswerType.PARTLY_GRANTED) {
            copies.of(request).ifPresent(copy -> {
                values.put("disclosed", said("redaction.letter.disclosed", copy.pages()));
                values.put("withheld", said("redaction.letter.withheld", copy.places()));
            });
        }
        values.put("law", type.article());
        values.put("remedies", remedies.paragraph(body, type, day));
    }

    private static void put(Map<String, String> values, String place, Map<Long, String> said, Step step) {
        values.put(place, said.getOrDefault(step.id(), LetterText.OPEN_PLACE));
    }

    private static String sentence(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[。.；;]+$", "") + "。";
    }

    @Override
    public String thing() {
        return Requests.THING;
    }

    @Override
    public boolean mayRead(Body body, long thingId, Person reader) {
        return Requests.isOnTheCase(bodies.duties(reader, body));
    }

    @Override
    public LetterRights rights() {
        return RIGHTS;
    }

    @Override
    public LetterPlace place(Body body, Letter letter, Moment now) {
        var register = "/desk/" + body.code() + "/requests";
        var request = store.find(body, letter.thingId()).orElseThrow(Refusal::notFound);
        var prints = register + "/" + request.id() + "/letters/" + letter.id() + "/";
        return new LetterPlace(
                "requests",
                List.of(
                        new LetterPlace.Link(said("request.register"), register),
                        new LetterPlace.Link(request.number(), register + "/" + request.id())),
                said("request.letter-approve-help"),
                letter.state() == Letter.State.SEALED
                        ? List.of(
                                new LetterPlace.Link(said("delivery.set"), prints + "set.pdf"),
                                new LetterPlace.Link(said("delivery.slip"), prints + "service.pdf"),
                                new LetterPlace.Link(said("delivery.envelope"), prints + "envelope.pdf"))
                        : List.of());
    }
}
