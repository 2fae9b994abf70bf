package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.LetterPrint;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One inspection as it was carried out: what was looked at, what was found, how the score came about. It can be printed. */
@Controller
@RequestMapping("/desk/{code}/supervision/inspections/{id}")
class InspectionPages {
    private final Bodies bodies;
    private final Inspections inspections;
    private final InspectionCirculars circulars;
    private final Findings findings;
    private final LetterPrint print;
    private final Trail trail;

    InspectionPages(
            Bodies bodies,
            Inspections inspections,
            InspectionCirculars circulars,
            Findings findings,
            LetterPrint print,
            Trail trail) {
        this.bodies = bodies;
        this.inspections = inspections;
        this.circulars = circulars;
        this.findings = findings;
        this.print = print;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var inspection = inspections.get(body, id);
        var inspected = bodies.withId(inspection.bodyId());
        var orderer = bodies.withId(inspection.ordererId());
        var letters = circulars.of(id);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("inspection", inspection);
        model.put("inspected", inspected);
        model.put("orderer", orderer);
        model.put("faults", inspections.faults(inspection));
        model.put("states", findings.of(inspected).stream().collect(Collectors.toMap(Finding::id, Finding::state)));
        model.put(
                "lines",
                inspection.lines().stream().collect(Collectors.toMap(InspectionLine::id, Function.identity())));
        model.put(
                "person",
                inspection
                        .person()
                        .map(person -> bodies.names(List.of(person)).getOrDefault(person, ""))
                        .orElse(""));
        model.put(
                "letters",
                letters.stream().filter(letter -> mayOpen(me, letter)).toList());
        model.put("opens", findings.mayRead(me, inspected));
        model.put("sealed", sealed(letters).isPresent());
        model.put(
                "writes",
                bodies.duties(me, orderer).contains(CLERK)
                        && letters.stream().allMatch(letter -> letter.state() == Letter.State.VOIDED));
        return new ModelAndView("supervision/inspection", model);
    }

    private boolean mayOpen(Person me, Letter letter) {
        var duties = bodies.duties(me, bodies.withId(letter.bodyId()));
        return duties.contains(CLERK) || duties.contains(APPROVER) || duties.contains(SUPERVISOR);
    }

    private static Optional<Letter> sealed(List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.state() == Letter.State.SEALED)
                .findFirst();
    }

    /** Begins the circular of the body that ordered the inspection. */
    @ForDuty(CLERK)
    @PostMapping("/circular")
    ModelAndView draft(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return new ModelAndView("redirect:" + Letters.page(body, circulars.draft(me, body, id, trail.now())));
    }

    /** The sealed circular, for the body that was inspected too. */
    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/circular.pdf")
    ResponseEntity<byte[]> circular(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        inspections.get(body, id);
        var letter = sealed(circulars.of(id)).orElseThrow(Refusal::notFound);
        trail.read(trail.now(), me.id(), body.id(), Inspections.THING, id, "letter");
        return print.pdf(letter);
    }
}
