package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.Indicator;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 检查总览 of the bodies below: their scores, and what is open by body and indicator; inspections of all at once. */
@Controller
@RequestMapping("/desk/{code}/supervision/board")
class InspectionBoardPages {
    private final Bodies bodies;
    private final Inspections inspections;
    private final Findings findings;
    private final Trail trail;

    InspectionBoardPages(Bodies bodies, Inspections inspections, Findings findings, Trail trail) {
        this.bodies = bodies;
        this.inspections = inspections;
        this.findings = findings;
        this.trail = trail;
    }

    @ForDuty(SUPERVISOR)
    @GetMapping
    ModelAndView board(@PathVariable String code, @RequestParam Optional<Integer> asked) {
        return page(bodies.withCode(code), new Form(Map.of()), asked);
    }

    @ForDuty(SUPERVISOR)
    @PostMapping
    ModelAndView all(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var sample = InspectionDeskPages.sample(form);
                    form.settle();
                    var asked = inspections.orderBelow(me, body, sample, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/board?asked=" + asked);
                },
                () -> page(body, form, Optional.empty()));
    }

    private ModelAndView page(Body body, Form form, Optional<Integer> asked) {
        var today = trail.now().day();
        var below = bodies.below(body).stream().filter(one -> !one.isClosed()).toList();
        var open = findings.open(below);
        var newest = inspections.newest(below);
        var rows = below.stream()
                .map(one -> row(
                        one,
                        Optional.ofNullable(newest.get(one.id())),
                        open.stream()
                                .filter(finding -> finding.bodyId() == one.id())
                                .toList(),
                        today))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("asked", asked);
        model.put("rows", rows);
        model.put(
                "indicators",
                Indicator.all().stream()
                        .filter(indicator ->
                                open.stream().anyMatch(one -> one.indicator().equals(indicator.id())))
                        .toList());
        model.put("open", open.size());
        model.put("late", rows.stream().mapToLong(InspectionBoardRow::late).sum());
        return new ModelAndView("supervision/board", model);
    }

    private static InspectionBoardRow row(Body body, Optional<Inspection> newest, List<Finding> open, LocalDate today) {
        return new InspectionBoardRow(
                body,
                newest,
                open.stream().collect(Collectors.groupingBy(Finding::indicator, Collectors.counting())),
                open.stream().filter(one -> one.isLate(today)).count(),
                open.stream().filter(Finding::isRepeated).count());
    }
}
