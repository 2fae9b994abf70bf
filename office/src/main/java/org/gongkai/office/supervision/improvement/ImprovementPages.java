package org.gongkai.office.supervision.improvement;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.pages.Histories;
import org.gongkai.office.supervision.Tables;
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

/** 问题与改进: the problems of a year with what became of those of the year before, and the page of one problem. */
@Controller
@RequestMapping("/desk/{code}/improvement")
class ImprovementPages {
    private static final List<String> HEADS = List.of("problem", "source", "measure", "owner", "due", "state", "day");

    private final Bodies bodies;
    private final Improvements improvements;
    private final ImprovementFacts facts;
    private final KeptFiles files;
    private final Histories histories;
    private final Tables tables;
    private final Trail trail;

    ImprovementPages(
            Bodies bodies,
            Improvements improvements,
            ImprovementFacts facts,
            KeptFiles files,
            Histories histories,
            Tables tables,
            Trail trail) {
        this.bodies = bodies;
        this.improvements = improvements;
        this.facts = facts;
        this.files = files;
        this.histories = histories;
        this.tables = tables;
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

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/list.csv")
    void csv(@PathVariable String code, @RequestParam Optional<Integer> year, HttpServletResponse response)
            throws IOException {
        var shown = year(year);
        var rows = tables.heads("improvement.head.", HEADS);
        for (var problem :
                improvements.of(bodies.withCode(code), shown, trail.now().at())) {
            var source = tables.say("improvement.source." + problem.source()) + " " + problem.reference();
            if (problem.measures().isEmpty()) {
                rows.add(List.of(problem.words(), source, "", "", "", "", ""));
            }
            for (var measure : problem.measures()) {
                rows.add(List.of(
                        problem.words(),
                        source,
                        measure.words(),
                        measure.owner(),
                        measure.due().toString(),
                        tables.say("improvement.state." + measure.state()),
                        measure.last().map(last -> last.day().toString()).orElse("")));
            }
        }
        tables.csv(response, tables.say("improvement.file", String.valueOf(shown)), rows);
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var words = form.filled("words");
                    var source = Arrays.stream(Source.values())
                            .filter(one -> one.name().equals(form.text("source")))
                            .findFirst();
                    form.require(source.isPresent(), "source", "field-choose");
                    form.settle();
                    var id = improvements.add(
                            me,
                            body,
                            Period.asked(year),
                            words,
                            source.orElseThrow(),
                            form.text("reference"),
                            trail.now());
                    return to(code, id);
                },
                () -> list(me, body, Period.asked(year), form));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return look(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/measure")
    ModelAndView plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(me, code, id, typed, response, (body, form) -> {
            var words = form.filled("measure");
            var person = form.text("person").matches("\\d{1,18}")
                    ? Optional.of(Long.parseLong(form.text("person")))
                    : Optional.<Long>empty();
            var owner = person.isPresent() ? form.text("owner") : form.filled("owner");
            var due = form.day("due");
            form.settle();
            improvements.plan(me, body, id, words, owner, person, due, trail.now());
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/progress")
    ModelAndView report(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam long of,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        return tried(me, code, id, typed, response, (body, form) -> {
            var state = Arrays.stream(MeasureState.values())
                    .filter(one -> one.name().equals(form.text("state")))
                    .findFirst();
            form.require(state.isPresent(), "state", "field-choose");
            var day = form.day("day");
            var newDue = form.text("newDue").isEmpty() ? Optional.<LocalDate>empty() : Optional.of(form.day("newDue"));
            form.settle();
            var kept = Upload.of(file.orElse(List.of())).stream()
                    .findFirst()
                    .map(upload -> files.keep(upload, me, body, trail.now()).id());
            var reported = new Improvements.Reported(state.orElseThrow(), day, form.text("said"), kept, newDue);
            improvements.report(me, body, id, of, reported, trail.now());
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/carry")
    ModelAndView carry(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return tried(me, code, id, Map.of(), response, (body, form) -> improvements.carry(me, body, id, trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(me, code, id, typed, response, (body, form) -> {
            var reason = form.filled("reason");
            form.settle();
            improvements.withdraw(me, body, id, reason, trail.now());
        });
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
        return new ModelAndView("redirect:/desk/" + code + "/improvement/" + id);
    }

    /** Until the report of the year before is due, people work on that year. */
    private int year(Optional<Integer> asked) {
        var today = trail.now().day();
        return Period.asked(asked.orElse(today.getMonthValue() == 1 ? today.getYear() - 1 : today.getYear()));
    }

    private ModelAndView list(Person me, Body body, int year, Form form) {
        var now = trail.now();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("form", form);
        model.put("today", now.day());
        model.put("problems", improvements.of(body, year, now.at()));
        model.put("before", improvements.of(body, year - 1, now.at()));
        model.put("passages", facts.passages(body, year, now.at()));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        return new ModelAndView("supervision/improvement", model);
    }

    private ModelAndView look(Person me, Body body, long id, Form form) {
        var now = trail.now();
        var problem = improvements.get(body, id, now);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("problem", problem);
        model.put("form", form);
        model.put("today", now.day());
        model.put("names", names(problem));
        model.put("people", bodies.staff(body));
        model.put("sections", bodies.sections(body));
        model.put("history", histories.of(Improvements.THING, id));
        model.put(
                "clerk",
                bodies.duties(me, body).contains(CLERK) && problem.withdrawn().isEmpty());
        return new ModelAndView("supervision/problem", model);
    }

    private Map<UUID, String> names(Problem problem) {
        var ids = problem.measures().stream()
                .flatMap(measure -> measure.progress().stream())
                .flatMap(progress -> progress.file().stream())
                .toList();
        var names = new HashMap<UUID, String>();
        files.find(ids).forEach(file -> names.put(file.id(), file.name()));
        return names;
    }
}
