package org.gongkai.office.bodies.staff;

import static org.gongkai.office.bodies.Duty.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
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

/** 代理: who stands in for whom, in which duty, from when to when. */
@Controller
@RequestMapping("/desk/{code}/deputies")
class DeputyPages {
    private final Bodies bodies;
    private final People people;
    private final Duties duties;
    private final Deputies deputies;
    private final Trail trail;

    DeputyPages(Bodies bodies, People people, Duties duties, Deputies deputies, Trail trail) {
        this.bodies = bodies;
        this.people = people;
        this.duties = duties;
        this.deputies = deputies;
        this.trail = trail;
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @GetMapping
    ModelAndView page(@PathVariable String code) {
        return page(
                bodies.withCode(code), new Form(Map.of("from", trail.now().day().toString())));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping
    ModelAndView name(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    // the principal is chosen together with the duty: "7-APPROVER"
                    var chosen = form.filled("principal");
                    form.require(chosen.isEmpty() || principals(body).containsKey(chosen), "principal", "field-choose");
                    var deputy = people.withUsername(form.filled("deputy"));
                    form.require(deputy.isPresent(), "deputy", "username-unknown");
                    var from = form.day("from");
                    var until = form.day("until");
                    form.settle();
                    var parts = chosen.split("-", 2);
                    deputies.name(
                            me,
                            body,
                            people.get(Long.parseLong(parts[0])).person(),
                            Duty.valueOf(parts[1]),
                            deputy.orElseThrow(Refusal::notFound),
                            from,
                            until,
                            trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/deputies");
                },
                () -> page(body, form));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/end")
    ModelAndView end(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        deputies.end(me, bodies.withCode(code), id, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/deputies");
    }

    /** Who can be stood in for, by what the form sends: everybody's duties but those of administrators. */
    private Map<String, Held> principals(Body body) {
        var found = new LinkedHashMap<String, Held>();
        duties.at(body, trail.now().day())
                .forEach((id, held) -> held.values().stream()
                        .filter(one -> !one.duty().isAdministration())
                        .forEach(one -> found.put(id + "-" + one.duty(), one)));
        return found;
    }

    private ModelAndView page(Body body, Form form) {
        var names = new LinkedHashMap<Long, String>();
        people.of(body)
                .forEach(member ->
                        names.put(member.person().id(), member.person().name()));
        return new ModelAndView(
                "bodies/deputies",
                Map.of(
                        "body",
                        body,
                        "form",
                        form,
                        "deputies",
                        deputies.of(body),
                        "principals",
                        principals(body),
                        "names",
                        names,
                        "today",
                        trail.now().day()));
    }
}
