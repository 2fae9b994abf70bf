package org.gongkai.office.engagement.concern;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One concern: its hours, what may be done about it now, and what was done. */
@Controller
@RequestMapping("/desk/{code}/concerns/{id}")
class ConcernPages {
    private static final int DIGITS = 18;
    private static final int ITEMS = 50;

    private final Bodies bodies;
    private final Concerns concerns;
    private final PublicItems items;
    private final Trail trail;

    ConcernPages(Bodies bodies, Concerns concerns, PublicItems items, Trail trail) {
        this.bodies = bodies;
        this.concerns = concerns;
        this.items = items;
        this.trail = trail;
    }

    @ForDuty({CLERK, REVIEWER, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
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
                    var chosen = act(act);
                    var at = ConcernHours.read(form.text("hour"));
                    form.require(!chosen.hasHour() || at.isPresent(), "hour", "concern-hour-unread");
                    var item = number(form, "item");
                    form.require(chosen != ConcernAct.RESPOND_ITEM || item > 0, "item", "choose");
                    var seen = number(form, "seen");
                    form.settle();
                    var particulars =
                            new ConcernTyped(form.text("said"), form.text("option"), form.text("reference"), at, item);
                    concerns.act(me, body, id, seen, chosen, particulars, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/concerns/" + id);
                },
                () -> page(me, body, id, form));
    }

    private static ConcernAct act(String name) {
        return Arrays.stream(ConcernAct.values())
                .filter(act -> act.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static long number(Form form, String field) {
        var text = form.text(field);
        var isNumber = text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        form.require(isNumber, field, "not-a-number");
        return text.isEmpty() || !isNumber ? 0 : Long.parseLong(text);
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        var now = trail.now();
        var life = concerns.get(body, id, now);
        trail.read(now, me.id(), body.id(), Concerns.THING, id, "content");
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("life", life);
        model.put("form", form);
        model.put("said", concerns.words(id));
        model.put("words", concerns.stepWords(id));
        model.put("acts", Concerns.possible(life, bodies.duties(me, body)));
        model.put(
                "names",
                bodies.names(life.steps().stream()
                        .map(ConcernStep::person)
                        .distinct()
                        .toList()));
        model.put("items", items.latest(body, ITEMS));
        model.put(
                "titles",
                items.titles(
                        body,
                        life.steps().stream()
                                .map(ConcernStep::item)
                                .filter(item -> item > 0)
                                .toList()));
        return new ModelAndView("engagement/concern/case", model);
    }
}
