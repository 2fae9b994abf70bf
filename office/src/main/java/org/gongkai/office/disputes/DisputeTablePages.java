package org.gongkai.office.disputes;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 表四 of a year, as it stands now or stood at the end of a day; a click on a number lists the disputes behind it. */
@Controller
@RequestMapping("/desk/{code}/disputes")
class DisputeTablePages {
    private final Bodies bodies;
    private final Disputes disputes;
    private final DisputeFacts facts;
    private final Failures failures;
    private final DisputeRules rules;
    private final Trail trail;

    DisputeTablePages(
            Bodies bodies, Disputes disputes, DisputeFacts facts, Failures failures, DisputeRules rules, Trail trail) {
        this.bodies = bodies;
        this.disputes = disputes;
        this.facts = facts;
        this.failures = failures;
        this.rules = rules;
        this.trail = trail;
    }

    /**
     * @param until the day until whose end what was recorded counts
     * @param group id of a group of table 4 whose disputes are listed, with the outcome
     */
    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/table")
    ModelAndView table(
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String until,
            @RequestParam Optional<String> group,
            @RequestParam(defaultValue = "total") String outcome) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var asOf = asOf(until);
        var table = facts.table(body, year.orElse(now.day().getYear()), asOf.orElse(now.at()));
        var shown = group.map(DisputeTablePages::group);
        var in = outcome(outcome);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("table", table);
        model.put("until", asOf.isPresent() ? until : "");
        model.put("shown", shown);
        model.put("in", in);
        model.put(
                "cases",
                disputes.withIds(body, shown.map(one -> table.at(one, in)).orElse(List.of()), now));
        return new ModelAndView("disputes/table", model);
    }

    private static Optional<Instant> asOf(String until) {
        try {
            return until.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(until)
                            .plusDays(1)
                            .atStartOfDay(OfficeDay.ZONE)
                            .toInstant());
        } catch (DateTimeParseException e) {
            throw Refusal.notFound();
        }
    }

    private static DisputeGroup group(String id) {
        return Arrays.stream(DisputeGroup.values())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static DisputeOutcome outcome(String id) {
        return Arrays.stream(DisputeOutcome.values())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** 败诉原因分析; reviewers are named, so it is for those who answer for reviews. */
    @ForDuty({LEGAL, APPROVER})
    @GetMapping("/analysis")
    ModelAndView analysis(
            @PathVariable String code, @RequestParam Optional<Integer> from, @RequestParam Optional<Integer> to) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var last = to.orElse(now.day().getYear());
        var first = Math.min(from.orElse(last - 2), last);
        var analysis = failures.of(body, first, last, now);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("from", first);
        model.put("to", last);
        model.put("decided", analysis.decided());
        model.put("lost", analysis.decided().stream().filter(Failures::isLost).toList());
        model.put("grounds", analysis.grounds());
        model.put("sections", analysis.sections());
        model.put("reviewers", analysis.reviewers());
        model.put("smallest", rules.smallest());
        return new ModelAndView("disputes/analysis", model);
    }
}
