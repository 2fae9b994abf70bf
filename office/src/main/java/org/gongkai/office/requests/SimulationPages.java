package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.Suspension;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.deadlines.Deadlines;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 期限试算: received on a day, perhaps with a consultation and an extension: when is it due, and why. */
@Controller
@RequestMapping("/desk/{code}/requests/simulate")
class SimulationPages {
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final Trail trail;

    SimulationPages(Bodies bodies, Deadlines deadlines, Trail trail) {
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView look(@PathVariable String code, @RequestParam Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.putIfAbsent("day", trail.now().day().toString());
        all.putIfAbsent("length", String.valueOf(StatutoryPeriod.REPLY_WORKING_DAYS));
        var form = new Form(all);
        var period = period(form);
        var model = new HashMap<String, Object>();
        model.put("body", bodies.withCode(code));
        model.put("form", form);
        model.put("ledger", form.problems().isEmpty() ? Optional.of(deadlines.explain(period)) : Optional.empty());
        return new ModelAndView("requests/simulate", model);
    }

    private static StatutoryPeriod period(Form form) {
        var start = form.day("day");
        var length = number(form, "length", 1, StatutoryPeriod.MAX_DAYS / 10);
        var more = form.text("more").isEmpty() ? 0 : number(form, "more", 1, StatutoryPeriod.MAX_EXTENSION);
        var period = StatutoryPeriod.workingDays(start, length).extendedBy(more);
        if (form.text("sent").isEmpty() && form.text("ended").isEmpty()) {
            return period;
        }
        var sent = form.day("sent");
        var ended = form.day("ended");
        form.require(!ended.isBefore(sent), "ended", "simulate-ended");
        return form.problems().isEmpty()
                ? period.suspended(new Suspension(sent, ended, Consulted.THIRD_PARTY.name()))
                : period;
    }

    private static int number(Form form, String field, int least, int most) {
        var text = form.text(field);
        var fits = text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        form.require(fits, field, "simulate-number", least, most);
        return fits ? Integer.parseInt(text) : least;
    }
}
