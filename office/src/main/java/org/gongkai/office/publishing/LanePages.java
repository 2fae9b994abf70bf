package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Map;
import java.util.Optional;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审核程序: the district sets in which lane each kind of document of a body is reviewed. */
@Controller
class LanePages {
    private final Bodies bodies;
    private final Lanes lanes;
    private final Trail trail;

    LanePages(Bodies bodies, Lanes lanes, Trail trail) {
        this.bodies = bodies;
        this.lanes = lanes;
        this.trail = trail;
    }

    @ForDuty(above = SUPERVISOR)
    @GetMapping("/desk/{code}/lanes")
    ModelAndView lanes(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView("publishing/lanes", Map.of("body", body, "lanes", lanes.of(body)));
    }

    /** Sets one; without a lane that of the body holds again. */
    @ForDuty(above = SUPERVISOR)
    @PostMapping("/desk/{code}/lanes")
    String set(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam DocumentKind kind,
            @RequestParam(required = false) Optional<Lane> lane) {
        lanes.set(me, bodies.withCode(code), kind, lane, trail.now());
        return "redirect:/desk/" + code + "/lanes";
    }
}
