package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 救济途径: whom the letters name, and how the paragraph reads today. */
@Controller
@RequestMapping("/desk/{code}/requests/remedies")
class RemedyPages {
    private final Bodies bodies;
    private final Remedies remedies;
    private final Trail trail;

    RemedyPages(Bodies bodies, Remedies remedies, Trail trail) {
        this.bodies = bodies;
        this.remedies = remedies;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        var named = remedies.of(body);
        return page(me, body, new Form(Map.of("organ", named.organ(), "court", named.court())));
    }

    @ForDuty({LEGAL, APPROVER})
    @PostMapping
    ModelAndView set(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    remedies.set(me, body, new Remedies.Named(form.text("organ"), form.text("court")), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/requests/remedies");
                },
                () -> page(me, body, form));
    }

    private ModelAndView page(Person me, Body body, Form form) {
        var today = trail.now().day();
        var duties = bodies.duties(me, body);
        return new ModelAndView(
                "requests/remedies",
                Map.of(
                        "body",
                        body,
                        "form",
                        form,
                        "maySet",
                        duties.contains(LEGAL) || duties.contains(APPROVER),
                        "denied",
                        remedies.paragraph(body, AnswerType.PROCESS_INFO, today),
                        "other",
                        remedies.paragraph(body, AnswerType.NOT_EXISTING, today)));
    }
}
