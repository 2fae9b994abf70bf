package org.gongkai.office.disputes;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.Step;
import org.gongkai.office.requests.StepKind;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 答复书、答辩状 of a dispute: written from what the dispute and its request know. */
@Component
class DisputeLetters implements LetterOwner {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /** Our statement is written by the caseworker or the lawyer; who approves it sends it back instead. */
    private static final LetterRights RIGHTS = new LetterRights(
            Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER),
            Set.of(Duty.CASEWORKER, Duty.LEGAL),
            Set.of(Duty.CASEWORKER),
            Set.of(Duty.CASEWORKER, Duty.LEGAL, Duty.APPROVER));

    private final Letters letters;
    private final LetterTemplates templates;
    private final Disputes disputes;
    private final Requests requests;
    private final Bodies bodies;
    private final MessageSource words;

    DisputeLetters(
            Letters letters,
            LetterTemplates templates,
            Disputes disputes,
            Requests requests,
            Bodies bodies,
            MessageSource words) {
        this.letters = letters;
        this.templates = templates;
        this.disputes = disputes;
        this.requests = requests;
        this.bodies = bodies;
        this.words = words;
    }

    List<Letter> of(long dispute) {
        return letters.of(Disputes.THING, dispute);
    }

    /** Id of the template of our statement; a complaint or an order is answered in free form, outside. */
    static List<String> fitting(DisputeLife life) {
        if (!life.state().isOpen()
                || life.decision().isPresent()
                || life.track().group().isEmpty()) {
            return List.of();
        }
        return List.of(life.track().isSuit() ? "defence" : "review_answer");
    }

    /** Writes our statement from its template; what nobody knows yet is left as an open place. */
    long draft(Person person, Body body, DisputeCase found, Moment now) {
        var kind = fitting(found.life()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "letter-unfit"));
        var text = templates.fill(body, kind, values(body, found, now), List.of(say("dossier.catalogue")), now.day());
        return letters.draft(person, body, Disputes.THING, found.dispute().id(), text, now);
    }

    private Map<String, String> values(Body body, DisputeCase found, Moment now) {
        var dispute = found.dispute();
        var party = disputes.party(dispute.id());
        var values = new HashMap<String, String>();
        var opened = found.life().round().opened();
        values.put("organ", dispute.organ());
        var reference = found.life().reference();
        values.put("case_number", reference.isEmpty() ? LetterText.OPEN_PLACE : reference);
        values.put("received", LONG.format(opened.day()));
        values.put("applicant", party.name());
        values.put("claim", party.claim().strip());
        values.put("reasons", LetterText.OPEN_PLACE);
        values.put("decision", LetterText.OPEN_PLACE);
        values.put(
                "facts",
                dispute.request()
                        .flatMap(id -> requests.withIds(body, List.of(id), now).stream()
                                .findFirst())
                        .map(this::facts)
                        .orElse(LetterText.OPEN_PLACE));
        return values;
    }

    /** The course of the request in sentences. */
    private String facts(RequestCase request) {
        var life = request.life();
        var told = new StringBuilder();
        life.received()
                .ifPresent(day -> told.append(say(
                        "dispute.fact.received",
                        LONG.format(day),
                        request.request().number(),
                        request.request().title())));
        for (var step : life.steps()) {
            if (step.kind() == StepKind.CORRECTION_ASKED
                    || step.kind() == StepKind.CORRECTED
                    || step.kind() == StepKind.CONSULTED
                    || step.kind() == StepKind.EXTENDED
                    || step.kind() == StepKind.DELIVERED) {
                told.append('\n').append(say("dispute.fact." + step.kind(), LONG.format(step.day())));
            }
            if (step.kind().closes()) {
                told.append('\n').append(closing(step));
            }
        }
        return told.toString();
    }

    private String closing(Step step) {
        return say(
                "dispute.fact.closed",
                LONG.format(step.day()),
                say("answer." + step.answer()),
                step.answer().article());
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String thing() {
        return Disputes.THING;
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
        var register = "/desk/" + body.code() + "/disputes";
        var dispute = disputes.get(body, letter.thingId(), now).dispute();
        return new LetterPlace(
                "disputes",
                List.of(
                        new LetterPlace.Link(say("dispute.register"), register),
                        new LetterPlace.Link(dispute.number(), register + "/" + dispute.id())),
                say("dispute.statement-approve-help"),
                List.of());
    }
}
