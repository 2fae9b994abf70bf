package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
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
import org.gongkai.office.files.Upload;
import org.gongkai.office.supervision.inspection.HandCheck;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 人工检查: the indicators that no rule can decide, what people saw, and until when it holds. */
@Controller
@RequestMapping("/desk/{code}/supervision/checks")
class InspectionCheckPages {
    private final Bodies bodies;
    private final InspectionChecks checks;
    private final IndicatorSettings settings;
    private final Trail trail;

    InspectionCheckPages(Bodies bodies, InspectionChecks checks, IndicatorSettings settings, Trail trail) {
        this.bodies = bodies;
        this.checks = checks;
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

    @ForDuty(
            value = {CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var seen = seen(form, file.orElse(List.of()));
                    checks.add(me, body, seen, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/checks#" + seen.indicator());
                },
                () -> page(me, body, form));
    }

    private InspectionChecks.Seen seen(Form form, List<MultipartFile> files) {
        var result = Arrays.stream(HandCheck.Result.values())
                .filter(one -> one.name().equals(form.text("result")))
                .findFirst();
        form.require(result.isPresent(), "result", "inspection-check-result");
        var words = form.filled("seen");
        form.require(
                words.length() <= InspectionChecks.LONGEST, "seen", "inspection-check-words", InspectionChecks.LONGEST);
        LocalDate day = form.day("day");
        form.settle();
        return new InspectionChecks.Seen(
                form.text("indicator"),
                result.orElseThrow(),
                day,
                words,
                Upload.of(files).stream().findFirst());
    }

    private ModelAndView page(Person me, Body body, Form form) {
        var today = trail.now().day();
        var all = checks.of(body);
        var rows = settings.inUse(body, today).stream()
                .filter(HandCheck::isFor)
                .map(indicator -> {
                    var some = all.getOrDefault(indicator.id(), List.of());
                    var valid = indicator.limits().of(HandCheck.VALID);
                    return new InspectionCheckRow(indicator, HandCheck.holding(some, body.id(), today, valid), some);
                })
                .toList();
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("today", today);
        model.put("rows", rows);
        model.put("names", bodies.all().stream().collect(Collectors.toMap(Body::id, Body::shortName)));
        model.put(
                "looks",
                !Collections.disjoint(duties, Inspections.OWN)
                        || bodies.dutiesAbove(me, body).contains(SUPERVISOR));
        return new ModelAndView("supervision/checks", model);
    }
}
