package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Checker;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 季度统计: the quarters of a year, the tables of one, the records behind a cell. */
@Controller
@RequestMapping("/desk/{code}/interim")
class InterimPages {
    private final Bodies bodies;
    private final Interims interims;
    private final RecordLists records;
    private final Trail trail;

    InterimPages(Bodies bodies, Interims interims, RecordLists records, Trail trail) {
        this.bodies = bodies;
        this.interims = interims;
        this.records = records;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@PathVariable String code, @RequestParam Optional<Integer> year) {
        var body = bodies.withCode(code);
        var today = trail.now().day();
        var asked = asked(year.orElse(today.minusMonths(3).getYear()));
        var latest = new LinkedHashMap<Span, Optional<Version>>();
        for (var span : Span.values()) {
            var versions = interims.versions(body, asked, span);
            latest.put(span, versions.stream().reduce((first, second) -> second));
        }
        return new ModelAndView(
                "annualreport/interims", Map.of("body", body, "year", asked, "latest", latest, "today", today));
    }

    /** @param version number of a frozen version; without it what is recorded now */
    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{year}/{span}")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String span,
            @RequestParam Optional<Integer> version) {
        return look(me, bodies.withCode(code), asked(year), Span.at(span), version, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping("/{year}/{span}/freeze")
    ModelAndView freeze(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String span,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    interims.freeze(me, body, asked(year), Span.at(span), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/interim/" + year + "/" + span);
                },
                () -> look(me, body, year, Span.at(span), Optional.empty(), form));
    }

    private ModelAndView look(Person me, Body body, int year, Span span, Optional<Integer> number, Form form) {
        var now = trail.now();
        var versions = interims.versions(body, year, span);
        var shown = number.map(one -> numbered(versions, one));
        var compiled = interims.compiled(body, year, span, now);
        var base = "/desk/" + body.code() + "/interim/" + year + "/" + span.path() + "/cell";
        var report = shown.map(Version::report).orElseGet(() -> interims.composed(body, span, compiled));
        var period = span.of(year);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put(
                "view",
                new InterimView(
                        year,
                        span,
                        period,
                        shown,
                        ReportHtml.tables(report, base),
                        versions,
                        versions.isEmpty()
                                ? Map.of()
                                : versions.get(versions.size() - 1).differences(compiled),
                        interims.parts(body, year, span),
                        !now.day().isBefore(period.first()),
                        now.day().isAfter(period.last())));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("form", form);
        return new ModelAndView("annualreport/interim", model);
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{year}/{span}/cell/{cell}")
    ModelAndView cell(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String span,
            @PathVariable String cell) {
        var body = bodies.withCode(code);
        var of = Span.at(span);
        var id = CellPages.id(cell, asked(year));
        var compiled = interims.compiled(body, year, of, trail.now()).cell(id);
        var spans = new LinkedHashMap<Span, String>();
        Arrays.stream(Span.values())
                .filter(one -> !one.of(year).first().isAfter(trail.now().day()))
                .forEach(one -> spans.put(
                        one,
                        interims.compiled(body, year, one, trail.now())
                                .cell(id)
                                .value()
                                .toPlainString()));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("span", of);
        model.put("name", Checker.nameOf(id));
        model.put("cell", compiled);
        model.put("spans", spans);
        model.put("records", records.of(body, compiled, bodies.duties(me, body)));
        return new ModelAndView("annualreport/interimCell", model);
    }

    private static Version numbered(List<Version> versions, int number) {
        return versions.stream()
                .filter(version -> version.edition() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The year of an address, from the first of the present format on. */
    static int asked(int year) {
        if (year < Reports.FIRST_YEAR || year > 2200) {
            throw Refusal.notFound();
        }
        return year;
    }
}
