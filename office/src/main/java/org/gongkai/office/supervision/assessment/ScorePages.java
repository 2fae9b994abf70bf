package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Records;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One score of an assessment with its derivation, given by hand where it is, and the answer to an appeal. */
@Controller
@RequestMapping("/desk/{code}/assessment")
class ScorePages {
    private static final int SHOWN = 50;

    private final Bodies bodies;
    private final Assessments assessments;
    private final Appeals appeals;
    private final KeptFiles files;
    private final ObjectProvider<Records> records;
    private final Trail trail;

    ScorePages(
            Bodies bodies,
            Assessments assessments,
            Appeals appeals,
            KeptFiles files,
            ObjectProvider<Records> records,
            Trail trail) {
        this.bodies = bodies;
        this.assessments = assessments;
        this.appeals = appeals;
        this.files = files;
        this.records = records;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}/score")
    ModelAndView score(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<Long> of,
            @RequestParam Optional<Long> indicator) {
        return score(
                me,
                bodies.withCode(code),
                id,
                of.orElseThrow(Refusal::notFound),
                indicator.orElseThrow(Refusal::notFound),
                new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/score")
    ModelAndView give(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long of,
            @RequestParam long indicator,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var points = AssessmentPages.number(form, "mark");
                    var words = form.filled("words");
                    form.settle();
                    var kept = Upload.of(file.orElse(List.of())).stream()
                            .findFirst()
                            .map(upload ->
                                    files.keep(upload, me, body, trail.now()).id());
                    assessments.score(me, body, id, of, indicator, points, words, kept, trail.now());
                    return to(code, id, of, indicator);
                },
                () -> score(me, body, id, of, indicator, form));
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long of,
            @RequestParam long indicator,
            @RequestParam long appeal,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var answer = form.filled("answer");
                    var points = form.text("mark").isEmpty()
                            ? Optional.<BigDecimal>empty()
                            : Optional.of(AssessmentPages.number(form, "mark"));
                    form.settle();
                    appeals.answer(me, body, id, appeal, answer, points, trail.now());
                    return to(code, id, of, indicator);
                },
                () -> score(me, body, id, of, indicator, form));
    }

    private static ModelAndView to(String code, long id, long of, long indicator) {
        return new ModelAndView(
                "redirect:/desk/" + code + "/assessment/" + id + "/score?of=" + of + "&indicator=" + indicator);
    }

    private ModelAndView score(Person me, Body body, long id, long of, long indicator, Form form) {
        var scheme = assessments.get(body, id);
        var score = assessments.scores(body, scheme, trail.now()).getOrDefault(of, List.of()).stream()
                .filter(one -> one.indicator() == indicator)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var scored = bodies.withId(of);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("scheme", scheme);
        model.put("of", scored);
        model.put(
                "indicator",
                assessments.indicators(scheme).stream()
                        .filter(one -> one.id() == indicator)
                        .findFirst()
                        .orElseThrow(Refusal::notFound));
        model.put("score", score);
        model.put("records", shown(scored, score));
        model.put(
                "byHand",
                assessments.byHand(scheme).stream()
                        .filter(one -> one.body() == of && one.indicator() == indicator)
                        .toList());
        model.put(
                "appeals",
                appeals.of(scheme).stream()
                        .filter(one -> one.body() == of && one.indicator() == indicator)
                        .toList());
        model.put("form", form);
        model.put("supervisor", bodies.duties(me, body).contains(SUPERVISOR));
        return new ModelAndView("supervision/score", model);
    }

    /** The first records behind a score, by their names. */
    private List<String> shown(Body body, Score score) {
        Map<String, Records> byThing =
                records.stream().collect(Collectors.toMap(Records::thing, Function.identity(), (one, other) -> one));
        var ids = score.evidence().stream()
                .limit(SHOWN)
                .collect(Collectors.groupingBy(
                        one -> one.thing(),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.id(), Collectors.toList())));
        return ids.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(byThing.get(entry.getKey())).stream()
                        .flatMap(found -> found.shown(body, entry.getValue(), java.util.Set.of()).stream()))
                .map(Records.Shown::title)
                .toList();
    }
}
