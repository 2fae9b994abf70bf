package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.LetterText;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
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
    private final Letters letters;
    private final Trail trail;

    CaseLetterPages(Bodies bodies, Requests requests, CaseLetters cases, Letters letters, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.cases = cases;
        this.letters = letters;
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
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var found = find(body, id, letter);
        return form.tried(
                response,
                () -> {
                    letters.revise(me, body, letter, typed(found, form), trail.now());
                    return at(code, id, letter);
                },
                () -> page(me, body, find(body, id, letter), form));
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
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var found = find(body, id, letter);
        return form.tried(
                response,
                () -> {
                    cases.requireWhole(found);
                    var paper = scan.filter(file -> !file.isEmpty()).map(Upload::of);
                    var copies = form.text("copies").matches("\\d{1,3}") ? Integer.parseInt(form.text("copies")) : 0;
                    var day = form.day("day");
                    form.settle();
                    letters.seal(me, body, letter, copies, paper, day, trail.now());
                    return at(code, id, letter);
                },
                () -> page(me, body, find(body, id, letter), form));
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
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var found = find(body, id, letter);
        return form.tried(
                response,
                () -> {
                    carryOut(me, body, found, act, form);
                    return at(code, id, letter);
                },
                () -> page(me, body, find(body, id, letter), form));
    }

    private void carryOut(Person me, Body body, Letter letter, String act, Form form) {
        var now = trail.now();
        switch (act) {
            case "approve" -> letters.approve(me, body, letter.id(), now);
            case "reopen" -> letters.reopen(me, body, letter.id(), now);
            case "void" -> letters.voidNumber(me, body, letter.id(), form.text("reason"), now);
            default -> throw Refusal.notFound();
        }
    }

    private LetterText typed(Letter letter, Form form) {
        var before = letters.text(letter);
        var paragraphs = form.text("text")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new LetterText(before.kind(), before.title(), form.text("addressee"), paragraphs, before.attachments());
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{letter}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        var body = bodies.withCode(code);
        var found = find(body, id, letter);
        trail.read(trail.now(), me.id(), body.id(), Requests.THING, id, "letter");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"letter-" + letter + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(letters.pdf(found));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{letter}.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter) {
        var body = bodies.withCode(code);
        var found = find(body, id, letter);
        trail.read(trail.now(), me.id(), body.id(), Requests.THING, id, "letter");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .header("Content-Disposition", "attachment; filename=\"letter-" + letter + ".docx\"")
                .header("Cache-Control", "no-store")
                .body(letters.docx(found));
    }

    private Letter find(Body body, long id, long letter) {
        var found = letters.get(body, letter);
        if (!found.thing().equals(Requests.THING) || found.thingId() != id) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static ModelAndView at(String code, long id, long letter) {
        return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "/letters/" + letter);
    }

    private ModelAndView page(Person me, Body body, Letter letter, Form form) {
        var now = trail.now();
        trail.read(now, me.id(), body.id(), Requests.THING, letter.thingId(), "letter");
        var text = letters.text(letter);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", requests.get(body, letter.thingId(), now));
        model.put("letter", letter);
        model.put("text", text);
        model.put("typed", form.text("text").isEmpty() ? String.join("\n", text.paragraphs()) : form.text("text"));
        model.put("form", form);
        model.put("duties", bodies.duties(me, body));
        model.put("scan", letters.scan(letter));
        model.put("sealsItself", letters.hasElectronicSeal(body));
        model.put("electronic", letters.isElectronic(letter));
        model.put("open", text.paragraphs().stream().anyMatch(line -> line.contains(CaseLetters.OPEN_PLACE)));
        return new ModelAndView("requests/letter", model);
    }
}
