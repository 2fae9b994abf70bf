package org.gongkai.office.openings;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.CellId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 接收: entering, looking at, confirming and withdrawing what a body brought with it. */
@Controller
@RequestMapping("/desk/{code}/openings")
class OpeningPages {
    private final Bodies bodies;
    private final Openings openings;
    private final Trail trail;

    OpeningPages(Bodies bodies, Openings openings, Trail trail) {
        this.bodies = bodies;
        this.openings = openings;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), Map.of(), Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam MultipartFile document,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            var id = openings.enter(
                    me,
                    body,
                    kind(typed),
                    day(typed),
                    typed.getOrDefault("source", ""),
                    Upload.of(document),
                    trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/openings/" + id);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return list(me, body, typed, Optional.of(refusal));
        }
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return look(me, bodies.withCode(code), id, "", Optional.empty());
    }

    @ForDuty({REVIEWER, APPROVER})
    @PostMapping("/{id}/confirm")
    ModelAndView confirm(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return settled(me, code, id, "", response, body -> openings.confirm(me, body, id, trail.now()));
    }

    @ForDuty({REVIEWER, APPROVER})
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        return settled(me, code, id, reason, response, body -> openings.withdraw(me, body, id, reason, trail.now()));
    }

    private interface Act {
        void on(Body body);
    }

    private ModelAndView settled(
            Person me, String code, long id, String reason, HttpServletResponse response, Act act) {
        var body = bodies.withCode(code);
        try {
            act.on(body);
            return new ModelAndView("redirect:/desk/" + code + "/openings/" + id);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return look(me, body, id, reason, Optional.of(refusal));
        }
    }

    private ModelAndView list(Person me, Body body, Map<String, String> typed, Optional<Refusal> refusal) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("openings", openings.of(body));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("typed", typed);
        problem(refusal, model);
        return new ModelAndView("openings/list", model);
    }

    private ModelAndView look(Person me, Body body, long id, String reason, Optional<Refusal> refusal) {
        var opening = openings.get(body, id);
        var duties = bodies.duties(me, body);
        var figures = openings.figures(opening).entrySet().stream()
                .filter(figure ->
                        figure.getValue().isEmpty() || figure.getValue().get().signum() != 0)
                .map(figure -> new OpeningFigure(name(figure.getKey()), figure.getValue()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("opening", opening);
        model.put("figures", figures);
        model.put("reviewer", duties.contains(REVIEWER) || duties.contains(APPROVER));
        model.put("own", opening.enteredById() == me.id());
        model.put("reason", reason);
        problem(refusal, model);
        return new ModelAndView("openings/opening", model);
    }

    private static void problem(Optional<Refusal> refusal, Map<String, Object> model) {
        model.put("problem", refusal.map(Refusal::code).orElse(""));
        model.put("args", refusal.map(Refusal::args).orElse(List.of()).toArray());
    }

    private static String name(String cell) {
        var parts = cell.split("\\.", 3);
        return Checker.nameOf(new CellId(parts[0], parts[1], parts[2]));
    }

    private static Opening.Kind kind(Map<String, String> typed) {
        return typed.getOrDefault("kind", "").equals("YEAR_SO_FAR")
                ? Opening.Kind.YEAR_SO_FAR
                : Opening.Kind.LAST_REPORT;
    }

    private static LocalDate day(Map<String, String> typed) {
        var text = typed.getOrDefault("until", "").strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "day-unread", text);
        }
    }
}
