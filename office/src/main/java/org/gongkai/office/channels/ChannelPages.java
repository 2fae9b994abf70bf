package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
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

/** 渠道概览: how the accounts and the columns of a body stand, and what a year came to. */
@Controller
@RequestMapping("/desk/{code}/channels")
class ChannelPages {
    private static final int RECENT = 30;
    private static final int MOST_DAYS = 999;

    private final Bodies bodies;
    private final Channels channels;
    private final Gauges gauges;
    private final Submissions submissions;
    private final PublicItems items;
    private final Trail trail;

    ChannelPages(
            Bodies bodies, Channels channels, Gauges gauges, Submissions submissions, PublicItems items, Trail trail) {
        this.bodies = bodies;
        this.channels = channels;
        this.gauges = gauges;
        this.submissions = submissions;
        this.items = items;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView overview(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Integer> year) {
        var asked = Period.asked(year.orElse(trail.now().day().getYear()));
        return page(me, bodies.withCode(code), asked, new Form(Map.of()));
    }

    /** Adds a channel, or records that an item appeared on one. */
    @ForDuty(CLERK)
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    switch (form.text("act")) {
                        case "add" -> add(me, body, form);
                        case "place" -> place(me, body, form);
                        default -> throw Refusal.notFound();
                    }
                    return new ModelAndView("redirect:/desk/" + code + "/channels?year=" + year);
                },
                () -> page(me, body, Period.asked(year), form));
    }

    private void add(Person me, Body body, Form form) {
        var kind = Arrays.stream(Channel.Kind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst();
        form.require(kind.isPresent(), "kind", "channel-kind");
        var days = form.text("rhythm");
        var read = days.matches("[1-9]\\d{0,2}") ? OptionalInt.of(Integer.parseInt(days)) : OptionalInt.empty();
        form.require(days.isEmpty() || read.isPresent(), "rhythm", "rhythm-unread", days, MOST_DAYS);
        form.settle();
        var channel = new Channel(0, body.id(), kind.orElseThrow(), form.text("name"), read);
        channels.add(me, channel, body, trail.now());
    }

    private void place(Person me, Body body, Form form) {
        var channel = ChannelForms.number(form, "channel", "choose-channel");
        var item = ChannelForms.number(form, "item", "choose-item");
        var day = form.day("placed");
        form.settle();
        channels.place(me, body, channel, item, day, form.text("address"), trail.now());
    }

    private ModelAndView page(Person me, Body body, int year, Form form) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var today = trail.now().day();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("items", items.publishedBetween(body, first, last));
        model.put("accounts", gauges.accounts(body, year, today));
        model.put("columns", gauges.columns(body, false, year, today));
        model.put("affairs", gauges.columns(body, true, year, today));
        model.put("adopted", submissions.adopted(body, first, last));
        model.put("recent", items.latest(body, RECENT));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("form", form);
        model.put("today", today);
        return new ModelAndView("channels/overview", model);
    }
}
