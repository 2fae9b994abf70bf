package org.gongkai.office.engagement.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 问卷调查 as the public sees it: the list, the form, and the results with their CSV. */
@Controller
@ForPublic
class SurveyPublicPages {
    /** A field people do not see and programs fill in. */
    private static final String TRAP = "website";

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LISTED = 200;

    private final Bodies bodies;
    private final PublicSurveys surveys;
    private final Questions questions;
    private final SurveyResults results;
    private final SurveyDesk desk;
    private final MessageSource words;
    private final OfficeDay day;
    private final Throttle throttle = new Throttle(ALLOWED, WINDOW);

    SurveyPublicPages(
            Bodies bodies,
            PublicSurveys surveys,
            Questions questions,
            SurveyResults results,
            SurveyDesk desk,
            MessageSource words,
            OfficeDay day) {
        this.bodies = bodies;
        this.surveys = surveys;
        this.questions = questions;
        this.results = results;
        this.desk = desk;
        this.words = words;
        this.day = day;
    }

    @GetMapping("/p/{code}/surveys")
    ModelAndView list(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView("engagement/surveysBody", Map.of("body", body, "surveys", surveys.of(body, LISTED)));
    }

    @GetMapping("/p/{code}/surveys/{id:\\d{1,18}}")
    ModelAndView look(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return page(body, surveys.get(body, id), new Form(Map.of()));
    }

    @PostMapping("/p/{code}/surveys/{id:\\d{1,18}}")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var survey = surveys.get(body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var answers = AnswerForm.read(form, questions.of(id));
                    form.settle();
                    if (!survey.takesAnswersOn(day.today())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "survey-over");
                    }
                    if (!form.text(TRAP).isEmpty() || !throttle.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "comment-many");
                    }
                    desk.take(body, id, answers);
                    return new ModelAndView("redirect:/p/" + body.code() + "/surveys/" + id + "/taken");
                },
                () -> page(body, survey, form));
    }

    @GetMapping("/p/{code}/surveys/{id:\\d{1,18}}/taken")
    ModelAndView taken(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return new ModelAndView("engagement/answered", Map.of("body", body, "survey", surveys.get(body, id)));
    }

    @GetMapping("/p/{code}/surveys/{id:\\d{1,18}}/results.csv")
    ResponseEntity<String> csv(@PathVariable String code, @PathVariable long id) {
        var result = results.published(surveys.get(bodies.withCode(code), id)).orElseThrow(Refusal::notFound);
        try {
            return ResponseEntity.ok()
                    .header("Content-Type", "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"survey-" + id + ".csv\"")
                    .body(SurveyCsv.of(result, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView page(Body body, Survey survey, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("survey", survey);
        model.put("questions", questions.of(survey.id()));
        model.put("form", form);
        model.put("result", results.published(survey));
        model.put("previous", surveys.previous(body, survey));
        return new ModelAndView("engagement/survey", model);
    }
}
