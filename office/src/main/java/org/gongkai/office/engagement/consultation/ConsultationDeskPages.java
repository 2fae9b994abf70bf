package org.gongkai.office.engagement.consultation;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 征集调查: the register, the form of a consultation, and one consultation with what may be done with it. */
@Controller
@RequestMapping("/desk/{code}/consultations")
class ConsultationDeskPages {
    private static final int OFFERED = 50;

    private final Bodies bodies;
    private final Consultations consultations;
    private final ConsultationView view;
    private final ConsultationPeriods periods;
    private final PublicItems items;
    private final Trail trail;

    ConsultationDeskPages(
            Bodies bodies,
            Consultations consultations,
            ConsultationView view,
            ConsultationPeriods periods,
            PublicItems items,
            Trail trail) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.view = view;
        this.periods = periods;
        this.items = items;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView register(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var duties = bodies.duties(me, body);
        return new ModelAndView(
                "engagement/consultations",
                Map.of(
                        "body",
                        body,
                        "all",
                        consultations.of(body),
                        "periods",
                        periods,
                        "writes",
                        duties.contains(CLERK),
                        "opens",
                        duties.contains(CLERK) || duties.contains(REVIEWER) || duties.contains(APPROVER)));
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        return write(bodies.withCode(code), 0, 0, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var text = ConsultationForms.draft(form);
                    form.settle();
                    return at(code, consultations.draft(me, body, text, trail.now()));
                },
                () -> write(body, 0, 0, form));
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return view.page(me, bodies.withCode(code), id, new Form(Map.of()), trail.now());
    }

    @ForDuty(CLERK)
    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var found = consultations.get(body, id);
        return write(
                body,
                id,
                found.version(),
                new Form(ConsultationForms.typed(found.consultation().text())));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/edit")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var version = version(form);
        return form.tried(
                response,
                () -> {
                    var text = ConsultationForms.draft(form);
                    form.settle();
                    consultations.save(me, body, id, version, text, trail.now());
                    return at(code, id);
                },
                () -> write(body, id, version, form));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{id}/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var all = new HashMap<>(typed);
        all.put("act", act);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    var done = ConsultationAct.of(act);
                    var words = ConsultationForms.limited(
                            form,
                            "said",
                            done == ConsultationAct.REPORT ? Feedback.LIMIT : ConsultationDraft.REASON,
                            done.needsWords());
                    var until = ConsultationForms.optionalDay(form, "until");
                    form.settle();
                    consultations.act(
                            me, body, id, version(form), done, new Consultations.Given(words, until), trail.now());
                    return at(code, id);
                },
                () -> view.page(me, body, id, form, trail.now()));
    }

    static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
    }

    static ModelAndView at(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/consultations/" + id);
    }

    private ModelAndView write(Body body, long id, int version, Form form) {
        return new ModelAndView(
                "engagement/consultationForm",
                Map.of(
                        "body",
                        body,
                        "id",
                        id,
                        "version",
                        version,
                        "form",
                        form,
                        "items",
                        items.latest(body, OFFERED),
                        "periods",
                        periods));
    }
}
