package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.AnnualReport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 版本对比: two versions of a report, text beside cells; the last is what is being written while the report is open. */
@Controller
@RequestMapping("/desk/{code}/report/{year}/versions")
class VersionPages {
    private final Bodies bodies;
    private final Reports reports;
    private final Workspaces workspaces;
    private final Trail trail;

    VersionPages(Bodies bodies, Reports reports, Workspaces workspaces, Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.workspaces = workspaces;
        this.trail = trail;
    }

    /**
     * @param from number of the earlier version, counted from 1; without it the last but one
     * @param to number of the later one; the one behind the last is what is being written
     */
    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView compare(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to) {
        var body = bodies.withCode(code);
        var report = reports.get(body, year);
        var versions = reports.versions(report);
        var isOpen = report.state().isOpen() && !report.isAway();
        var last = versions.size() + (isOpen ? 1 : 0);
        var later = to.orElse(last);
        var earlier = from.orElse(Math.max(1, later - 1));
        var diff = Optional.<VersionDiff>empty();
        if (last > 1) {
            if (earlier < 1 || later > last || earlier >= later) {
                throw Refusal.notFound();
            }
            var now =
                    later <= versions.size() ? numbered(versions, later) : workspaces.shown(body, report, trail.now());
            diff = Optional.of(VersionDiff.of(earlier, numbered(versions, earlier), later, now));
        }
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("versions", versions);
        model.put("last", last);
        model.put("from", earlier);
        model.put("to", later);
        model.put("diff", diff);
        return new ModelAndView("annualreport/versions", model);
    }

    private static AnnualReport numbered(List<Version> versions, int number) {
        return versions.get(number - 1).report();
    }
}
