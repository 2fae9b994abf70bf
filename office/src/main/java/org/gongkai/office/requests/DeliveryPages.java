package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import java.util.Map;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 送达: what was sent and is not proved to have arrived, and the papers that are printed to send a letter. */
@Controller
@RequestMapping("/desk/{code}/requests")
class DeliveryPages {
    private final Bodies bodies;
    private final Deliveries deliveries;
    private final ServicePapers papers;
    private final Letters letters;
    private final RequestRules rules;
    private final Trail trail;

    DeliveryPages(
            Bodies bodies,
            Deliveries deliveries,
            ServicePapers papers,
            Letters letters,
            RequestRules rules,
            Trail trail) {
        this.bodies = bodies;
        this.deliveries = deliveries;
        this.papers = papers;
        this.letters = letters;
        this.rules = rules;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/delivery")
    ModelAndView open(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "requests/deliveries",
                Map.of(
                        "body", body,
                        "deliveries", deliveries.open(body, trail.now()),
                        "days", rules.deliveryDays()));
    }

    /** @param paper {@code service} 送达回证, {@code envelope} 信封, or {@code set}: both behind the letter */
    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/{id}/letters/{letter}/{paper}.pdf")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable long letter,
            @PathVariable String paper) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var found = letters.get(body, letter);
        if (!found.thing().equals(Requests.THING) || found.thingId() != id || !ServicePapers.KINDS.contains(paper)) {
            throw Refusal.notFound();
        }
        trail.read(now, me.id(), body.id(), Requests.THING, id, "letter applicant");
        var name = paper + "-" + letter + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(papers.of(body, found, paper, now));
    }
}
