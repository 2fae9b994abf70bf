package org.gongkai.office.requests.redaction;

import static org.gongkai.office.bodies.Duty.CASEWORKER;

import java.util.Locale;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.HalfUploads;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Large records that the page sends in slices; answers in JSON, with sentences ready to show. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/redaction/uploads")
class SlicePages {
    /** A record that was taken in. */
    record Taken(long original) {}

    /** A refusal. */
    record Problem(String code, String said) {}

    private final Bodies bodies;
    private final Redactions redactions;
    private final HalfUploads uploads;
    private final Trail trail;
    private final MessageSource words;

    SlicePages(Bodies bodies, Redactions redactions, HalfUploads uploads, Trail trail, MessageSource words) {
        this.bodies = bodies;
        this.redactions = redactions;
        this.uploads = uploads;
        this.trail = trail;
        this.words = words;
    }

    @ForDuty(CASEWORKER)
    @PostMapping
    @ResponseBody
    HalfUploads.Half begin(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam long size,
            @RequestParam(defaultValue = "") String stamp) {
        var now = trail.now();
        return uploads.begin(
                purpose(me, bodies.withCode(code), id), new Upload(name, new byte[0]).name(), size, stamp, now.at());
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/{upload}")
    @ResponseBody
    HalfUploads.Half add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable UUID upload,
            @RequestParam long at,
            @RequestParam MultipartFile slice) {
        var purpose = purpose(me, bodies.withCode(code), id);
        return uploads.add(
                purpose, upload, at, Upload.of(slice).content(), trail.now().at());
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/{upload}/finish")
    @ResponseBody
    Taken finish(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable UUID upload,
            @RequestParam String sha256) {
        var body = bodies.withCode(code);
        return new Taken(uploads.finish(
                purpose(me, body, id), upload, sha256, whole -> redactions.add(me, body, id, whole, trail.now())));
    }

    /** Who may send records of the request now; asked again for each slice. */
    private HalfUploads.Purpose purpose(Person me, Body body, long request) {
        redactions.requireOpen(me, body, request, trail.now());
        return new HalfUploads.Purpose(me, body.id(), RecordFiles.OWNER, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        var said = words.getMessage("problem." + refusal.code(), refusal.args().toArray(), Locale.SIMPLIFIED_CHINESE);
        return ResponseEntity.status(refusal.kind().status()).body(new Problem(refusal.code(), said));
    }
}
