package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** 案件材料: reading the papers of a case, and putting beside the answer what goes out with it. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/files")
class PaperPages {
    private final Bodies bodies;
    private final Requests requests;
    private final Papers papers;
    private final CasePages cases;
    private final Trail trail;

    PaperPages(Bodies bodies, Requests requests, Papers papers, CasePages cases, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.papers = papers;
        this.cases = cases;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{file}")
    ResponseEntity<byte[]> read(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable UUID file) {
        var body = bodies.withCode(code);
        var now = trail.now();
        requests.get(body, id, now);
        var paper = papers.get(id, file);
        trail.read(now, me.id(), body.id(), Requests.THING, id, "paper");
        return download(paper, papers.content(paper));
    }

    /** Never shown within our pages: what others sent is not ours to trust. */
    static ResponseEntity<byte[]> download(Paper paper, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.file().type().media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    @ForDuty(CASEWORKER)
    @PostMapping
    ModelAndView enclose(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<List<MultipartFile>> paper,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of("act", "enclose"));
        return form.tried(
                response,
                () -> {
                    var now = trail.now();
                    requireOpen(requests.get(body, id, now));
                    var uploads = Upload.of(paper.orElse(List.of()));
                    form.require(!uploads.isEmpty(), "enclosure", "paper-missing");
                    form.settle();
                    uploads.forEach(upload -> papers.enclose(me, body, id, upload, now));
                    return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "#h-send");
                },
                () -> cases.page(me, body, id, form));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/{file}/take-out")
    ModelAndView takeOut(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable UUID file) {
        var body = bodies.withCode(code);
        requests.get(body, id, trail.now());
        papers.takeOut(me, body, id, file, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "#h-send");
    }

    private static void requireOpen(RequestCase found) {
        if (!found.life().state().isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "request-state");
        }
    }
}
