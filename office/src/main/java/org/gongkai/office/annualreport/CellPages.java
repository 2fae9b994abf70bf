package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.ReportFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One cell of a report: the records behind it, what the bodies below put in, earlier years, and its adjustment. */
@Controller
@RequestMapping("/desk/{code}/report/{year}/cell/{cell}")
class CellPages {
    private final Bodies bodies;
    private final Reports reports;
    private final ReportWriting writing;
    private final RecordLists records;
    private final Trail trail;

    CellPages(Bodies bodies, Reports reports, ReportWriting writing, RecordLists records, Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.writing = writing;
        this.records = records;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String cell) {
        return look(me, bodies.withCode(code), year, id(cell, year), new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView adjust(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String cell,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var id = id(cell, year);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var value = typed.containsKey("withdraw") ? Optional.<BigDecimal>empty() : value(form);
                    writing.adjust(me, body, year, version, id, value, form.text("reason"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/report/" + year + "/cell/" + cell);
                },
                () -> look(me, body, year, id, form));
    }

    private static Optional<BigDecimal> value(Form form) {
        var text = form.text("value");
        form.require(text.matches("\\d{1,12}(\\.\\d{1,4})?"), "value", "report-adjust-value");
        form.settle();
        return Optional.of(new BigDecimal(text));
    }

    /** The cell of an address. */
    static CellId id(String name, int year) {
        if (year < Reports.FIRST_YEAR || ReportFormat.dueFor(year) != ReportFormat.CURRENT_2021) {
            throw Refusal.notFound();
        }
        return Compiler.layout(year).stream()
                .filter(cell -> cell.toString().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ModelAndView look(Person me, Body body, int year, CellId id, Form form) {
        var report = reports.get(body, year);
        var now = trail.now();
        var cell = reports.compiled(body, report, now.at()).cell(id);
        var duties = bodies.duties(me, body);
        var years = new LinkedHashMap<Integer, String>();
        for (var earlier : reports.earlier(body, year)) {
            if (earlier.year() != null) {
                years.put(
                        earlier.year(),
                        earlier.number(id).map(BigDecimal::toPlainString).orElse(""));
            }
        }
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("report", report);
        model.put("name", Checker.nameOf(id));
        model.put("cell", cell);
        model.put("records", report.isAway() ? List.of() : records.of(body, cell, duties));
        model.put("years", years);
        model.put("clerk", report.state().isOpen() && !report.isAway() && duties.contains(CLERK));
        model.put(
                "mayComment",
                report.state() == ReportState.SUBMITTED
                        && bodies.dutiesAbove(me, body).contains(SUPERVISOR));
        model.put(
                "comments",
                reports.comments(report).stream()
                        .filter(comment -> comment.place().equals(id.toString()))
                        .toList());
        model.put("form", form);
        return new ModelAndView("annualreport/cell", model);
    }
}
