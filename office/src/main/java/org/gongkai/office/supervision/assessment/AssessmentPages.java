package org.gongkai.office.supervision.assessment;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.gongkai.office.facts.Period;
import org.gongkai.office.facts.Records;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.supervision.Tables;
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

/** 考核: the district's pages. Bodies by indicators, and one score with its derivation. */
@Controller
@RequestMapping("/desk/{code}/assessment")
class AssessmentPages {
    private static final int SHOWN = 50;

    private final Bodies bodies;
    private final Assessments assessments;
    private final KeptFiles files;
    private final ObjectProvider<Records> records;
    private final Tables tables;
    private final Trail trail;

    AssessmentPages(
            Bodies bodies,
            Assessments assessments,
            KeptFiles files,
            ObjectProvider<Records> records,
            Tables tables,
            Trail trail) {
        this.bodies = bodies;
        this.assessments = assessments;
        this.files = files;
        this.records = records;
        this.tables = tables;
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
                    var points = number(form, "mark");
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
                            : Optional.of(number(form, "mark"));
                    form.settle();
                    assessments.answer(me, body, id, appeal, answer, points, trail.now());
                    return to(code, id, of, indicator);
                },
                () -> score(me, body, id, of, indicator, form));
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}/table.csv")
    void csv(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        tables.csv(response, assessments.get(body, id).title(), rows(body, id));
    }

    @ForDuty({SUPERVISOR, APPROVER})
    @GetMapping("/{id}/table.xlsx")
    void xlsx(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        tables.xlsx(response, assessments.get(body, id).title(), rows(body, id));
    }

    private List<List<String>> rows(Body body, long id) {
        var scheme = assessments.get(body, id);
        var scores = assessments.scores(body, scheme, trail.now());
        var names = bodies.byId();
        var heads = new ArrayList<String>();
        heads.add(tables.say("assessment.body"));
        assessments
                .indicators(scheme)
                .forEach(one -> heads.add(
                        one.name() + "（" + one.weight().stripTrailingZeros().toPlainString() + "）"));
        heads.add(tables.say("assessment.total"));
        heads.add(tables.say("assessment.rank"));
        var rows = new ArrayList<List<String>>();
        rows.add(heads);
        for (var line : Ranking.of(scores, scheme.least()).lines()) {
            var row = new ArrayList<String>();
            row.add(Optional.ofNullable(names.get(line.body()))
                    .map(Body::shortName)
                    .orElse(""));
            scores.getOrDefault(line.body(), List.of())
                    .forEach(score -> row.add(
                            score.points().map(BigDecimal::toPlainString).orElse("")));
            row.add(line.total().map(BigDecimal::toPlainString).orElse(""));
            row.add(line.rank().map(String::valueOf).orElse(""));
            rows.add(row);
        }
        return rows;
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

    private static ModelAndView to(String code, long id, long of, long indicator) {
        return new ModelAndView(
                "redirect:/desk/" + code + "/assessment/" + id + "/score?of=" + of + "&indicator=" + indicator);
    }

    private static int whole(Form form, String field, int digits) {
        var fits = form.text(field).matches("\\d{1," + digits + "}");
        form.require(fits, field, "assessment-whole");
        return fits ? Integer.parseInt(form.text(field)) : 0;
    }

    private static BigDecimal number(Form form, String field) {
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
        model.put("appeals", assessments.appeals(scheme));
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
                assessments.appeals(scheme).stream()
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
