package org.gongkai.office.catalogue;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
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

/** 必设栏目: what the supervisor of a body demands of those below. */
@Controller
@RequestMapping("/desk/{code}/required-columns")
class RequiredPages {
    private final Bodies bodies;
    private final RequiredColumns required;
    private final Trail trail;

    RequiredPages(Bodies bodies, RequiredColumns required, Trail trail) {
        this.bodies = bodies;
        this.required = required;
        this.trail = trail;
    }

    @ForDuty(SUPERVISOR)
    @GetMapping
    ModelAndView page(@PathVariable String code) {
        return page(code, new ColumnForm(Map.of("every", "MONTHS")), Optional.empty());
    }

    @ForDuty(SUPERVISOR)
    @PostMapping
    ModelAndView demand(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var form = new ColumnForm(typed);
        try {
            var body = bodies.withCode(code);
            var sheet = form.sheet().keptBy(body.unit());
            required.demand(me, body, form.block(), form.text("code"), sheet, trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/required-columns");
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(code, form, Optional.of(refusal));
        }
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/{id}/lift")
    ModelAndView lift(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        required.lift(me, bodies.withCode(code), id, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/required-columns");
    }

    private ModelAndView page(String code, ColumnForm form, Optional<Refusal> refusal) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "catalogue/required",
                Map.of(
                        "body", body,
                        "demands", required.of(body),
                        "below", bodies.below(body).size(),
                        "form", form,
                        "categories", Category.on(trail.now().day()),
                        "problem", refusal.map(Refusal::code).orElse(""),
                        "args", refusal.map(Refusal::args).orElse(List.of()).toArray()));
    }
}
