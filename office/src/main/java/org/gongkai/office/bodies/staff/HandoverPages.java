package org.gongkai.office.bodies.staff;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SECURITY_ADMIN;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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

/** 工作交接: by the security administrator for everybody, by a section head for the people of the section. */
@Controller
@RequestMapping("/desk/{code}/handover")
class HandoverPages {
    private final Bodies bodies;
    private final People people;
    private final Sections sections;
    private final Duties duties;
    private final Handover handover;
    private final Trail trail;

    HandoverPages(Bodies bodies, People people, Sections sections, Duties duties, Handover handover, Trail trail) {
        this.bodies = bodies;
        this.people = people;
        this.sections = sections;
        this.duties = duties;
        this.handover = handover;
        this.trail = trail;
    }

    @ForDuty(
            value = {SECURITY_ADMIN, CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, CASEWORKER, LEGAL, SUPERVISOR
            },
            above = SECURITY_ADMIN)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "bodies/handovers",
                Map.of(
                        "body", body,
                        "people", inMyCare(me, body),
                        "held", duties.at(body, trail.now().day())));
    }

    @ForDuty(
            value = {SECURITY_ADMIN, CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, CASEWORKER, LEGAL, SUPERVISOR
            },
            above = SECURITY_ADMIN)
    @GetMapping("/{id}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return one(
                body,
                leaver(me, body, id),
                new Form(Map.of("last", trail.now().day().toString())));
    }

    @ForDuty(
            value = {SECURITY_ADMIN, CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, CASEWORKER, LEGAL, SUPERVISOR
            },
            above = SECURITY_ADMIN)
    @PostMapping("/{id}")
    ModelAndView handOver(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var leaver = leaver(me, body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var last = form.day("last");
                    form.settle();
                    handover.handOver(me, body, leaver, last, successors(body, leaver, form), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/handover");
                },
                () -> one(body, leaver, form));
    }

    private Map<Duty, Person> successors(Body body, Person leaver, Form form) {
        var successors = new EnumMap<Duty, Person>(Duty.class);
        for (var duty : Duty.values()) {
            var chosen = Ids.of(form.text("to-" + duty));
            duties.othersWith(duty, body, leaver).stream()
                    .filter(person -> person.id() == chosen)
                    .forEach(person -> successors.put(duty, person));
        }
        return successors;
    }

    /** Everybody for the security administrator, the own sections' people for a head, never oneself. */
    private List<Member> inMyCare(Person me, Body body) {
        var all = duties.of(me, body, trail.now().day()).containsKey(SECURITY_ADMIN)
                || bodies.dutiesAbove(me, body).contains(SECURITY_ADMIN);
        var headed = sections.of(body).stream()
                .filter(section -> section.headId() == me.id())
                .map(Section::id)
                .toList();
        return people.of(body).stream()
                .filter(member -> member.person().id() != me.id())
                .filter(member -> all || (member.home() == body.id() && headed.contains(member.sectionId())))
                .toList();
    }

    private Person leaver(Person me, Body body, long id) {
        return inMyCare(me, body).stream()
                .map(Member::person)
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ModelAndView one(Body body, Person leaver, Form form) {
        var held = duties.of(leaver, body, trail.now().day());
        var waiting = handover.waiting(leaver, body);
        var choices = new LinkedHashMap<Duty, Map<String, String>>();
        for (var duty : Duty.values()) {
            if (held.containsKey(duty) || waiting.stream().anyMatch(one -> one.duty() == duty)) {
                var names = new LinkedHashMap<String, String>();
                duties.othersWith(duty, body, leaver)
                        .forEach(person -> names.put(String.valueOf(person.id()), person.name()));
                choices.put(duty, names);
            }
        }
        return new ModelAndView(
                "bodies/handover",
                Map.of("body", body, "leaver", leaver, "form", form, "waiting", waiting, "choices", choices));
    }
}
