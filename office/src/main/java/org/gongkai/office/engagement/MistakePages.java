package org.gongkai.office.engagement;

import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of reported mistakes that staff see. */
@Controller
class MistakePages {
    private static final int SHOWN = 200;

    private final Bodies bodies;
    private final Mistakes mistakes;

    MistakePages(Bodies bodies, Mistakes mistakes) {
        this.bodies = bodies;
        this.mistakes = mistakes;
    }

    @ForDuty(
            value = {Duty.CLERK, Duty.REVIEWER, Duty.APPROVER, Duty.SUPERVISOR},
            above = Duty.SUPERVISOR)
    @GetMapping("/desk/{code}/mistakes")
    ModelAndView list(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView("engagement/mistakes", Map.of("body", body, "mistakes", mistakes.of(body, SHOWN)));
    }
}
