package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.Sample;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 监督检查 of a body: what waits for whoever looks, what is open, the inspections, and the plan for them. */
@Controller
@RequestMapping("/desk/{code}/supervision")
class InspectionDeskPages {
    private static final int SHOWN = 40;

    private final Bodies bodies;
    private final Inspections inspections;
    private final InspectionPlans plans;
    private final Findings findings;
    private final FindingRows rows;
    private final Trail trail;

    InspectionDeskPages(
            Bodies bodies,
            Inspections inspections,
            InspectionPlans plans,
            Findings findings,
            FindingRows rows,
            Trail trail) {
        this.bodies = bodies;
        this.inspections = inspections;
        this.plans = plans;
        this.findings = findings;
        this.rows = rows;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView home(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return page(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping("/inspections")
    ModelAndView order(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var sample = sample(form);
                    form.settle();
                    var id = inspections.order(me, body, sample, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/inspections/" + id);
                },
                () -> page(me, body, form));
    }

    /** 抽查 by the form: so many items of each column, chosen by a number drawn now. */
    static Sample sample(Form form) {
        var size = number(form, "size", 1000);
        return size == 0
                ? Sample.ALL
                : new Sample(size, ThreadLocalRandom.current().nextLong());
    }

    /** A whole number from 0; 0 where nothing was typed. */
    static int number(Form form, String field, int most) {
        var typed = form.text(field);
        var good = typed.isEmpty() || typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= most;
        form.require(good, field, "inspection-number", String.valueOf(most));
        return good && !typed.isEmpty() ? Integer.parseInt(typed) : 0;
    }

    @ForDuty({APPROVER, SUPERVISOR})
    @PostMapping("/plan")
    ModelAndView plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var plan = new InspectionPlans.Plan(
                            number(form, "months", 12),
                            number(form, "plan-size", 1000),
                            form.text("below").equals("true"),
                            Optional.empty());
                    form.settle();
                    plans.set(me, body, plan, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision");
                },
                () -> page(me, body, form));
    }

    private ModelAndView page(Person me, Body body, Form form) {
        var today = trail.now().day();
        var open = rows.of(me, findings.open(List.of(body)), today);
        var duties = bodies.duties(me, body);
        var plan = plans.of(body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("mine", open.stream().filter(row -> row.mine().isPresent()).toList());
        model.put("others", open.stream().filter(row -> row.mine().isEmpty()).toList());
        model.put("open", open.size());
        model.put("late", open.stream().filter(FindingRow::isLate).count());
        model.put("settled", findings.of(body).size() - open.size());
        model.put("inspections", inspections.of(body, SHOWN));
        var below = bodies.below(body);
        model.put("isAbove", !below.isEmpty());
        model.put("ordered", inspections.ordered(body, SHOWN));
        model.put("names", below.stream().collect(Collectors.toMap(Body::id, Body::shortName)));
        model.put("months", plan.months());
        model.put("size", plan.sampleSize());
        model.put("below", plan.below());
        model.put(
                "orders",
                !Collections.disjoint(duties, Inspections.OWN)
                        || bodies.dutiesAbove(me, body).contains(SUPERVISOR));
        model.put("plans", duties.contains(APPROVER) || duties.contains(SUPERVISOR));
        model.put("supervises", duties.contains(SUPERVISOR));
        return new ModelAndView("supervision/home", model);
    }
}
