package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the review page keeps about an item and others: interpretations, repeal, modification. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class LinkPages {
    private final Bodies bodies;
    private final Interpretations interpretations;
    private final Effects effects;
    private final Trail trail;

    LinkPages(Bodies bodies, Interpretations interpretations, Effects effects, Trail trail) {
        this.bodies = bodies;
        this.interpretations = interpretations;
        this.effects = effects;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @PostMapping("/interpretation")
    String link(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long interpretation) {
        interpretations.link(me, bodies.withCode(code), id, interpretation, trail.now());
        return back(code, id);
    }

    @ForDuty(CLERK)
    @PostMapping("/interpretation-plan")
    String plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Interpretations.Intent intent,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam String words) {
        var plan =
                new Interpretations.Plan(intent, dueOn.isBlank() ? Optional.empty() : Optional.of(day(dueOn)), words);
        interpretations.plan(me, bodies.withCode(code), id, plan, trail.now());
        return back(code, id);
    }

    @ForDuty(CLERK)
    @PostMapping("/effect")
    String effect(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Effect.Kind kind,
            @RequestParam String onDay,
            @RequestParam(defaultValue = "0") long by,
            @RequestParam(defaultValue = "") String basis) {
        var cause = by == 0 ? Optional.<Long>empty() : Optional.of(by);
        effects.record(me, bodies.withCode(code), id, kind, day(onDay), cause, basis, trail.now());
        return back(code, id);
    }

    @ForDuty(APPROVER)
    @PostMapping("/effect-confirmed")
    String confirm(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long effect) {
        effects.confirm(me, bodies.withCode(code), effect, trail.now());
        return back(code, id);
    }

    private static String back(String code, long id) {
        return "redirect:/desk/" + code + "/items/" + id;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "formed-unread", typed);
        }
    }
}
