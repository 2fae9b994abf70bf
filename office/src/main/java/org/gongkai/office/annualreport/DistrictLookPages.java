package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.Map;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The district looks closer: which checks fail where, whose figures are far out, whose texts look alike. */
@Controller
@RequestMapping("/desk/{code}/report/{year}/district")
class DistrictLookPages {
    private final Bodies bodies;
    private final District district;
    private final Outliers outliers;
    private final AlikeTexts alike;
    private final Trail trail;

    DistrictLookPages(Bodies bodies, District district, Outliers outliers, AlikeTexts alike, Trail trail) {
        this.bodies = bodies;
        this.district = district;
        this.outliers = outliers;
        this.alike = alike;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, CLERK, REVIEWER, APPROVER})
    @GetMapping("/checks")
    ModelAndView checks(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable int year) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "annualreport/districtChecks",
                Map.of(
                        "body",
                        body,
                        "year",
                        Period.asked(year),
                        "matrix",
                        district.matrix(body, year, trail.now()),
                        "supervisor",
                        bodies.duties(me, body).contains(SUPERVISOR)));
    }

    @ForDuty({SUPERVISOR, CLERK, REVIEWER, APPROVER})
    @GetMapping("/outliers")
    ModelAndView outliers(@PathVariable String code, @PathVariable int year) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "annualreport/districtOutliers",
                Map.of(
                        "body",
                        body,
                        "year",
                        Period.asked(year),
                        "found",
                        outliers.of(body, year),
                        "peers",
                        outliers.peers(body, year),
                        "least",
                        outliers.least(),
                        "limit",
                        String.valueOf(outliers.limit()),
                        "difference",
                        outliers.difference().toPlainString()));
    }

    @ForDuty({SUPERVISOR, CLERK, REVIEWER, APPROVER})
    @GetMapping("/alike")
    ModelAndView alike(@PathVariable String code, @PathVariable int year) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "annualreport/districtAlike",
                Map.of(
                        "body",
                        body,
                        "year",
                        Period.asked(year),
                        "siblings",
                        alike.siblings(body, year),
                        "years",
                        alike.years(body, year)));
    }
}
