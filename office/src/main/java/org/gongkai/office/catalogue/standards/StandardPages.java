package org.gongkai.office.catalogue.standards;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
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

/** 标准目录: what is covered, and files coming in and going out. One batch has {@link BatchPages}. */
@Controller
@RequestMapping("/desk/{code}/standards")
class StandardPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Bodies bodies;
    private final StandardCatalogues standards;
    private final Trail trail;

    StandardPages(Bodies bodies, StandardCatalogues standards, Trail trail) {
        this.bodies = bodies;
        this.standards = standards;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView page(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return page(me, bodies.withCode(code), "", Optional.empty());
    }

    @ForDuty({CLERK, SUPERVISOR})
    @PostMapping
    ModelAndView upload(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String field,
            @RequestParam MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        try {
            var read = StandardCatalogues.read(file.getBytes());
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var id = standards.preview(me, body, StandardField.withId(field), name, read, trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/standards/" + id);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, body, field, Optional.of(refusal));
        }
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}/catalogue.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, @PathVariable long id) {
        var batch = standards.visible(bodies.withCode(code), id);
        return download(batch, "xlsx", XLSX, XlsxWriter.write(standards.file(batch)));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}/catalogue.json")
    ResponseEntity<byte[]> json(@PathVariable String code, @PathVariable long id) {
        var batch = standards.visible(bodies.withCode(code), id);
        return download(batch, "json", MediaType.APPLICATION_JSON_VALUE, JsonCatalogue.write(standards.file(batch)));
    }

    private static ResponseEntity<byte[]> download(Batch batch, String ending, String type, byte[] bytes) {
        var name = ContentDisposition.attachment()
                .filename("standard-" + batch.field().id() + "-" + batch.id() + "." + ending)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }

    private ModelAndView page(Person me, Body body, String field, Optional<Refusal> refusal) {
        var duties = bodies.duties(me, body);
        var sums = new ArrayList<Coverage>();
        for (var batch : standards.inForce(body)) {
            sums.add(Coverage.of(batch, standards.covered(batch, body, trail.now())));
        }
        var others = standards.of(body).stream()
                .filter(batch -> batch.state() != Batch.State.IMPORTED)
                .toList();
        return new ModelAndView(
                "catalogue/standards",
                Map.of(
                        "body",
                        body,
                        "sums",
                        sums,
                        "others",
                        others,
                        "fields",
                        StandardField.all(),
                        "field",
                        field,
                        "keeper",
                        duties.contains(CLERK) || duties.contains(SUPERVISOR),
                        "problem",
                        refusal.map(Refusal::code).orElse(""),
                        "args",
                        refusal.map(Refusal::args).orElse(List.of()).toArray()));
    }
}
