package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.ModelAndView;

/** The editor of an item. */
@Controller
@RequestMapping("/desk/{code}/items")
class ItemPages {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Trail trail;
    private final Classification classification;
    private final SentForms sentForms;
    private final ItemViews views;

    ItemPages(
            Bodies bodies,
            Catalogue catalogue,
            Publishing publishing,
            Trail trail,
            Classification classification,
            SentForms sentForms,
            ItemViews views) {
        this.views = views;
        this.classification = classification;
        this.sentForms = sentForms;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.publishing = publishing;
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
            var id = sentForms.once(form.submission(), me, when, () -> publishing.draft(me, body, draft, when));
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
            sentForms.once(form.submission(), me, when, () -> {
                publishing.save(me, body, id, form.version(), draft, when);
                return id;
            });
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            return again(body, id, form, refusal, response);
        }
    }

    private ModelAndView again(Body body, long id, ItemForm form, Refusal refusal, HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        if (!refusal.code().equals("stale")) {
            return editor(body, id, form, Optional.of(refusal));
        }
        var news = views.since(body, id, form.version());
        return editor(body, id, form.over(publishing.get(body, id)), Optional.of(refusal))
                .addObject("newSteps", news.steps())
                .addObject("newText", news.diff());
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
