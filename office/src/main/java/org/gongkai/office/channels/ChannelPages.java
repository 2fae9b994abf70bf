package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.PublicItems;
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

/** 发布渠道 and 信息报送: the two ledgers of a year, with every number's records below it. */
@Controller
@RequestMapping("/desk/{code}/channels")
class ChannelPages {
    private final Bodies bodies;
    private final Channels channels;
    private final Submissions submissions;
    private final PublicItems items;
    private final Trail trail;

    ChannelPages(Bodies bodies, Channels channels, Submissions submissions, PublicItems items, Trail trail) {
        this.bodies = bodies;
        this.channels = channels;
        this.submissions = submissions;
        this.items = items;
        this.trail = trail;
    }

    /** The acts of the two forms; each ends on the page it came from. */
    private interface Act {
        void on(Body body, Moment when);
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView ledger(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Integer> year) {
        var body = bodies.withCode(code);
        return page(me, body, year.orElse(trail.now().day().getYear()), Map.of(), Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            act(me, typed).on(body, trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/channels?year=" + year);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return page(me, body, year, typed, Optional.of(refusal));
        }
    }

    private Act act(Person me, Map<String, String> typed) {
        return switch (typed.getOrDefault("act", "")) {
            case "add" ->
                (body, when) -> channels.add(
                        me, new Channel(0, body.id(), kind(typed), value(typed, "name"), days(typed)), body, when);
            case "place" ->
                (body, when) -> channels.place(
                        me,
                        body,
                        number(typed, "channel", "choose-channel"),
                        number(typed, "item", "choose-item"),
                        day(typed, "placed"),
                        value(typed, "address"),
                        when);
            case "withdraw" ->
                (body, when) -> channels.withdraw(
                        me, body, number(typed, "placement", "choose-placement"), value(typed, "reason"), when);
            case "submit" ->
                (body, when) -> submissions.submit(
                        me, body, value(typed, "title"), value(typed, "receiver"), day(typed, "submitted"), when);
            case "adopt" ->
                (body, when) -> submissions.adopt(
                        me,
                        body,
                        number(typed, "submission", "choose-submission"),
                        day(typed, "adopted"),
                        value(typed, "as"),
                        when);
            default -> throw Refusal.notFound();
        };
    }

    private ModelAndView page(Person me, Body body, int year, Map<String, String> typed, Optional<Refusal> refusal) {
        var first = LocalDate.of(year, 1, 1);
        var end = LocalDate.of(year, 12, 31);
        var today = trail.now().day();
        var last = end.isAfter(today) ? today : end;
        var placements = channels.between(body, first, end);
        var lines = new ArrayList<ChannelYear>();
        for (var channel : channels.of(body)) {
            var own = placements.stream()
                    .filter(placement -> placement.channelId() == channel.id())
                    .toList();
            var rhythm = channel.rhythmDays().isEmpty() || last.isBefore(first)
                    ? Optional.<Rhythm>empty()
                    : Optional.of(Rhythm.of(
                            channel.rhythmDays().getAsInt(),
                            first,
                            last,
                            own.stream().map(Placement::placedOn).toList()));
            lines.add(new ChannelYear(channel, own, rhythm));
        }
        var sent = submissions.between(body, first, end);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("items", items.publishedBetween(body, first, end));
        model.put("lines", lines);
        model.put("submissions", sent);
        model.put("adopted", sent.stream().filter(s -> adoptedIn(s, year)).toList());
        model.put("recent", items.latest(body, 30));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("typed", typed);
        model.put("today", today);
        model.put("problem", refusal.map(Refusal::code).orElse(""));
        model.put("args", refusal.map(Refusal::args).orElse(List.of()).toArray());
        return new ModelAndView("channels/ledger", model);
    }

    private static boolean adoptedIn(Submission submission, int year) {
        return submission.adoptedOn().filter(day -> day.getYear() == year).isPresent();
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static long number(Map<String, String> typed, String field, String otherwise) {
        var text = value(typed, field);
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise);
        }
        return Long.parseLong(text);
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(value(typed, field));
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "day-unread", value(typed, field));
        }
    }

    private static OptionalInt days(Map<String, String> typed) {
        var text = value(typed, "rhythm");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new Refusal(Refusal.Kind.INVALID, "rhythm-unread", text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static Channel.Kind kind(Map<String, String> typed) {
        try {
            return Channel.Kind.valueOf(value(typed, "kind"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "channel-kind");
        }
    }
}
