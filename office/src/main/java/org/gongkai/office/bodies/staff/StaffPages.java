package org.gongkai.office.bodies.staff;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.signin.Passwords;
import org.gongkai.office.bodies.signin.Sessions;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 人员: the system administrator keeps the accounts and never grants a duty. */
@Controller
@RequestMapping("/desk/{code}/staff")
class StaffPages {
    private final Bodies bodies;
    private final People people;
    private final Sections sections;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Trail trail;

    StaffPages(Bodies bodies, People people, Sections sections, Passwords passwords, Sessions sessions, Trail trail) {
        this.bodies = bodies;
        this.people = people;
        this.sections = sections;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        return list(bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        return new ModelAndView("bodies/newPerson", Map.of("body", bodies.withCode(code), "form", new Form(Map.of())));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/new")
    ModelAndView create(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    form.filled("name");
                    form.require(form.text("username").matches("[a-z][a-z0-9._-]{2,30}"), "username", "field-username");
                    form.settle();
                    var password = passwords.first();
                    var person = people.add(me, body, form.text("username"), form.text("name"), password, trail.now());
                    return firstPassword(body, person, password);
                },
                () -> new ModelAndView("bodies/newPerson", Map.of("body", body, "form", form)));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var member = people.ownOf(body, id);
        var typed = Map.of("name", member.person().name(), "section", String.valueOf(member.sectionId()));
        return one(body, member, new Form(typed));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/{id}")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var member = people.ownOf(body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var name = form.filled("name");
                    form.settle();
                    people.change(me, body, member, name, Ids.of(form.text("section")), trail.now());
                    return back(code);
                },
                () -> one(body, member, form));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/{id}/deactivate")
    ModelAndView deactivate(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var member = people.ownOf(body, id);
        var form = new Form(Map.of("name", member.person().name()));
        return form.tried(
                response,
                () -> {
                    people.deactivate(me, body, member, trail.now());
                    sessions.revokeAll(member.person());
                    return back(code);
                },
                () -> one(body, member, form));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/{id}/activate")
    ModelAndView activate(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        people.activate(me, body, people.ownOf(body, id), trail.now());
        return back(code);
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/{id}/password")
    ModelAndView reset(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var person = people.ownOf(body, id).person();
        return firstPassword(body, person, passwords.reset(me, body, person, trail.now()));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/sections")
    ModelAndView addSection(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return section(
                code, typed, response, (body, form) -> sections.add(me, body, form.text("section"), trail.now()));
    }

    @ForDuty(value = SYSTEM_ADMIN, above = SYSTEM_ADMIN)
    @PostMapping("/sections/{id}")
    ModelAndView changeSection(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return section(
                code,
                typed,
                response,
                (body, form) -> sections.change(
                        me,
                        body,
                        sections.get(body, id),
                        form.text("section"),
                        Ids.of(form.text("head")),
                        trail.now()));
    }

    private ModelAndView section(
            String code,
            Map<String, String> typed,
            HttpServletResponse response,
            java.util.function.BiConsumer<Body, Form> act) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    form.filled("section");
                    form.settle();
                    act.accept(body, form);
                    return back(code);
                },
                () -> list(body, form));
    }

    private ModelAndView list(Body body, Form form) {
        return new ModelAndView(
                "bodies/staff",
                Map.of(
                        "body", body,
                        "form", form,
                        "people", people.of(body),
                        "sections", sections.of(body),
                        "now", trail.now().at()));
    }

    private ModelAndView one(Body body, Member member, Form form) {
        var names = new java.util.LinkedHashMap<String, String>();
        sections.of(body).forEach(section -> names.put(String.valueOf(section.id()), section.name()));
        return new ModelAndView(
                "bodies/person",
                new HashMap<>(Map.of("body", body, "member", member, "form", form, "sections", names)));
    }

    private static ModelAndView firstPassword(Body body, Person person, String password) {
        return new ModelAndView("bodies/firstPassword", Map.of("body", body, "person", person, "password", password));
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/desk/" + code + "/staff");
    }
}
