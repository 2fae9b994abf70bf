package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.ModelAndView;

/** The editor of an item. */
@Controller
@RequestMapping("/desk/{code}/items")
class ItemPages {
    private final Bodies bodies;
    private final Publishing publishing;
    private final Trail trail;
    private final EditorPage page;
    private final TypedForms forms;
    private final WorkingCopies copies;
    private final ItemFiles files;
    private final SentForms sentForms;
    private final ItemViews views;

    ItemPages(
            Bodies bodies,
            Publishing publishing,
            Trail trail,
            EditorPage page,
            TypedForms forms,
            WorkingCopies copies,
            ItemFiles files,
            SentForms sentForms,
            ItemViews views) {
        this.views = views;
        this.page = page;
        this.forms = forms;
        this.copies = copies;
        this.files = files;
        this.sentForms = sentForms;
        this.bodies = bodies;
        this.publishing = publishing;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        return page.opened(me, body, 0, ItemForm.empty(trail.now().day()));
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
            var when = trail.now();
            var draft = forms.checked(form, me, body, when).draft();
            var id = sentForms.once(form.submission(), form, me, when, () -> publishing.draft(me, body, draft, when));
            copies.end(me, body, 0);
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            return again(me, body, 0, form, refusal, response);
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
        return page.opened(me, body, id, ItemForm.of(item, files.of(id, item.revision())));
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
            var when = trail.now();
            var draft = forms.checked(form, me, body, when).draft();
            sentForms.once(form.submission(), form, me, when, () -> {
                publishing.save(me, body, id, form.version(), draft, when);
                return id;
            });
            copies.end(me, body, id);
            return new ModelAndView("redirect:/desk/" + code + "/items/" + id);
        } catch (Refusal refusal) {
            return again(me, body, id, form, refusal, response);
        }
    }

    private ModelAndView again(
            Person me, Body body, long id, ItemForm form, Refusal refusal, HttpServletResponse response) {
        if (!refusal.canBeMended()) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        var again = page.again(me, body, id, form, refusal);
        if (!refusal.code().equals("stale")) {
            return again;
        }
        var news = views.since(body, id, form.version());
        return again.addObject("newSteps", news.steps()).addObject("newText", news.diff());
    }
}
