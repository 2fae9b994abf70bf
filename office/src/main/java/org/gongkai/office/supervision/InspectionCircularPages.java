package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.LetterDesk;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 检查情况通报: drafted by the clerk of whoever inspected, approved by another, sealed, and read by the body inspected. */
@Controller
@RequestMapping("/desk/{code}/supervision/circulars/{id}")
class InspectionCircularPages {
    private final Bodies bodies;
    private final Inspections inspections;
    private final InspectionCirculars circulars;
    private final LetterDesk desk;
    private final Trail trail;

    InspectionCircularPages(
            Bodies bodies, Inspections inspections, InspectionCirculars circulars, LetterDesk desk, Trail trail) {
        this.bodies = bodies;
        this.inspections = inspections;
        this.circulars = circulars;
        this.desk = desk;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView draft(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return at(code, id, circulars.draft(me, body, id, trail.now()));
    }

    @ForDuty({CLERK, APPROVER, SUPERVISOR})
    @GetMapping("/{letter}")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        var body = bodies.withCode(code);
        return page(me, body, find(body, id, letter), new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{letter}/save")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                id,
                letter,
                typed,
                response,
                (body, found, form) -> desk.save(me, body, found, form, trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{letter}/seal")
    ModelAndView seal(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<MultipartFile> scan,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                id,
                letter,
                typed,
                response,
                (body, found, form) -> desk.seal(me, body, found, form, scan, trail.now()));
    }

    /** @param act {@code approve}, {@code reopen} or {@code void} */
    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{letter}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                id,
                letter,
                typed,
                response,
                (body, found, form) -> desk.decide(me, body, found, act, form, trail.now()));
    }

    @ForDuty({CLERK, APPROVER, SUPERVISOR})
    @GetMapping("/{letter}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        return desk.pdf(read(me, bodies.withCode(code), id, letter));
    }

    @ForDuty({CLERK, APPROVER, SUPERVISOR})
    @GetMapping("/{letter}.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        return desk.docx(read(me, bodies.withCode(code), id, letter));
    }

    private interface Change {
        void on(Body body, Letter letter, Form form);
    }

    private ModelAndView tried(
            Person me,
            String code,
            long id,
            long letter,
            Map<String, String> typed,
            HttpServletResponse response,
            Change change) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var found = find(body, id, letter);
        return form.tried(
                response,
                () -> {
                    change.on(body, found, form);
                    return at(code, id, letter);
                },
                () -> page(me, body, find(body, id, letter), form));
    }

    private Letter find(Body body, long id, long letter) {
        return desk.find(body, Inspections.THING, id, letter);
    }

    private Letter read(Person me, Body body, long id, long letter) {
        var found = find(body, id, letter);
        trail.read(trail.now(), me.id(), body.id(), Inspections.THING, id, "letter");
        return found;
    }

    private static ModelAndView at(String code, long id, long letter) {
        return new ModelAndView("redirect:/desk/" + code + "/supervision/circulars/" + id + "/" + letter);
    }

    private ModelAndView page(Person me, Body body, Letter letter, Form form) {
        var now = trail.now();
        trail.read(now, me.id(), body.id(), Inspections.THING, letter.thingId(), "letter");
        var isClerk = bodies.duties(me, body).contains(CLERK);
        return new ModelAndView(
                "supervision/circular",
                Map.of(
                        "body",
                        body,
                        "inspection",
                        inspections.get(body, letter.thingId()),
                        "view",
                        desk.view(body, letter, form, isClerk, isClerk)));
    }
}
