package org.gongkai.office.letters;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
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

/**
 * One letter: changing it, having it approved, sealing it, voiding its number, printing it. The duties named here are
 * those of all letters together; {@link LetterRights} narrows them for what the letter is about.
 */
@Controller
@RequestMapping("/desk/{code}/letters")
class LetterSheetPages {
    private final Bodies bodies;
    private final LetterDesk desk;
    private final LetterPrint print;

    LetterSheetPages(Bodies bodies, LetterDesk desk, LetterPrint print) {
        this.bodies = bodies;
        this.desk = desk;
        this.print = print;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER, CLERK, SUPERVISOR})
    @GetMapping("/{letter}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long letter) {
        return page(me, bodies.withCode(code), letter, new Form(Map.of()));
    }

    /** Only who works on the thing writes: whoever reviews or approves sends it back instead. */
    @ForDuty({CASEWORKER, LEGAL, CLERK})
    @PostMapping("/{letter}/save")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long letter,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var found = desk.find(me, body, letter, LetterRights::writing);
        return tried(me, body, letter, new Form(typed), response, form -> desk.save(me, body, found, form));
    }

    @ForDuty({CASEWORKER, CLERK})
    @PostMapping("/{letter}/seal")
    ModelAndView seal(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long letter,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<MultipartFile> scan,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var found = desk.find(me, body, letter, LetterRights::sealing);
        return tried(me, body, letter, new Form(typed), response, form -> desk.seal(me, body, found, form, scan));
    }

    /** @param act {@code approve}, {@code reopen} or {@code void} */
    @ForDuty({CASEWORKER, LEGAL, APPROVER, CLERK})
    @PostMapping("/{letter}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long letter,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var found = desk.find(me, body, letter, LetterRights::deciding);
        return tried(me, body, letter, new Form(typed), response, form -> desk.decide(me, body, found, act, form));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER, CLERK, SUPERVISOR})
    @GetMapping("/{letter}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long letter) {
        return print.pdf(desk.read(me, bodies.withCode(code), letter));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER, CLERK, SUPERVISOR})
    @GetMapping("/{letter}.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long letter) {
        return print.docx(desk.read(me, bodies.withCode(code), letter));
    }

    private interface Change {
        void on(Form form);
    }

    private ModelAndView tried(
            Person me, Body body, long letter, Form form, HttpServletResponse response, Change change) {
        return form.tried(
                response,
                () -> {
                    change.on(form);
                    return new ModelAndView("redirect:" + Letters.page(body, letter));
                },
                () -> page(me, body, letter, form));
    }

    private ModelAndView page(Person me, Body body, long letter, Form form) {
        var view = desk.view(me, body, desk.read(me, body, letter), form);
        return new ModelAndView("letters/sheet", Map.of("body", body, "view", view));
    }
}
