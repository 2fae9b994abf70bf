package org.gongkai.office.engagement.survey;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
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

/** 问卷调查: the register, the form of a survey, and one survey with its questions and what may be done with it. */
@Controller
@RequestMapping("/desk/{code}/surveys")
class SurveyDeskPages {
    private final Bodies bodies;
    private final Surveys surveys;
    private final SurveyView view;
    private final Trail trail;

    SurveyDeskPages(Bodies bodies, Surveys surveys, SurveyView view, Trail trail) {
        this.bodies = bodies;
        this.surveys = surveys;
        this.view = view;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView register(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var duties = bodies.duties(me, body);
        return new ModelAndView(
                "engagement/surveys",
                Map.of(
                        "body",
                        body,
                        "all",
                        surveys.of(body),
                        "writes",
                        duties.contains(CLERK),
                        "opens",
                        duties.contains(CLERK) || duties.contains(REVIEWER) || duties.contains(APPROVER)));
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        return write(bodies.withCode(code), 0, 0, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var text = SurveyForms.text(form);
                    form.settle();
                    return at(code, surveys.draft(me, body, text, trail.now()));
                },
                () -> write(body, 0, 0, form));
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return view.page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var found = surveys.get(body, id);
        return write(
                body,
                id,
                found.version(),
                new Form(SurveyForms.typed(found.survey().text())));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/edit")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var text = SurveyForms.text(form);
                    form.settle();
                    surveys.save(me, body, id, version(form), text, trail.now());
                    return at(code, id);
                },
                () -> write(body, id, version(form), form));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/questions")
    ModelAndView question(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    if (form.text("remove").matches("\\d{1,18}")) {
                        surveys.remove(me, body, id, version(form), Long.parseLong(form.text("remove")), trail.now());
                    } else {
                        var question = SurveyForms.question(form);
                        form.settle();
                        surveys.add(me, body, id, version(form), question, trail.now());
                    }
                    return at(code, id);
                },
                () -> view.page(me, body, id, form));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{id}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var all = new HashMap<>(typed);
        all.put("act", act);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    var done = SurveyAct.of(act);
                    var words = done.needsWords() ? SurveyForms.limited(form, "said", SurveyResult.LIMIT) : "";
                    form.settle();
                    surveys.act(me, body, id, version(form), done, words, trail.now());
                    return at(code, id);
                },
                () -> view.page(me, body, id, form));
    }

    static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
    }

    static ModelAndView at(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/surveys/" + id);
    }

    private ModelAndView write(Body body, long id, int version, Form form) {
        return new ModelAndView(
                "engagement/surveyForm",
                Map.of(
                        "body",
                        body,
                        "id",
                        id,
                        "version",
                        version,
                        "form",
                        form,
                        "earlier",
                        surveys.of(body).stream()
                                .map(SurveyCase::survey)
                                .filter(survey -> survey.state() == SurveyState.DONE)
                                .toList()));
    }
}
