package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 考核: the district's pages of an assessment, bodies by indicators; one score is on {@link ScorePages}. */
@Controller
@RequestMapping("/desk/{code}/assessment")
class AssessmentPages {
    private final Bodies bodies;
    private final Assessments assessments;
    private final Appeals appeals;
    private final Trail trail;

    AssessmentPages(Bodies bodies, Assessments assessments, Appeals appeals, Trail trail) {
        this.bodies = bodies;
        this.assessments = assessments;
        this.appeals = appeals;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping
    ModelAndView begin(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var title = form.filled("title");
                    var year = whole(form, "year", 4);
                    var least = whole(form, "least", 4);
                    form.settle();
                    return to(code, assessments.begin(me, body, Period.asked(year), title, least, trail.now()));
                },
                () -> list(me, body, form));
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return look(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/indicator")
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(me, code, id, typed, response, (body, form) -> {
            var name = form.filled("name");
            var weight = number(form, "full");
            var how = Arrays.stream(How.values())
                    .filter(one -> one.name().equals(form.text("how")))
                    .findFirst();
            form.require(how.isPresent(), "how", "field-choose");
            var isFact = how.filter(one -> one == How.FACT).isPresent();
            var zero = isFact ? number(form, "zeroAt") : BigDecimal.ZERO;
            var full = isFact ? number(form, "fullAt") : BigDecimal.ZERO;
            form.settle();
            var indicator = new Indicator(
                    0,
                    name,
                    weight,
                    how.orElseThrow(),
                    isFact ? form.text("fact") : "",
                    zero,
                    full,
                    form.text("basis"));
            assessments.add(me, body, id, indicator, trail.now());
        });
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long indicator,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                id,
                Map.of(),
                response,
                (body, form) -> assessments.remove(me, body, id, indicator, trail.now()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/open")
    ModelAndView open(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return tried(me, code, id, Map.of(), response, (body, form) -> assessments.open(me, body, id, trail.now()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/announce")
    ModelAndView announce(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(me, code, id, typed, response, (body, form) -> {
            var until = form.day("until");
            form.settle();
            assessments.announce(me, body, id, until, trail.now());
        });
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/close")
    ModelAndView close(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return tried(me, code, id, Map.of(), response, (body, form) -> assessments.close(me, body, id, trail.now()));
    }

    private interface Change {
        void on(Body body, Form form);
    }

    private ModelAndView tried(
            Person me, String code, long id, Map<String, String> typed, HttpServletResponse response, Change change) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    change.on(body, form);
                    return to(code, id);
                },
                () -> look(me, body, id, form));
    }

    private static ModelAndView to(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/assessment/" + id);
    }

    private static int whole(Form form, String field, int digits) {
        var fits = form.text(field).matches("\\d{1," + digits + "}");
        form.require(fits, field, "assessment-whole");
        return fits ? Integer.parseInt(form.text(field)) : 0;
    }

    static BigDecimal number(Form form, String field) {
        var fits = form.text(field).matches("\\d{1,9}(\\.\\d{1,2})?");
        form.require(fits, field, "assessment-number");
        return fits ? new BigDecimal(form.text(field)) : BigDecimal.ONE;
    }

    private ModelAndView list(Person me, Body body, Form form) {
        return new ModelAndView(
                "supervision/assessments",
                Map.of(
                        "body",
                        body,
                        "schemes",
                        assessments.of(body),
                        "form",
                        form,
                        "today",
                        trail.now().day(),
                        "supervisor",
                        bodies.duties(me, body).contains(SUPERVISOR)));
    }

    private ModelAndView look(Person me, Body body, long id, Form form) {
        var scheme = assessments.get(body, id);
        var scores = assessments.scores(body, scheme, trail.now());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("scheme", scheme);
        model.put("form", form);
        model.put("indicators", assessments.indicators(scheme));
        model.put("scores", scores);
        model.put("ranking", Ranking.of(scores, scheme.least()));
        model.put("bodies", bodies.byId());
        model.put("appeals", appeals.of(scheme));
        model.put("facts", labels());
        model.put("today", trail.now().day());
        model.put("supervisor", bodies.duties(me, body).contains(SUPERVISOR));
        return new ModelAndView("supervision/assessment", model);
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        Assessable.all().forEach(one -> labels.put(one.name(), one.label() + "（" + one.unit() + "）"));
        return labels;
    }
}
