package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 年度报告: the years of a body, what is open at the year's end, and the workspace of one report. */
@Controller
@RequestMapping("/desk/{code}/report")
class ReportPages {
    private final Bodies bodies;
    private final Reports reports;
    private final ReportWriting writing;
    private final Workspaces workspaces;
    private final ReportPublication publication;
    private final EarlierStore earlier;
    private final List<YearEnd> yearEnds;
    private final Trail trail;

    ReportPages(
            Bodies bodies,
            Reports reports,
            ReportWriting writing,
            Workspaces workspaces,
            ReportPublication publication,
            EarlierStore earlier,
            List<YearEnd> yearEnds,
            Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.writing = writing;
        this.workspaces = workspaces;
        this.publication = publication;
        this.earlier = earlier;
        this.yearEnds = List.copyOf(yearEnds);
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), new Form(Map.of()));
    }

    private ModelAndView list(Person me, Body body, Form form) {
        var now = trail.now();
        var clerk = bodies.duties(me, body).contains(CLERK);
        var lines = new ArrayList<YearLine>();
        for (var year = now.day().getYear(); year >= Reports.FIRST_YEAR; year--) {
            var report = reports.find(body, year);
            lines.add(new YearLine(year, report, reports.due(body, year), clerk && report.isEmpty()));
        }
        var ends = lastYear(now.day());
        var open = new ArrayList<YearEnd.Open>();
        yearEnds.forEach(module -> open.addAll(module.open(body, ends, now)));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("lines", lines);
        model.put("earlier", earlier.of(body));
        model.put("ends", ends);
        model.put("open", open);
        model.put("clerk", clerk);
        model.put(
                "hasBelow",
                !bodies.duties(me, body).isEmpty() && !bodies.below(body).isEmpty());
        model.put("form", form);
        return new ModelAndView("annualreport/list", model);
    }

    /** Until the end of June the year before is the one to report, afterwards the one that runs. */
    private static int lastYear(LocalDate today) {
        return today.getMonthValue() <= 6 ? today.getYear() - 1 : today.getYear();
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView open(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam int year,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    reports.open(me, body, year, trail.now());
                    return to(code, year);
                },
                () -> list(me, body, form));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{year}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable int year) {
        return look(me, bodies.withCode(code), year, Map.of(), new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{year}/save")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> writing.save(me, body, year, version, texts(typed), trail.now()));
    }

    /** What is wrong with a text as it is being typed; nothing is kept. */
    @ForDuty(CLERK)
    @PostMapping("/{year}/check")
    ModelAndView check(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Map<String, String> typed) {
        var body = bodies.withCode(code);
        var work = workspaces.of(me, body, reports.get(body, year), texts(typed), trail.now());
        return new ModelAndView("annualreport/points", Map.of("body", body, "work", work, "form", new Form(Map.of())));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER},
            above = SUPERVISOR)
    @PostMapping("/{year}/act")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam ReportAction action,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> reports.act(me, body, year, version, action, typed.getOrDefault("words", ""), trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{year}/answer")
    ModelAndView answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam String point,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> writing.answer(me, body, year, version, point, typed.getOrDefault("words", ""), trail.now()));
    }

    @ForDuty(above = SUPERVISOR)
    @PostMapping("/{year}/comment")
    ModelAndView comment(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String place,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> reports.comment(
                        me,
                        body,
                        year,
                        place,
                        typed.getOrDefault("quote", ""),
                        typed.getOrDefault("words", ""),
                        trail.now()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{year}/settle")
    ModelAndView settle(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam long comment,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return tried(
                me,
                code,
                year,
                typed,
                response,
                body -> writing.settle(me, body, year, version, comment, typed.getOrDefault("words", ""), trail.now()));
    }

    /** Makes the item for the 年报 column out of the accepted report. */
    @ForDuty(CLERK)
    @PostMapping("/{year}/publish")
    ModelAndView publish(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of("words", words));
        return form.tried(
                response,
                () -> {
                    var item = publication.draft(me, body, year, version, words, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/items/" + item);
                },
                () -> look(me, body, year, Map.of(), form));
    }

    private interface Change {
        void on(Body body);
    }

    private ModelAndView tried(
            Person me, String code, int year, Map<String, String> typed, HttpServletResponse response, Change change) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    change.on(body);
                    return to(code, year);
                },
                () -> look(me, body, year, texts(typed), form));
    }

    private static ModelAndView to(String code, int year) {
        return new ModelAndView("redirect:/desk/" + code + "/report/" + year);
    }

    private ModelAndView look(Person me, Body body, int year, Map<TextPart, String> typed, Form form) {
        var work = workspaces.of(me, body, reports.get(body, year), typed, trail.now());
        return new ModelAndView("annualreport/workspace", Map.of("body", body, "work", work, "form", form));
    }

    private static Map<TextPart, String> texts(Map<String, String> typed) {
        var texts = new EnumMap<TextPart, String>(TextPart.class);
        for (var part : TextPart.values()) {
            if (typed.containsKey(part.name())) {
                texts.put(part, typed.getOrDefault(part.name(), "").strip());
            }
        }
        return texts;
    }
}
