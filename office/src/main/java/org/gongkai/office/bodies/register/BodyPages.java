package org.gongkai.office.bodies.register;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Level;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Standing;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 机关信息: what a body says of itself, and the bodies below it. */
@Controller
@RequestMapping("/desk/{code}/body")
class BodyPages {
    private final Bodies bodies;
    private final Register register;
    private final Trail trail;

    BodyPages(Bodies bodies, Register register, Trail trail) {
        this.bodies = bodies;
        this.register = register;
        this.trail = trail;
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping
    ModelAndView page(@PathVariable String code) {
        var body = bodies.withCode(code);
        return edit(body, BodyFields.form(body));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    check(form, body.standing().parent().map(bodies::withId), body.id());
                    form.require(
                            form.text("lane").equals(body.lane().name())
                                    || body.standing().parent().isEmpty()
                                    || bodies.dutiesAbove(me, body).contains(SYSTEM_ADMIN),
                            "lane",
                            "lane-above");
                    form.settle();
                    var standing = new Standing(
                            Level.valueOf(form.text("level")),
                            body.standing().parent(),
                            body.standing().closedOn(),
                            body.standing().mergedInto());
                    var now = BodyFields.body(form, body.id(), code, body.name(), body.shortName(), standing);
                    register.change(me, body, now, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/body?saved");
                },
                () -> edit(body, form));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        var above = bodies.withCode(code);
        return add(above, new Form(Map.of("day", trail.now().day().toString(), "lane", Lane.USUAL.name())));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/new")
    ModelAndView create(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var above = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    form.require(form.text("code").matches("[a-z][a-z0-9-]{1,40}"), "code", "field-code");
                    form.require(!register.isTaken("code", form.text("code"), 0), "code", "code-taken");
                    List.of("name", "shortName", "basis").forEach(form::filled);
                    var day = form.day("day");
                    form.require(!day.isAfter(trail.now().day()), "day", "reorganised-later");
                    check(form, Optional.of(above), 0);
                    form.settle();
                    var standing = new Standing(
                            Level.valueOf(form.text("level")),
                            Optional.of(above.id()),
                            Optional.empty(),
                            Optional.empty());
                    var made = BodyFields.body(
                            form, 0, form.text("code"), form.text("name"), form.text("shortName"), standing);
                    register.add(me, above, made, day, form.text("basis"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/body?added");
                },
                () -> add(above, form));
    }

    private void check(Form form, Optional<Body> above, long id) {
        BodyFields.check(form);
        form.require(!register.isTaken("uscc", BodyFields.uscc(form), id), "uscc", "uscc-taken");
        if (above.isPresent() && form.problem("level").isEmpty()) {
            var level = above.get().standing().level();
            form.require(
                    Level.valueOf(form.text("level")).fitsBelow(level),
                    "level",
                    "level-below",
                    above.get().name());
        }
    }

    private ModelAndView edit(Body body, Form form) {
        var model = model(body, form);
        model.put("history", register.history(body));
        model.put("below", bodies.below(body));
        model.put("above", body.standing().parent().map(bodies::withId));
        model.put("into", body.standing().mergedInto().map(bodies::withId));
        return new ModelAndView("bodies/body", model);
    }

    private static ModelAndView add(Body above, Form form) {
        return new ModelAndView("bodies/newBody", model(above, form));
    }

    private static Map<String, Object> model(Body body, Form form) {
        return new HashMap<>(Map.of(
                "body",
                body,
                "form",
                form,
                "levels",
                Arrays.asList(Level.values()),
                "lanes",
                Arrays.asList(Lane.values())));
    }
}
