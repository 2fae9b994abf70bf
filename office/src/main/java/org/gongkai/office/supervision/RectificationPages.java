package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.Form;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
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

/** 问题清单 of a body and one finding: what was found, what may be done with it now, and what was done. */
@Controller
@RequestMapping("/desk/{code}/supervision/findings")
class RectificationPages {
    private final Bodies bodies;
    private final Findings findings;
    private final Inspections inspections;
    private final FindingRows rows;
    private final OfficeCalendar calendar;
    private final Trail trail;

    RectificationPages(
            Bodies bodies,
            Findings findings,
            Inspections inspections,
            FindingRows rows,
            OfficeCalendar calendar,
            Trail trail) {
        this.bodies = bodies;
        this.findings = findings;
        this.inspections = inspections;
        this.rows = rows;
        this.calendar = calendar;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Map<String, String> typed) {
        var body = bodies.withCode(code);
        var all = findings.of(body);
        var filter = FindingFilter.of(typed);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("filter", filter);
        model.put("rows", rows.of(me, filter.of(all), trail.now().day()));
        model.put("all", all.size());
        model.put("indicators", FindingFilter.indicators(all));
        model.put(
                "sections",
                all.stream().map(Finding::section).distinct().sorted().toList());
        return new ModelAndView("supervision/findings", model);
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, SECRECY, APPROVER, LEGAL, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, CASEWORKER, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping("/{id}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var all = new HashMap<>(typed);
        all.put("act", act);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    take(me, body, id, act, form, file.orElse(List.of()));
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/findings/" + id);
                },
                () -> page(me, body, id, form));
    }

    private void take(Person me, Body body, long id, String act, Form form, List<MultipartFile> files) {
        var now = trail.now();
        var seen = form.text("seen").matches("\\d{1,18}") ? Long.parseLong(form.text("seen")) : 0;
        if (act.equals("check")) {
            var there = inspections.again(body, findings.get(body, id), now);
            findings.checked(me, body, id, seen, there, now);
            return;
        }
        var what = FindingAct.of(act).orElseThrow(Refusal::notFound);
        var due = form.text("due").isEmpty() ? Optional.<LocalDate>empty() : Optional.of(form.day("due"));
        form.require(!what.needsWords() || !form.text("remark").isEmpty(), "remark", "words-required");
        var owner = form.text("owner").matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(form.text("owner")))
                : Optional.<Long>empty();
        form.settle();
        var uploads = what == FindingAct.RECTIFY ? Upload.of(files) : List.<Upload>of();
        var given = new Findings.Given(form.text("remark"), form.text("section"), due, uploads, owner);
        findings.act(me, body, id, seen, what, given, now);
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        var today = trail.now().day();
        var finding = findings.get(body, id);
        var steps = findings.steps(id);
        var own = bodies.duties(me, body);
        var mended = findings.mended(finding).contains(me.id());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("finding", finding);
        model.put("indicator", FindingRows.name(finding.indicator()));
        model.put("left", finding.left(today, calendar.current()));
        model.put("steps", steps);
        model.put(
                "names",
                bodies.names(steps.stream()
                        .flatMap(step -> step.person().stream())
                        .distinct()
                        .toList()));
        model.put("proofs", findings.proofs(id));
        model.put(
                "acts",
                FindingAct.possible(finding.state(), own, bodies.dutiesAbove(me, body)).stream()
                        .filter(act -> !mended || !act.isJudgement() && act != FindingAct.WAIVE)
                        .toList());
        model.put("people", bodies.staff(body));
        model.put(
                "sections",
                Stream.concat(
                                bodies.sections(body).stream(),
                                findings.of(body).stream().map(Finding::section))
                        .filter(section -> !section.isBlank())
                        .distinct()
                        .toList());
        model.put("owner", finding.owner().map(one -> bodies.names(List.of(one)).getOrDefault(one, "")));
        model.put("mended", mended);
        model.put("usualDue", findings.usualDue(body, finding.indicator(), today));
        model.put("checks", finding.state().isOpen());
        model.put("staff", !own.isEmpty());
        model.put("inspection", inspections.get(body, finding.inspection()));
        return new ModelAndView("supervision/finding", model);
    }
}
