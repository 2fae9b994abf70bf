package org.gongkai.office.engagement;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One message: its clock day by day, what may be done with it now, and what was done. */
@Controller
@RequestMapping("/desk/{code}/messages/{id}")
class MessagePages {
    private static final int DIGITS = 18;

    private final Bodies bodies;
    private final Messages messages;
    private final MessageIntake intake;
    private final Mistakes mistakes;
    private final Publications publications;
    private final SenderView senders;
    private final PublishedAnswers answers;
    private final Trail trail;

    MessagePages(
            Bodies bodies,
            Messages messages,
            MessageIntake intake,
            Mistakes mistakes,
            Publications publications,
            SenderView senders,
            PublishedAnswers answers,
            Trail trail) {
        this.bodies = bodies;
        this.messages = messages;
        this.intake = intake;
        this.mistakes = mistakes;
        this.publications = publications;
        this.senders = senders;
        this.answers = answers;
        this.trail = trail;
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()), "");
    }

    /** The sender's contact, shown once it is asked for; the reading is recorded. */
    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping("/contact")
    ModelAndView contact(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var now = trail.now();
        messages.get(body, id, now);
        trail.read(now, me.id(), body.id(), Messages.THING, id, "contact");
        return page(me, body, id, new Form(Map.of()), intake.contact(id));
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @PostMapping("/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var all = new HashMap<>(typed);
        all.put("act", act);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    var seen = seen(form);
                    form.settle();
                    return new ModelAndView("redirect:" + done(me, body, id, seen, act(act), form));
                },
                () -> page(me, body, id, form, ""));
    }

    /** Carries it out and answers where to go. */
    private String done(Person me, Body body, long id, long seen, MessageAct act, Form form) {
        var now = trail.now();
        var desk = "/desk/" + body.code();
        if (act == MessageAct.CORRECT) {
            return desk + "/items/" + publications.correct(me, body, id, seen, now);
        }
        if (act == MessageAct.PUBLISH) {
            var words = new PublicAnswer.Words(form.text("headline"), form.text("asked"), form.text("reply"));
            publications.publish(me, body, id, seen, words, now);
        } else {
            var typed = new MessageTyped(form.text("said"), form.text("option"), form.text("reference"));
            messages.act(me, body, id, seen, act, typed, now);
        }
        return act == MessageAct.TRANSFER ? desk + "/messages" : desk + "/messages/" + id;
    }

    private static MessageAct act(String name) {
        return Arrays.stream(MessageAct.values())
                .filter(act -> act.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static long seen(Form form) {
        var text = form.text("seen");
        var isNumber =
                !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        form.require(isNumber, "seen", "not-a-number");
        return isNumber ? Long.parseLong(text) : 0;
    }

    private ModelAndView page(Person me, Body body, long id, Form form, String contact) {
        var now = trail.now();
        var found = messages.get(body, id, now);
        trail.read(now, me.id(), body.id(), Messages.THING, id, "content");
        var life = found.life();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("contact", contact);
        model.put("content", intake.content(id));
        model.put("mistake", mistakes.find(found.message().mistakeId()));
        model.put("words", messages.words(id));
        model.put("acts", Messages.possible(found, bodies.duties(me, body)));
        model.put("others", others(body));
        model.put("bodyNames", bodyNames());
        model.put(
                "names",
                bodies.names(life.steps().stream()
                        .map(MessageStep::person)
                        .distinct()
                        .toList()));
        model.put(
                "proposed", life.answered().isPresent() ? Optional.of(publications.proposed(found)) : Optional.empty());
        model.put("item", publications.correctable(body, found.message()));
        model.put("score", answers.score(id));
        model.put("ratingWords", senders.ratingWords(id));
        model.put("ledger", life.period().explain(life.calendar()));
        return new ModelAndView("engagement/case", model);
    }

    /** Where it can be transferred to, by code. */
    private Map<String, String> others(Body body) {
        var others = new LinkedHashMap<String, String>();
        bodies.all().stream()
                .filter(one -> one.id() != body.id() && !one.isClosed())
                .forEach(one -> others.put(one.code(), one.name()));
        return others;
    }

    private Map<Long, String> bodyNames() {
        var names = new HashMap<Long, String>();
        bodies.all().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }
}
