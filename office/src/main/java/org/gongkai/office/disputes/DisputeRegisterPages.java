package org.gongkai.office.disputes;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.DisputeOutcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 复议诉讼登记: all disputes of a body by year, track, state and outcome, and the form for a new one. */
@Controller
@RequestMapping("/desk/{code}/disputes")
class DisputeRegisterPages {
    private final Bodies bodies;
    private final Disputes disputes;
    private final DisputeForms forms;
    private final Trail trail;

    DisputeRegisterPages(Bodies bodies, Disputes disputes, DisputeForms forms, Trail trail) {
        this.bodies = bodies;
        this.disputes = disputes;
        this.forms = forms;
        this.trail = trail;
    }

    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView register(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Track> track,
            @RequestParam Optional<DisputeState> state,
            @RequestParam Optional<DisputeOutcome> outcome) {
        var body = bodies.withCode(code);
        var all = disputes.of(body, trail.now());
        var filter = new DisputeFilter(year, track, state, outcome);
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("filter", filter);
        model.put("cases", all.stream().filter(filter::lets).toList());
        model.put("all", all);
        model.put(
                "years",
                all.stream()
                        .map(found -> found.dispute().year())
                        .distinct()
                        .sorted()
                        .toList());
        model.put("registers", DisputeAct.WORK.stream().anyMatch(duties::contains));
        return new ModelAndView("disputes/register", model);
    }

    @ForDuty({CASEWORKER, LEGAL})
    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String after) {
        var body = bodies.withCode(code);
        var typed = new HashMap<String, String>();
        typed.put("day", trail.now().day().toString());
        typed.put("procedure", Procedure.ORDINARY.name());
        typed.put("request", request);
        typed.put("after", after);
        typed.put("track", after.isEmpty() ? "" : Track.SUIT_AFTER_REVIEW.name());
        return form(body, new Form(typed));
    }

    @ForDuty({CASEWORKER, LEGAL})
    @PostMapping
    ModelAndView register(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var now = trail.now();
                    var filing = forms.filing(body, form, now);
                    form.settle();
                    var id = disputes.register(me, body, filing, now);
                    return new ModelAndView("redirect:/desk/" + code + "/disputes/" + id);
                },
                () -> form(body, form));
    }

    private ModelAndView form(Body body, Form form) {
        var reviews = disputes.of(body, trail.now()).stream()
                .filter(found ->
                        found.dispute().track() == Track.REVIEW && found.life().state() != DisputeState.VOIDED)
                .toList();
        return new ModelAndView("disputes/new", Map.of("body", body, "form", form, "reviews", List.copyOf(reviews)));
    }
}
