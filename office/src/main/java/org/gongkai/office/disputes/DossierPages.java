package org.gongkai.office.disputes;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.requests.archive.CaseCopy;
import org.gongkai.office.requests.archive.CaseFiles;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 答复材料 for the organ: choosing what goes in, and taking it away as PDF or ZIP. */
@Controller
@RequestMapping("/desk/{code}/disputes/{id}")
class DossierPages {
    private final Bodies bodies;
    private final Disputes disputes;
    private final Dossier dossier;
    private final DisputeFiles files;
    private final DisputeLetters letters;
    private final Trail trail;

    DossierPages(
            Bodies bodies,
            Disputes disputes,
            Dossier dossier,
            DisputeFiles files,
            DisputeLetters letters,
            Trail trail) {
        this.bodies = bodies;
        this.disputes = disputes;
        this.dossier = dossier;
        this.files = files;
        this.letters = letters;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/dossier")
    ModelAndView choose(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var found = disputes.get(body, id, trail.now());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("letters", letters.of(id));
        model.put("copies", found.dispute().request().isPresent() ? List.of(CaseCopy.Kind.values()) : List.of());
        model.put("files", files.of(id));
        return new ModelAndView("disputes/dossier", model);
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/dossier.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Long> statement,
            @RequestParam(defaultValue = "") Set<CaseCopy.Kind> copy,
            @RequestParam(defaultValue = "") Set<UUID> file,
            @RequestParam(defaultValue = "MASKED") CaseFiles.Identity identity) {
        var body = bodies.withCode(code);
        var choice = new DossierChoice(statement, copy, file, identity);
        var found = disputes.get(body, id, trail.now());
        return answer(found, ".pdf", MediaType.APPLICATION_PDF, dossier.pdf(me, body, found, choice, trail.now()));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/dossier.zip")
    ResponseEntity<byte[]> zip(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Long> statement,
            @RequestParam(defaultValue = "") Set<CaseCopy.Kind> copy,
            @RequestParam(defaultValue = "") Set<UUID> file,
            @RequestParam(defaultValue = "MASKED") CaseFiles.Identity identity) {
        Body body = bodies.withCode(code);
        var choice = new DossierChoice(statement, copy, file, identity);
        var found = disputes.get(body, id, trail.now());
        var type = MediaType.parseMediaType("application/zip");
        return answer(found, ".zip", type, dossier.zip(me, body, found, choice, trail.now()));
    }

    private ResponseEntity<byte[]> answer(DisputeCase found, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(dossier.name(found) + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
