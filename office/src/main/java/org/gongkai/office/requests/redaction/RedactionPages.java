package org.gongkai.office.requests.redaction;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.requests.ReleasedCopies;
import org.gongkai.office.requests.Requests;
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

/** 区分处理: the records of a request, all that is withheld of them, and the released copy. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/redaction")
class RedactionPages {
    private final Bodies bodies;
    private final Requests requests;
    private final Redactions redactions;
    private final Releases releases;
    private final ReleasedCopies copies;
    private final RedactionStore store;
    private final Trail trail;

    RedactionPages(
            Bodies bodies,
            Requests requests,
            Redactions redactions,
            Releases releases,
            ReleasedCopies copies,
            RedactionStore store,
            Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.redactions = redactions;
        this.releases = releases;
        this.copies = copies;
        this.store = store;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/originals")
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    var uploads = Upload.of(file.orElse(List.of()));
                    form.require(!uploads.isEmpty(), "file", "redaction-none-chosen");
                    form.settle();
                    for (var upload : uploads) {
                        redactions.add(me, body, id, upload, trail.now());
                    }
                    return at(code, id);
                },
                () -> page(me, body, id, form));
    }

    /** @param act {@code up}, {@code down} or {@code remove} */
    @ForDuty(CASEWORKER)
    @PostMapping("/originals/{original}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long original,
            @PathVariable String act,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    switch (act) {
                        case "remove" -> redactions.remove(me, body, id, original, trail.now());
                        case "up" -> redactions.move(me, body, id, original, -1, trail.now());
                        case "down" -> redactions.move(me, body, id, original, 1, trail.now());
                        default -> throw Refusal.notFound();
                    }
                    return at(code, id);
                },
                () -> page(me, body, id, form));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/release")
    ModelAndView release(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var stays = form.text("stays").equals("yes");
                    form.require(!stays || !form.text("stays-why").isBlank(), "stays-why", "field-blank");
                    form.settle();
                    releases.start(me, body, id, stays ? form.text("stays-why") : "", trail.now());
                    return at(code, id);
                },
                () -> page(me, body, id, form));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/released.pdf")
    ResponseEntity<byte[]> released(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var now = trail.now();
        requests.get(body, id, now);
        var copy = copies.of(id).orElseThrow(Refusal::notFound);
        trail.read(now, me.id(), body.id(), Requests.THING, id, "copy");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"released-" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(copies.content(copy));
    }

    private static ModelAndView at(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "/redaction");
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        var now = trail.now();
        var found = requests.get(body, id, now);
        var places = store.redactions(id);
        var last = store.last(id);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put(
                "mayEdit",
                redactions.isOpen(body, id, now) && bodies.duties(me, body).contains(CASEWORKER));
        model.put("originals", store.originals(id));
        model.put("elsewhere", store.elsewhere(body, id));
        model.put("places", places);
        model.put(
                "grounds",
                places.stream()
                        .map(Redaction::ground)
                        .distinct()
                        .collect(Collectors.toMap(ground -> ground, releases::ground)));
        model.put("copy", copies.of(id));
        model.put("last", last);
        model.put(
                "isCurrent",
                last.filter(one -> one.madeOf().equals(store.digest(id))).isPresent());
        model.put(
                "maker",
                last.map(one -> bodies.names(List.of(one.by())).getOrDefault(one.by(), ""))
                        .orElse(""));
        model.put("progress", releases.progress(id));
        model.put("failure", releases.failure(id));
        return new ModelAndView("requests/redaction", model);
    }
}
