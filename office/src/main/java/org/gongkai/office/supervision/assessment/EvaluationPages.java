package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 社会评议 of a year, and the form that adds one. */
@Controller
@RequestMapping("/desk/{code}/evaluations")
class EvaluationPages implements Records {
    private final Bodies bodies;
    private final Evaluations evaluations;
    private final KeptFiles files;
    private final Trail trail;

    EvaluationPages(Bodies bodies, Evaluations evaluations, KeptFiles files, Trail trail) {
        this.bodies = bodies;
        this.evaluations = evaluations;
        this.files = files;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Integer> year) {
        return list(me, bodies.withCode(code), year(year), new Form(Map.of()));
    }

    @ForDuty({CLERK, SUPERVISOR})
    @PostMapping
    ModelAndView enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var title = form.filled("title");
                    var source = form.filled("source");
                    var day = form.day("day");
                    var respondents = whole(form, "respondents");
                    var satisfied = whole(form, "satisfied");
                    form.settle();
                    var kept = Upload.of(file.orElse(List.of())).stream()
                            .findFirst()
                            .map(upload ->
                                    files.keep(upload, me, body, trail.now()).id());
                    evaluations.enter(
                            me,
                            body,
                            new Evaluations.Entered(
                                    Period.asked(year), day, title, source, respondents, satisfied, kept),
                            trail.now());
                    return to(code, year);
                },
                () -> list(me, body, Period.asked(year), form));
    }

    @ForDuty({CLERK, SUPERVISOR})
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    evaluations.withdraw(me, body, id, form.text("reason"), trail.now());
                    return to(code, year);
                },
                () -> list(me, body, Period.asked(year), form));
    }

    private static int whole(Form form, String field) {
        var fits = form.text(field).matches("\\d{1,7}");
        form.require(fits, field, "assessment-whole");
        return fits ? Integer.parseInt(form.text(field)) : 0;
    }

    private static ModelAndView to(String code, int year) {
        return new ModelAndView("redirect:/desk/" + code + "/evaluations?year=" + year);
    }

    private int year(Optional<Integer> asked) {
        var today = trail.now().day();
        return Period.asked(asked.orElse(today.getMonthValue() == 1 ? today.getYear() - 1 : today.getYear()));
    }

    private ModelAndView list(Person me, Body body, int year, Form form) {
        var model = new HashMap<String, Object>();
        var duties = bodies.duties(me, body);
        model.put("body", body);
        model.put("year", year);
        model.put("today", trail.now().day());
        model.put("evaluations", evaluations.of(body, year, trail.now().at()));
        model.put("writes", duties.contains(CLERK) || duties.contains(SUPERVISOR));
        model.put("form", form);
        return new ModelAndView("supervision/evaluations", model);
    }

    @Override
    public String thing() {
        return Evaluations.THING;
    }

    @Override
    public List<Shown> shown(Body body, Collection<Long> ids, Set<Duty> duties) {
        var mayOpen = duties.stream().anyMatch(AssessmentFacts.READERS::contains);
        return evaluations.all(body, trail.now().at()).stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> new Shown(one.title(), mayOpen ? "evaluations?year=" + one.year() : ""))
                .toList();
    }
}
