package org.gongkai.office.annualreport;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.SigningKey;
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

/** 年度报告汇总: who is where, and whether the district's figures fit those of its bodies. */
@Controller
@RequestMapping("/desk/{code}/report/{year}/district")
class ReportBoardPages {
    private final Bodies bodies;
    private final Reports reports;
    private final District district;
    private final ParcelTaking taking;
    private final ParcelKeys keys;
    private final Trail trail;

    ReportBoardPages(
            Bodies bodies, Reports reports, District district, ParcelTaking taking, ParcelKeys keys, Trail trail) {
        this.bodies = bodies;
        this.reports = reports;
        this.district = district;
        this.taking = taking;
        this.keys = keys;
        this.trail = trail;
    }

    @ForDuty({SUPERVISOR, CLERK, REVIEWER, APPROVER})
    @GetMapping
    ModelAndView board(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable int year) {
        return board(me, bodies.withCode(code), Period.asked(year), new Form(Map.of()));
    }

    /** Sets the due day of all bodies below, or of one of them. */
    @ForDuty(SUPERVISOR)
    @PostMapping("/due")
    ModelAndView due(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        Period.asked(year);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var due = form.day("due-day");
                    form.settle();
                    for (var below : district.below(body)) {
                        if (form.text("for").isEmpty() || form.text("for").equals(below.code())) {
                            reports.setDue(me, below, year, due, trail.now());
                        }
                    }
                    return new ModelAndView("redirect:/desk/" + code + "/report/" + year + "/district");
                },
                () -> board(me, body, year, form));
    }

    /** Takes in the report of a body without a link. */
    @ForDuty(SUPERVISOR)
    @PostMapping("/parcel")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultipartFile parcel,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        Period.asked(year);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var of =
                            taking.submission(me, body, year, Upload.of(parcel), form.text("fingerprint"), trail.now());
                    return new ModelAndView("redirect:/desk/" + of.code() + "/report/" + year);
                },
                () -> board(me, body, year, form));
    }

    /** No longer believes the key of a body below. */
    @ForDuty(SUPERVISOR)
    @PostMapping("/key")
    ModelAndView forget(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam String of) {
        var below = district.below(bodies.withCode(code)).stream()
                .filter(one -> one.code().equals(of))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        taking.forget(me, below, ParcelKeys.Side.BELOW, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/report/" + Period.asked(year) + "/district");
    }

    private ModelAndView board(Person me, Body body, int year, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("lines", district.lines(body, year, trail.now()));
        model.put("fit", district.fit(body, year));
        model.put("keys", keys.known(district.below(body), ParcelKeys.Side.BELOW));
        model.put("own", keys.own().map(SigningKey::fingerprint).orElse(""));
        model.put("supervisor", bodies.duties(me, body).contains(SUPERVISOR));
        model.put("form", form);
        return new ModelAndView("annualreport/district", model);
    }
}
