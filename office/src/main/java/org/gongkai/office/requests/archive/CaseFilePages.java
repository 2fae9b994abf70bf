package org.gongkai.office.requests.archive;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;

import java.nio.charset.StandardCharsets;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.requests.Requests;
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

/** 案卷 of a request to take away. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}")
class CaseFilePages {
    private final Bodies bodies;
    private final Requests requests;
    private final CaseFiles files;
    private final CasePapers papers;
    private final Trail trail;

    CaseFilePages(Bodies bodies, Requests requests, CaseFiles files, CasePapers papers, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.files = files;
        this.papers = papers;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, APPROVER})
    @GetMapping("/file.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return pdf(me, bodies.withCode(code), id, CaseFiles.Identity.MASKED);
    }

    @ForDuty({CASEWORKER, APPROVER})
    @GetMapping("/file.zip")
    ResponseEntity<byte[]> zip(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return zip(me, bodies.withCode(code), id, CaseFiles.Identity.MASKED);
    }

    /**
     * The same with the whole of 身份证明, for a reason that stays in the course of the case.
     *
     * @param as {@code zip}, else one PDF
     */
    @ForDuty({CASEWORKER, APPROVER})
    @PostMapping("/file")
    ResponseEntity<byte[]> whole(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "pdf") String as) {
        var body = bodies.withCode(code);
        files.explain(me, body, id, reason, trail.now());
        return as.equals("zip")
                ? zip(me, body, id, CaseFiles.Identity.SHOWN)
                : pdf(me, body, id, CaseFiles.Identity.SHOWN);
    }

    private ResponseEntity<byte[]> pdf(Person me, Body body, long id, CaseFiles.Identity identity) {
        var content = files.pdf(me, body, id, identity, trail.now());
        return answer(body, id, ".pdf", MediaType.APPLICATION_PDF, content);
    }

    private ResponseEntity<byte[]> zip(Person me, Body body, long id, CaseFiles.Identity identity) {
        var content = files.zip(me, body, id, identity, trail.now());
        return answer(body, id, ".zip", MediaType.parseMediaType("application/zip"), content);
    }

    private ResponseEntity<byte[]> answer(Body body, long id, String ending, MediaType type, byte[] content) {
        var number = requests.get(body, id, trail.now()).request().number();
        var name = papers.say("download", number) + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
