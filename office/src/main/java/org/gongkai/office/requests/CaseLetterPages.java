package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

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

/** 文书: writing a letter of a case, changing it, having it approved, sealing it, voiding its number. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/letters")
class CaseLetterPages {
    private final Bodies bodies;
    private final Requests requests;
    private final CaseLetters cases;
    private final LetterDesk desk;
    private final Trail trail;

    CaseLetterPages(Bodies bodies, Requests requests, CaseLetters cases, LetterDesk desk, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.cases = cases;
        this.desk = desk;
        this.trail = trail;
    }

    @ForDuty(CASEWORKER)
    @PostMapping
    ModelAndView draft(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind) {
        var body = bodies.withCode(code);
        var now = trail.now();
        return at(code, id, cases.draft(me, body, requests.get(body, id, now), kind, now));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{letter}")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        var body = bodies.withCode(code);
        return page(me, body, find(body, id, letter), new Form(Map.of()));
    }

    /** Only who works on the case writes: whoever reviews or approves sends it back instead. */
    @ForDuty(CASEWORKER)
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

    @ForDuty(CASEWORKER)
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
    @ForDuty({CASEWORKER, LEGAL, APPROVER})
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

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{letter}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        return desk.pdf(read(me, bodies.withCode(code), id, letter));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
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
        return desk.find(body, Requests.THING, id, letter);
    }

    private Letter read(Person me, Body body, long id, long letter) {
        var found = find(body, id, letter);
        trail.read(trail.now(), me.id(), body.id(), Requests.THING, id, "letter");
        return found;
    }

    private static ModelAndView at(String code, long id, long letter) {
        return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "/letters/" + letter);
    }

    private ModelAndView page(Person me, Body body, Letter letter, Form form) {
        var now = trail.now();
        trail.read(now, me.id(), body.id(), Requests.THING, letter.thingId(), "letter");
        var duties = bodies.duties(me, body);
        return new ModelAndView(
                "requests/letter",
                Map.of(
                        "body",
                        body,
                        "found",
                        requests.get(body, letter.thingId(), now),
                        "view",
                        desk.view(body, letter, form, duties.contains(CASEWORKER), duties.contains(CASEWORKER))));
    }
}
