package org.gongkai.office.catalogue;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
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

/** 公开指南 on the desk: the editor's text, its publication, and whether it is current. */
@Controller
@RequestMapping("/desk/{code}/guide")
class GuidePages {
    private final Bodies bodies;
    private final Guides guides;
    private final Trail trail;

    GuidePages(Bodies bodies, Guides guides, Trail trail) {
        this.bodies = bodies;
        this.guides = guides;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView page(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return page(me, bodies.withCode(code), Optional.empty(), Optional.empty());
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam String act,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            switch (act) {
                case "write" -> guides.write(me, body, text, trail.now());
                case "publish" -> guides.publish(me, body, id, trail.now());
                case "check" -> guides.check(me, body, trail.now());
                default -> throw Refusal.notFound();
            }
            return new ModelAndView("redirect:/desk/" + code + "/guide");
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, body, act.equals("write") ? Optional.of(text) : Optional.empty(), Optional.of(refusal));
        }
    }

    private ModelAndView page(Person me, Body body, Optional<String> typed, Optional<Refusal> refusal) {
        var duties = bodies.duties(me, body);
        var guide = guides.of(body, trail.now().day());
        var text = typed.or(() -> guide.waiting().or(guide::shown).map(Guide.Revision::source))
                .orElse("");
        return new ModelAndView(
                "catalogue/guide",
                Map.of(
                        "body", body,
                        "guide", guide,
                        "authors",
                                bodies.names(guide.waiting().map(Guide.Revision::author).stream()
                                        .toList()),
                        "facts", GuideFacts.of(body),
                        "text", text,
                        "clerk", duties.contains(CLERK),
                        "approver", duties.contains(APPROVER),
                        "me", me.id(),
                        "problem", refusal.map(Refusal::code).orElse(""),
                        "args", refusal.map(Refusal::args).orElse(List.of()).toArray()));
    }
}
