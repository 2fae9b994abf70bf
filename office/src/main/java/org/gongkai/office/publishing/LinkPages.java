package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;

/** What the review page keeps about an item and others: interpretations, repeal, modification. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class LinkPages {
    private final Bodies bodies;
    private final Interpretations interpretations;
    private final Effects effects;
    private final Trail trail;
    private final ReviewPages review;

    LinkPages(Bodies bodies, Interpretations interpretations, Effects effects, Trail trail, ReviewPages review) {
        this.review = review;
        this.bodies = bodies;
        this.interpretations = interpretations;
        this.effects = effects;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @PostMapping("/interpretation")
    ModelAndView link(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long interpretation,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return review.linked(
                me,
                body,
                id,
                Map.of(),
                response,
                () -> interpretations.link(me, body, id, interpretation, trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/interpretation-plan")
    ModelAndView plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Interpretations.Intent intent,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return review.linked(me, body, id, typed, response, () -> {
            var due = text(typed, "dueOn");
            var plan = new Interpretations.Plan(
                    intent, due.isEmpty() ? Optional.empty() : Optional.of(day(due)), text(typed, "words"));
            interpretations.plan(me, body, id, plan, trail.now());
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/effect")
    ModelAndView effect(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Effect.Kind kind,
            @RequestParam(defaultValue = "0") long by,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var cause = by == 0 ? Optional.<Long>empty() : Optional.of(by);
        return review.linked(
                me,
                body,
                id,
                typed,
                response,
                () -> effects.record(
                        me, body, id, kind, day(text(typed, "onDay")), cause, text(typed, "basis"), trail.now()));
    }

    @ForDuty(APPROVER)
    @PostMapping("/effect-confirmed")
    ModelAndView confirm(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long effect,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return review.linked(me, body, id, Map.of(), response, () -> effects.confirm(me, body, effect, trail.now()));
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "formed-unread", typed);
        }
    }
}
