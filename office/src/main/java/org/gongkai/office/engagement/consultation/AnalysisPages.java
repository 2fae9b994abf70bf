package org.gongkai.office.engagement.consultation;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

/** 意见办理: one comment and what the public reads of it, topics, comments on paper, and the hearing. */
@Controller
@RequestMapping("/desk/{code}")
class AnalysisPages {
    private final Bodies bodies;
    private final Consultations consultations;
    private final Comments comments;
    private final Moderation moderation;
    private final Topics topics;
    private final Hearings hearings;
    private final ConsultationView view;
    private final Trail trail;

    AnalysisPages(
            Bodies bodies,
            Consultations consultations,
            Comments comments,
            Moderation moderation,
            Topics topics,
            Hearings hearings,
            ConsultationView view,
            Trail trail) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.comments = comments;
        this.moderation = moderation;
        this.topics = topics;
        this.hearings = hearings;
        this.view = view;
        this.trail = trail;
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping("/consultation-comments/{id}")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contact) {
        return page(me, bodies.withCode(code), id, contact.equals("1"), new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping("/consultation-comments/{id}")
    ModelAndView decide(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var comment = comments.get(body, id);
                    if (form.text("decision").equals("hold")) {
                        var reason = named(HoldReason.values(), form.text("hold"));
                        form.require(reason.isPresent(), "hold", "field-blank");
                        form.settle();
                        moderation.hold(me, body, id, reason.orElseThrow(), trail.now());
                    } else {
                        var shown = ConsultationForms.limited(form, "shown", Comment.LIMIT, true);
                        var topic = ConsultationForms.number(form, "topic");
                        form.settle();
                        moderation.publish(me, body, id, shown, topic, trail.now());
                    }
                    return next(body, comment);
                },
                () -> page(me, body, id, false, form));
    }

    /** The next one nobody has decided about, or the consultation. */
    private ModelAndView next(Body body, Comment done) {
        return comments.of(done.consultationId()).stream()
                .filter(comment -> comment.state() == Comment.State.RECEIVED)
                .findFirst()
                .map(comment ->
                        new ModelAndView("redirect:/desk/" + body.code() + "/consultation-comments/" + comment.id()))
                .orElseGet(() -> ConsultationDeskPages.at(body.code(), done.consultationId()));
    }

    @ForDuty(CLERK)
    @PostMapping("/consultations/{id}/comments")
    ModelAndView onPaper(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var form = new Form(typed);
        return done(me, form, code, id, response, body -> {
            var way = named(CommentWay.values(), form.text("way"));
            form.require(way.isPresent(), "way", "field-blank");
            var words = ConsultationForms.limited(form, "opinion", Comment.LIMIT, true);
            var on = form.day("sent");
            form.settle();
            var now = trail.now();
            form.require(!on.isAfter(now.day()), "sent", "field-day");
            form.settle();
            comments.take(
                    body, id, new Comments.Said(words, form.text("contact-way"), way.orElseThrow(), on, me.id()), now);
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/consultations/{id}/topics")
    ModelAndView topic(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var form = new Form(typed);
        return done(me, form, code, id, response, body -> {
            var known = ConsultationForms.number(form, "topic");
            if (known.isEmpty()) {
                var title = ConsultationForms.limited(form, "topic-title", Topics.TITLE, true);
                form.settle();
                topics.add(me, body, id, title, trail.now());
                return;
            }
            var conclusion = named(Conclusion.values(), form.text("conclusion"));
            form.require(conclusion.isPresent(), "conclusion", "field-blank");
            var why = ConsultationForms.limited(form, "conclusion-why", Topics.WHY, true);
            form.settle();
            topics.conclude(me, body, id, known.orElseThrow(), conclusion.orElseThrow(), why, trail.now());
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/consultations/{id}/hearing")
    ModelAndView hearing(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var form = new Form(typed);
        return done(me, form, code, id, response, body -> {
            var made = new HearingRecord(
                    ConsultationForms.optionalDay(form, "papers"),
                    0,
                    ConsultationForms.limited(form, "record", HearingRecord.RECORD, false),
                    ConsultationForms.limited(form, "result", HearingRecord.RESULT, false));
            form.settle();
            hearings.register(me, body, id, made, form.text("participants"), trail.now());
        });
    }

    private interface Act {
        void at(Body body);
    }

    /** Does it, or says on the page of the consultation why it could not be done. */
    private ModelAndView done(Person me, Form form, String code, long id, HttpServletResponse response, Act act) {
        var body = bodies.withCode(code);
        consultations.get(body, id);
        return form.tried(
                response,
                () -> {
                    act.at(body);
                    return ConsultationDeskPages.at(code, id);
                },
                () -> view.page(me, body, id, form, trail.now()));
    }

    private ModelAndView page(Person me, Body body, long id, boolean withContact, Form form) {
        var seen = moderation.look(me, body, id, withContact, trail.now());
        var consultation =
                consultations.get(body, seen.comment().consultationId()).consultation();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("seen", seen);
        model.put("consultation", consultation);
        model.put("topics", topics.of(consultation.id()));
        model.put("form", form);
        model.put("decides", bodies.duties(me, body).contains(CLERK) && consultation.state() == ConsultationState.OPEN);
        return new ModelAndView("engagement/comment", model);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
