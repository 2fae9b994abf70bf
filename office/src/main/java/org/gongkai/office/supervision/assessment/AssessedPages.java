package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 考核结果: what a body itself was scored, and its appeals. Of other bodies it sees nothing but its own rank. */
@Controller
@RequestMapping("/desk/{code}/assessed")
class AssessedPages {
    private final Bodies bodies;
    private final Assessments assessments;
    private final Appeals appeals;
    private final Trail trail;

    AssessedPages(Bodies bodies, Assessments assessments, Appeals appeals, Trail trail) {
        this.bodies = bodies;
        this.assessments = assessments;
        this.appeals = appeals;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return look(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{id}/appeal")
    ModelAndView appeal(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long indicator,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    appeals.appeal(me, body, id, indicator, form.text("words"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/assessed");
                },
                () -> look(me, body, form));
    }

    private ModelAndView look(Person me, Body body, Form form) {
        var duties = bodies.duties(me, body);
        var writes = duties.contains(CLERK) || duties.contains(APPROVER);
        var own = new ArrayList<OwnResult>();
        for (var scheme : assessments.assessing(body)) {
            own(body, scheme, writes).ifPresent(own::add);
        }
        return new ModelAndView("supervision/assessed", Map.of("body", body, "own", own, "form", form));
    }

    private Optional<OwnResult> own(Body body, Scheme scheme, boolean writes) {
        var now = trail.now();
        var by = bodies.withId(scheme.bodyId());
        var scores = assessments.scores(by, scheme, now);
        var ranking = Ranking.of(scores, scheme.least());
        return ranking.line(body.id())
                .map(line -> new OwnResult(
                        scheme,
                        by.name(),
                        assessments.indicators(scheme),
                        scores.getOrDefault(body.id(), List.of()),
                        line,
                        scheme.state() == SchemeState.CLOSED ? line.rank() : Optional.empty(),
                        scores.size(),
                        appeals.of(scheme).stream()
                                .filter(appeal -> appeal.body() == body.id())
                                .toList(),
                        writes
                                && scheme.state() == SchemeState.ANNOUNCED
                                && scheme.appealUntil()
                                        .filter(until -> !now.day().isAfter(until))
                                        .isPresent()));
    }
}
