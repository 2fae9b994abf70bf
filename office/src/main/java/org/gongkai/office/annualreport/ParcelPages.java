package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.annualreport.ParcelKeys.Side;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** 报送包 at the report of a body: made, downloaded, and the answer to it taken in; and the same from above. */
@Controller
@RequestMapping("/desk/{code}/report/{year}")
class ParcelPages {
    private final Bodies bodies;
    private final Reports reports;
    private final Workspaces workspaces;
    private final ParcelSending sending;
    private final ParcelTaking taking;
    private final Trail trail;

    ParcelPages(
            Bodies bodies,
            Reports reports,
            Workspaces workspaces,
            ParcelSending sending,
            ParcelTaking taking,
            Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.workspaces = workspaces;
        this.sending = sending;
        this.taking = taking;
        this.trail = trail;
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/parcel")
    ModelAndView make(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            HttpServletResponse response) {
        return tried(me, code, year, Map.of(), response, body -> sending.submission(me, body, year, trail.now()));
    }

    @ForDuty(above = SUPERVISOR)
    @PostMapping("/answer-parcel")
    ModelAndView answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            HttpServletResponse response) {
        return tried(me, code, year, Map.of(), response, body -> sending.answer(me, body, year, trail.now()));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/answer-parcel/take")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultipartFile parcel,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var fingerprint = typed.getOrDefault("fingerprint", "");
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> taking.answer(me, body, year, Upload.of(parcel), fingerprint, trail.now()));
    }

    /** No longer believes the key of the body above. */
    @ForDuty({CLERK, APPROVER})
    @PostMapping("/answer-parcel/key")
    ModelAndView forget(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            HttpServletResponse response) {
        return tried(me, code, year, Map.of(), response, body -> taking.forget(me, body, Side.ABOVE, trail.now()));
    }

    /** The parcel of the submitted report; from above, as it came. */
    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER},
            above = SUPERVISOR)
    @GetMapping("/parcel.zip")
    ResponseEntity<byte[]> parcel(@PathVariable String code, @PathVariable int year) {
        var report = reports.get(bodies.withCode(code), year);
        var kept = report.isAway() ? sending.came(report) : sending.made(report);
        return file(code, year, "baosong", kept);
    }

    @ForDuty(above = SUPERVISOR)
    @GetMapping("/answer-parcel.zip")
    ResponseEntity<byte[]> answer(@PathVariable String code, @PathVariable int year) {
        return file(code, year, "dafu", sending.answered(reports.get(bodies.withCode(code), year)));
    }

    private ResponseEntity<byte[]> file(String code, int year, String what, Optional<KeptParcel> parcel) {
        var kept = parcel.orElseThrow(Refusal::notFound);
        var name = what + "-" + code + "-" + year + "-" + kept.number() + ".zip";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sending.content(kept));
    }

    private interface Change {
        void on(Body body);
    }

    private ModelAndView tried(
            Person me, String code, int year, Map<String, String> typed, HttpServletResponse response, Change change) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    change.on(body);
                    return new ModelAndView("redirect:/desk/" + code + "/report/" + year);
                },
                () -> new ModelAndView(
                        "annualreport/workspace",
                        Map.of(
                                "body",
                                body,
                                "work",
                                workspaces.of(me, body, reports.get(body, year), Map.of(), trail.now()),
                                "form",
                                form)));
    }
}
