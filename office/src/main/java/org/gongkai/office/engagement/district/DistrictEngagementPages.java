package org.gongkai.office.engagement.district;

import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.Form;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.engagement.ClockRule;
import org.gongkai.office.engagement.EngagementRules;
import org.gongkai.office.engagement.Messages;
import org.gongkai.office.engagement.PublicAnswer;
import org.gongkai.office.engagement.PublishedAnswers;
import org.gongkai.office.engagement.concern.Concerns;
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

/** 互动回应情况: the body and those below it in this year, and the clocks by which they answer. */
@Controller
@RequestMapping("/desk/{code}/engagement")
class DistrictEngagementPages {
    private static final int DIGITS = 4;

    private final Bodies bodies;
    private final Messages messages;
    private final Concerns concerns;
    private final PublishedAnswers answers;
    private final EngagementRules rules;
    private final Trail trail;

    DistrictEngagementPages(
            Bodies bodies,
            Messages messages,
            Concerns concerns,
            PublishedAnswers answers,
            EngagementRules rules,
            Trail trail) {
        this.bodies = bodies;
        this.messages = messages;
        this.concerns = concerns;
        this.answers = answers;
        this.rules = rules;
        this.trail = trail;
    }

    @ForDuty(SUPERVISOR)
    @GetMapping
    ModelAndView board(@PathVariable String code, @RequestParam Optional<Integer> year) {
        return page(bodies.withCode(code), year, new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping("/clocks")
    ModelAndView set(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var chosen = Arrays.stream(ClockRule.values())
                            .filter(rule -> rule.name().equals(form.text("clock")))
                            .findFirst();
                    form.require(chosen.isPresent(), "clock", "choose");
                    var amount = form.text("length");
                    var isNumber = !amount.isEmpty()
                            && amount.length() <= DIGITS
                            && amount.chars().allMatch(c -> c >= '0' && c <= '9');
                    form.require(isNumber, "length", "not-a-number");
                    var since = form.day("since");
                    form.filled("basis");
                    form.settle();
                    var rule = new EngagementRules.Rule(
                            chosen.orElseThrow(), Integer.parseInt(amount), form.text("basis"), since);
                    rules.set(me, body, rule, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/engagement");
                },
                () -> page(body, Optional.empty(), form));
    }

    private ModelAndView page(Body body, Optional<Integer> asked, Form form) {
        var now = trail.now();
        var year = asked.filter(one -> one >= 2008 && one <= now.day().getYear())
                .orElse(now.day().getYear());
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("year", year);
        model.put(
                "lines",
                Stream.concat(Stream.of(body), bodies.below(body).stream().filter(lower -> !lower.isClosed()))
                        .map(one -> line(one, year, now))
                        .toList());
        model.put("book", rules.book());
        model.put("sets", body.id() == bodies.top().id());
        return new ModelAndView("engagement/district", model);
    }

    private EngagementLine line(Body body, int year, Moment now) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var seen = concerns.of(body, now).stream()
                .filter(life -> life.concern().seenAt().atZone(OfficeDay.ZONE).getYear() == year)
                .toList();
        var cases = messages.of(body, now).stream()
                .filter(found -> !found.message().receivedOn().isAfter(last))
                .filter(found -> found.life()
                        .answered()
                        .filter(step -> step.day().isAfter(last))
                        .isEmpty())
                .toList();
        var newest = answers.list(body, Optional.empty(), "", 1, 0).stream()
                .findFirst()
                .map(PublicAnswer::publishedOn);
        return EngagementLine.of(body, cases, seen, newest, first);
    }
}
