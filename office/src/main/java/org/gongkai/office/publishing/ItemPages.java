package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editor and the review page of an item. */
@Controller
@RequestMapping("/desk/{code}/items")
class ItemPages {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final PublishingPeriod period;
    private final Trail trail;
    private final Classification classification;
    private final Submissions submissions;

    ItemPages(
            Bodies bodies,
            Catalogue catalogue,
            Publishing publishing,
            PublishingPeriod period,
            Trail trail,
            Classification classification,
            Submissions submissions) {
        this.classification = classification;
        this.submissions = submissions;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.period = period;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        return editor(body, 0, ItemForm.empty(trail.now().day()), Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping("/new")
    ModelAndView create(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            ItemForm form,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            var draft = form.draft();
            var when = trail.now();
            var id = submissions.once(form.submission(), me, when, () -> publishing.draft(me, body, draft, when));
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            return again(body, 0, form, refusal, response);
        }
    }

    @ForDuty(CLERK)
    @GetMapping("/{id}/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = publishing.get(body, id);
        if (item.state() != State.DRAFT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "not-a-draft");
        }
        return editor(body, id, ItemForm.of(item), Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/edit")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            ItemForm form,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            var draft = form.draft();
            var when = trail.now();
            submissions.once(form.submission(), me, when, () -> {
                publishing.save(me, body, id, form.version(), draft, when);
                return id;
            });
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            return again(body, id, form, refusal, response);
        }
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView review(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return reviewPage(me, code, id, "", Optional.empty());
    }

    @ForDuty({CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY})
    @PostMapping("/{id}/act")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Action action,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            publishing.act(me, body, id, version, action, words, trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return reviewPage(me, code, id, words, Optional.of(refusal));
        }
    }

    private ModelAndView reviewPage(Person me, String code, long id, String words, Optional<Refusal> refusal) {
        var body = bodies.withCode(code);
        var duties = bodies.duties(me, body);
        var item = publishing.get(body, id);
        var model = new HashMap<String, Object>(Map.of(
                "body", body,
                "item", item,
                "steps", publishing.steps(item),
                "possible", publishing.possible(me, body, item),
                "editable", item.state() == State.DRAFT && duties.contains(CLERK),
                "lastDay", period.lastDay(item.formedOn()),
                "daysLeft", period.daysLeft(item.formedOn(), trail.now().day()),
                "words", words,
                "problem", refusal.map(Refusal::code).orElse("")));
        return new ModelAndView("publishing/review", model);
    }

    private ModelAndView again(Body body, long id, ItemForm form, Refusal refusal, HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        var kept = refusal.code().equals("stale") ? form.over(publishing.get(body, id)) : form;
        return editor(body, id, kept, Optional.of(refusal));
    }

    private ModelAndView editor(Body body, long id, ItemForm form, Optional<Refusal> refusal) {
        return new ModelAndView(
                "publishing/editor",
                Map.of(
                        "body",
                        body,
                        "id",
                        id,
                        "form",
                        form,
                        "columns",
                        catalogue.of(body),
                        "classification",
                        classification,
                        "problem",
                        refusal.map(Refusal::code).orElse(""),
                        "args",
                        refusal.map(Refusal::args).orElse(java.util.List.of()).toArray()));
    }
}
