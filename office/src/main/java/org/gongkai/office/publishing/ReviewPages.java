package org.gongkai.office.publishing;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.pages.Histories;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review page of an item: its text, what changed, the chain, and what can be done next. */
@Controller
@RequestMapping("/desk/{code}/items/{id}")
class ReviewPages {
    private final Bodies bodies;
    private final Publishing publishing;
    private final ItemViews views;
    private final LinkViews links;
    private final Lanes lanes;
    private final Classification classification;
    private final SentForms sentForms;
    private final Trail trail;
    private final Histories histories;
    private final ItemFiles files;
    private final ItemScreening screening;

    ReviewPages(
            Bodies bodies,
            Publishing publishing,
            ItemViews views,
            LinkViews links,
            Lanes lanes,
            Classification classification,
            SentForms sentForms,
            Trail trail,
            Histories histories,
            ItemFiles files,
            ItemScreening screening) {
        this.files = files;
        this.screening = screening;
        this.bodies = bodies;
        this.publishing = publishing;
        this.views = views;
        this.links = links;
        this.lanes = lanes;
        this.classification = classification;
        this.sentForms = sentForms;
        this.trail = trail;
        this.histories = histories;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView review(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int from) {
        return page(me, bodies.withCode(code), id, from, ActForm.empty(), Optional.empty());
    }

    /** The action is asked for by itself, so that a form without one is refused. */
    @ForDuty({CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY})
    @PostMapping("/act")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Action action,
            ActForm form,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        return once(
                me,
                body,
                id,
                form.submission(),
                form,
                form,
                response,
                when -> publishing.act(me, body, id, form.version(), form.act(), when));
    }

    @ForDuty(CLERK)
    @PostMapping("/lane")
    ModelAndView lane(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String submission,
            @RequestParam Lane lane,
            @RequestParam(defaultValue = "") String plan,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var typed = new ActForm(version, "", Action.SUBMIT, plan, "", "", "", "", "", "");
        return once(
                me,
                body,
                id,
                submission,
                new ChosenLane(version, lane, plan),
                typed,
                response,
                when -> publishing.chooseLane(me, body, id, version, lane, plan, when));
    }

    private record ChosenLane(int version, Lane lane, String plan) {}

    private interface Deed {
        void at(Moment when);
    }

    private ModelAndView once(
            Person me,
            Body body,
            long id,
            String submission,
            Record typed,
            ActForm form,
            HttpServletResponse response,
            Deed deed) {
        var when = trail.now();
        try {
            sentForms.once(submission, typed, me, when, () -> {
                deed.at(when);
                return id;
            });
            return new ModelAndView("redirect:/desk/" + body.code() + "/items/" + id);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                trail.refused(when, me.id(), body.id(), "item", id, refusal.code());
            }
            response.setStatus(refusal.kind().status());
            return page(me, body, id, 0, form, Optional.of(refusal));
        }
    }

    /** Does something about an item and others, or answers its page again with what was typed. */
    ModelAndView linked(
            Person me, Body body, long id, Map<String, String> typed, HttpServletResponse response, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/desk/" + body.code() + "/items/" + id);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return page(me, body, id, 0, ActForm.empty(), Optional.of(refusal)).addObject("typed", typed);
        }
    }

    private ModelAndView page(Person me, Body body, long id, int from, ActForm form, Optional<Refusal> refusal) {
        var now = trail.now();
        var inside = !bodies.duties(me, body).isEmpty();
        var whole = views.of(me, body, id, from, now);
        // who looks in from above sees what the public may see of it
        var view = inside ? whole : whole.withoutComparison();
        var findings = screening.of(body, view.item(), now);
        var stale = refusal.filter(why -> why.code().equals("stale")).isPresent();
        var news = stale ? views.since(body, id, form.version()) : new ItemViews.News(List.of(), Optional.empty());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("view", view);
        model.put("findings", findings);
        model.put(
                "shown",
                inside
                        ? screening.marked(body, view.item(), findings, now)
                        : screening.maskedText(body, view.item().html(), now));
        model.put("links", links.of(body, view.item(), now));
        model.put(
                "least",
                view.item()
                        .lane()
                        .orHigher(lanes.least(body, view.item().metadata().kind())));
        model.put("classification", classification);
        model.put("form", form);
        model.put("submission", UUID.randomUUID().toString());
        model.put("newSteps", news.steps());
        model.put("newText", news.diff());
        model.put("attachments", files.attachments(view.item()));
        model.put("history", histories.of("item", id));
        model.put("problem", refusal.map(Refusal::code).orElse(""));
        model.put("args", refusal.map(Refusal::args).orElse(List.of()).toArray());
        return new ModelAndView("publishing/review", model);
    }
}
