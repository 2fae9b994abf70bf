package org.gongkai.office.bodies.register;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** 机构变更: 更名、合并、撤销. */
@Controller
@RequestMapping("/desk/{code}/body/reorganise")
class ReorganisePages {
    private final Bodies bodies;
    private final Register register;
    private final Trail trail;

    ReorganisePages(Bodies bodies, Register register, Trail trail) {
        this.bodies = bodies;
        this.register = register;
        this.trail = trail;
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping
    ModelAndView page(@PathVariable String code) {
        return page(
                bodies.withCode(code), new Form(Map.of("day", trail.now().day().toString())));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping
    ModelAndView reorganise(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var day = form.day("day");
                    var basis = form.filled("basis");
                    act(me, body, form, day, basis);
                    return new ModelAndView("redirect:/desk/" + code + "/body?saved");
                },
                () -> page(body, form));
    }

    private void act(Person me, Body body, Form form, LocalDate day, String basis) {
        switch (form.text("kind")) {
            case "RENAMED" -> {
                var name = form.filled("name");
                var shortName = form.filled("shortName");
                form.settle();
                register.rename(me, body, name, shortName, day, basis, trail.now());
            }
            case "MERGED" -> {
                var into = form.filled("into");
                form.settle();
                register.merge(me, body, bodies.withCode(into), day, basis, trail.now());
            }
            case "ABOLISHED" -> {
                form.settle();
                register.abolish(me, body, day, basis, trail.now());
            }
            default -> {
                form.require(false, "kind", "field-choose");
                form.settle();
            }
        }
    }

    private ModelAndView page(Body body, Form form) {
        var others = bodies.all().stream()
                .filter(other -> other.id() != body.id() && !other.isClosed())
                .toList();
        return new ModelAndView("bodies/reorganise", Map.of("body", body, "form", form, "others", others));
    }
}
