package org.gongkai.office.bodies.staff;

import static org.gongkai.office.bodies.Duty.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.signin.SecondFactor;
import org.gongkai.office.bodies.signin.Sessions;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 职责与安全: the security administrator grants duties, unlocks accounts and ends sessions. */
@Controller
@RequestMapping("/desk/{code}/duties")
class DutyPages {
    private final Bodies bodies;
    private final People people;
    private final Duties duties;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final JdbcClient jdbc;
    private final Trail trail;

    DutyPages(
            Bodies bodies,
            People people,
            Duties duties,
            Sessions sessions,
            SecondFactor secondFactor,
            JdbcClient jdbc,
            Trail trail) {
        this.bodies = bodies;
        this.people = people;
        this.duties = duties;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        return list(bodies.withCode(code), new Form(Map.of()));
    }

    /** Finds somebody of another body, to serve this one too. */
    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping
    ModelAndView find(
            @PathVariable String code, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var found = people.withUsername(form.text("username"));
                    form.require(found.isPresent(), "username", "username-unknown");
                    form.settle();
                    return back(code, found.orElseThrow().person().id());
                },
                () -> list(body, form));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable long id) {
        return one(bodies.withCode(code), people.get(id), new Form(Map.of()));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/grant")
    ModelAndView grant(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var member = people.get(id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var duty = duty(form);
                    duties.grant(me, body, member, duty, trail.now());
                    return back(code, id);
                },
                () -> one(body, member, form));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/revoke")
    ModelAndView revoke(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var member = people.get(id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    duties.revoke(me, body, member.person(), duty(form), trail.now());
                    return back(code, id);
                },
                () -> one(body, member, form));
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/unlock")
    ModelAndView unlock(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var person = people.ownOf(body, id).person();
        jdbc.sql("update bodies_person set failures = 0, locked_until = null where id = ?")
                .param(person.id())
                .update();
        trail.record(trail.now(), me.id(), body.id(), "person", person.id(), "unlock", "");
        return back(code, id);
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/second-factor")
    ModelAndView resetSecondFactor(
            @AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var person = people.ownOf(body, id).person();
        secondFactor.turnOff(me, Optional.of(body), person, trail.now());
        sessions.revokeAll(person);
        return back(code, id);
    }

    @ForDuty(value = SECURITY_ADMIN, above = SECURITY_ADMIN)
    @PostMapping("/{id}/sessions")
    ModelAndView endSessions(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var person = people.ownOf(body, id).person();
        sessions.revokeAll(person);
        trail.record(trail.now(), me.id(), body.id(), "person", person.id(), "end-sessions", "");
        return back(code, id);
    }

    private ModelAndView list(Body body, Form form) {
        return new ModelAndView(
                "bodies/duties",
                Map.of(
                        "body", body,
                        "form", form,
                        "people", people.of(body),
                        "held", duties.at(body, trail.now().day()),
                        "now", trail.now().at()));
    }

    private static Duty duty(Form form) {
        var duty = List.of(Duty.values()).stream()
                .filter(one -> one.name().equals(form.text("duty")))
                .findFirst();
        form.require(duty.isPresent(), "duty", "field-choose");
        form.settle();
        return duty.orElseThrow();
    }

    private ModelAndView one(Body body, Member member, Form form) {
        var held = duties.of(member.person(), body, trail.now().day());
        return new ModelAndView(
                "bodies/personDuties",
                new HashMap<>(Map.of(
                        "body",
                        body,
                        "member",
                        member,
                        "form",
                        form,
                        "held",
                        held.values(),
                        "free",
                        List.of(Duty.values()).stream()
                                .filter(duty -> !held.containsKey(duty))
                                .toList(),
                        "sessions",
                        member.home() == body.id() ? sessions.of(member.person(), "") : List.<Object>of(),
                        "now",
                        trail.now().at())));
    }

    private static ModelAndView back(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/duties/" + id);
    }
}
