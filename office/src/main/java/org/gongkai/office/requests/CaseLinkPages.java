package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.CASEWORKER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 关联: adding and taking back links of a case. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}/links")
class CaseLinkPages {
    private final Bodies bodies;
    private final Requests requests;
    private final CaseLinks links;
    private final CasePages cases;
    private final Trail trail;

    CaseLinkPages(Bodies bodies, Requests requests, CaseLinks links, CasePages cases, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.links = links;
        this.cases = cases;
        this.trail = trail;
    }

    @ForDuty(CASEWORKER)
    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var number = form.filled("link");
                    form.settle();
                    requests.get(body, id, trail.now());
                    links.add(me, body, id, number, trail.now());
                    return at(code, id);
                },
                () -> cases.page(me, body, id, form));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/remove")
    ModelAndView remove(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long link) {
        var body = bodies.withCode(code);
        requests.get(body, id, trail.now());
        links.remove(me, body, id, link, trail.now());
        return at(code, id);
    }

    private static ModelAndView at(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/requests/" + id + "#h-links");
    }
}
