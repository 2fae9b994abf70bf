package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.inspection.Indicator;
import org.gongkai.office.supervision.inspection.Limits;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 检查指标: what is checked, by which numbers, and where they come from; whoever supervises sets them otherwise here. */
@Controller
@RequestMapping("/desk/{code}/supervision/indicators")
class IndicatorPages {
    private static final int LONGEST_REASON = 300;
    private static final int MOST_DAYS = 250;

    private final Bodies bodies;
    private final IndicatorSettings settings;
    private final Trail trail;

    IndicatorPages(Bodies bodies, IndicatorSettings settings, Trail trail) {
        this.bodies = bodies;
        this.settings = settings;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return page(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping
    ModelAndView set(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var indicator = read(form);
                    var reason = form.filled("reason");
                    form.require(reason.length() <= LONGEST_REASON, "reason", "inspection-words-long", LONGEST_REASON);
                    form.settle();
                    settings.set(me, body, indicator, form.text("use").equals("true"), reason, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/indicators#" + indicator.id());
                },
                () -> page(me, body, form));
    }

    private static Indicator read(Form form) {
        var indicator = Indicator.all().stream()
                .filter(one -> one.id().equals(form.text("indicator")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var limits = new HashMap<String, Integer>();
        for (var name : indicator.limits().inOrder().keySet()) {
            var typed = form.text("limit-" + name);
            var good = typed.matches("\\d{1,4}");
            form.require(good, "limit-" + name, "inspection-number", "9999");
            limits.put(name, good ? Integer.parseInt(typed) : 0);
        }
        var days = form.text("mend-days").matches("\\d{1,3}") ? Integer.parseInt(form.text("mend-days")) : 0;
        form.require(days >= 1 && days <= MOST_DAYS, "mend-days", "inspection-number", String.valueOf(MOST_DAYS));
        return indicator.with(new Limits(limits), points(form, "points"), points(form, "most"), Math.max(days, 1));
    }

    private static BigDecimal points(Form form, String field) {
        var good = form.text(field).matches("\\d{1,2}(\\.\\d{1,2})?|100");
        form.require(good, field, "inspection-number", "100");
        return good ? new BigDecimal(form.text(field)) : BigDecimal.ZERO;
    }

    private ModelAndView page(Person me, Body body, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("held", settings.of(body, trail.now().day()));
        model.put("sets", bodies.duties(me, body).contains(SUPERVISOR));
        model.put("above", bodies.above(body).stream().findFirst().map(Body::shortName));
        return new ModelAndView("supervision/indicators", model);
    }
}
