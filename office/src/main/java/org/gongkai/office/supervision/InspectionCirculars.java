package org.gongkai.office.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 检查情况通报 of an inspection, by whoever ordered it; what it lists names no resident. */
@Component
public class InspectionCirculars implements LetterOwner {
    /** Id of its template. */
    static final String KIND = "circular";

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private static final LetterRights RIGHTS = new LetterRights(
            Set.of(Duty.CLERK, Duty.APPROVER, Duty.SUPERVISOR),
            Set.of(Duty.CLERK),
            Set.of(Duty.CLERK),
            Set.of(Duty.CLERK, Duty.APPROVER));

    private final Letters letters;
    private final LetterTemplates templates;
    private final Inspections inspections;
    private final Findings findings;
    private final Bodies bodies;
    private final MessageSource words;

    InspectionCirculars(
            Letters letters,
            LetterTemplates templates,
            Inspections inspections,
            Findings findings,
            Bodies bodies,
            MessageSource words) {
        this.letters = letters;
        this.templates = templates;
        this.inspections = inspections;
        this.findings = findings;
        this.bodies = bodies;
        this.words = words;
    }

    public List<Letter> of(long inspection) {
        return letters.of(Inspections.THING, inspection);
    }

    /**
     * Writes the circular of an inspection and answers the id of the letter.
     *
     * @throws Refusal where it is not carried out yet, is not the body's, or has a circular that is not void
     */
    public long draft(Person person, Body body, long id, Moment now) {
        var inspection = inspections.get(body, id);
        if (inspection.ordererId() != body.id()) {
            throw Refusal.notFound();
        }
        if (!inspection.isDone()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "inspection-undone");
        }
        if (of(id).stream().anyMatch(letter -> letter.state() != Letter.State.VOIDED)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "inspection-circular");
        }
        var text = templates.fill(body, KIND, values(inspection, now), List.of(), now.day());
        return letters.draft(person, body, Inspections.THING, id, text, now);
    }

    private Map<String, String> values(Inspection inspection, Moment now) {
        var inspected = bodies.withId(inspection.bodyId());
        var faults = inspections.faults(inspection);
        var day = inspection.day().orElse(now.day());
        return Map.of(
                "inspected",
                inspection.isOwn() ? say("inspection.circular.sections") : inspected.name(),
                "inspection_number",
                inspection.number(),
                "received",
                LONG.format(day),
                "facts",
                facts(inspection, inspected),
                "findings",
                faults.isEmpty()
                        ? say("inspection.circular.none")
                        : faults.stream().map(fault -> line(inspection, fault)).collect(Collectors.joining("\n")),
                "demands",
                demands(inspection, inspected, faults, now.day()));
    }

    private String facts(Inspection inspection, Body inspected) {
        var result = inspection.vetoed()
                ? "inspection.result.vetoed"
                : inspection.passed() ? "inspection.result.passed" : "inspection.result.failed";
        var said = say(
                "inspection.circular.facts",
                inspected.name(),
                String.valueOf(inspection.looked().size()),
                String.valueOf(inspection.columns()),
                String.valueOf(inspection.accounts()),
                say(result),
                inspection.points());
        var vetoes = inspection.lines().stream()
                .filter(InspectionLine::vetoes)
                .map(InspectionLine::name)
                .collect(Collectors.joining("、"));
        return vetoes.isEmpty() ? said : said + "\n" + say("inspection.circular.vetoes", vetoes);
    }

    private String line(Inspection inspection, InspectionFault fault) {
        var name = inspection.lines().stream()
                .filter(line -> line.id().equals(fault.indicator()))
                .map(InspectionLine::name)
                .findFirst()
                .orElse(fault.indicator());
        var said = say(
                "inspection.circular.line",
                String.valueOf(fault.number()),
                name,
                fault.title(),
                fault.evidence(),
                fault.section());
        return fault.times() > 1 ? said + say("inspection.circular.repeated", String.valueOf(fault.times())) : said;
    }

    private String demands(Inspection inspection, Body inspected, List<InspectionFault> faults, LocalDate today) {
        return faults.stream()
                .map(fault -> findings.usualDue(inspected, fault.indicator(), today))
                .max(LocalDate::compareTo)
                .map(due -> say(
                        inspection.isOwn() ? "inspection.circular.demand-own" : "inspection.circular.demand",
                        LONG.format(due)))
                .orElseGet(() -> say("inspection.circular.no-demand"));
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String thing() {
        return Inspections.THING;
    }

    /** The staff of the sender, who supervises it, and the staff of the body that was inspected once it is sealed. */
    @Override
    public boolean mayRead(Body body, long thingId, Person reader) {
        if (findings.mayRead(reader, body)) {
            return true;
        }
        var inspected = bodies.withId(inspections.get(body, thingId).bodyId());
        return bodies.duties(reader, inspected).stream().anyMatch(duty -> !duty.isAdministration())
                && of(thingId).stream().anyMatch(letter -> letter.state() == Letter.State.SEALED);
    }

    @Override
    public LetterRights rights() {
        return RIGHTS;
    }

    @Override
    public LetterPlace place(Body body, Letter letter, Moment now) {
        var home = "/desk/" + body.code() + "/supervision";
        var inspection = inspections.get(body, letter.thingId());
        return new LetterPlace(
                "supervision",
                List.of(
                        new LetterPlace.Link(say("inspection.home"), home),
                        new LetterPlace.Link(inspection.number(), home + "/inspections/" + inspection.id())),
                say("inspection.circular-approve-help"),
                List.of());
    }
}
