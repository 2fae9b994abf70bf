package org.gongkai.office.annualreport;

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
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 年度报告汇总: who is where, whose figures do not fit, and whose texts look alike. */
@Controller
@RequestMapping("/desk/{code}/report/{year}/district")
class ReportBoardPages {
    private final Bodies bodies;
    private final Reports reports;
    private final District district;
    private final Trail trail;

    ReportBoardPages(Bodies bodies, Reports reports, District district, Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.district = district;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, CLERK, REVIEWER, APPROVER})
    @GetMapping
    ModelAndView board(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable int year) {
        return board(me, bodies.withCode(code), Period.asked(year), new Form(Map.of()));
    }

    /** Sets the due day of all bodies below, or of one of them. */
    @ForDuty(SUPERVISOR)
    @PostMapping("/due")
    ModelAndView due(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        Period.asked(year);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var due = form.day("due-day");
                    form.settle();
                    for (var below : district.below(body)) {
                        if (form.text("for").isEmpty() || form.text("for").equals(below.code())) {
                            reports.setDue(me, below, year, due, trail.now());
                        }
                    }
                    return new ModelAndView("redirect:/desk/" + code + "/report/" + year + "/district");
                },
                () -> board(me, body, year, form));
    }

    private ModelAndView board(Person me, Body body, int year, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("lines", district.lines(body, year, trail.now()));
        model.put("fit", district.fit(body, year));
        model.put("alike", district.alike(body, year));
        model.put("supervisor", bodies.duties(me, body).contains(SUPERVISOR));
        model.put("form", form);
        return new ModelAndView("annualreport/district", model);
    }
}
