package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** One account: its rhythm, its year, its month with what is planned, its posts and its followers. */
@Controller
@RequestMapping("/desk/{code}/channels/{id}")
class ChannelAccountPages {
    private static final int RECENT = 30;
    private static final int POSTS = 400;

    private final Bodies bodies;
    private final Gauges gauges;
    private final PlacementLedger ledger;
    private final PlannedPosts planned;
    private final Followers followers;
    private final ChannelAccountActs acts;
    private final PublicItems items;
    private final Trail trail;

    ChannelAccountPages(
            Bodies bodies,
            Gauges gauges,
            PlacementLedger ledger,
            PlannedPosts planned,
            Followers followers,
            ChannelAccountActs acts,
            PublicItems items,
            Trail trail) {
        this.bodies = bodies;
        this.gauges = gauges;
        this.ledger = ledger;
        this.planned = planned;
        this.followers = followers;
        this.acts = acts;
        this.items = items;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView account(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String month) {
        return page(me, bodies.withCode(code), id, year, month, new Form(Map.of()), List.of());
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var year = ChannelForms.chosen(form.text("year"))
                .filter(one -> one < 10_000)
                .map(Math::toIntExact);
        return form.tried(
                response,
                () -> {
                    var unknown = acts.act(me, body, id, form);
                    return unknown.isEmpty()
                            ? new ModelAndView("redirect:/desk/" + code + "/channels/" + id
                                    + year.map(one -> "?year=" + one).orElse(""))
                            : page(me, body, id, year, "", form, unknown);
                },
                () -> page(me, body, id, year, "", form, List.of()));
    }

    private ModelAndView page(
            Person me, Body body, long id, Optional<Integer> asked, String month, Form form, List<String> unknown) {
        var now = trail.now();
        var today = now.day();
        var year = Period.asked(asked.orElse(today.getYear()));
        var account = gauges.accounts(body, year, today).stream()
                .filter(one -> one.channel().id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var shown = ChannelForms.month(month)
                .orElse(year == today.getYear() ? YearMonth.from(today) : YearMonth.of(year, 12));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("account", account);
        model.put("strip", YearStrip.of(account, year));
        model.put("sheet", sheet(body, account, shown));
        model.put("posts", ledger.page(body, ChannelForms.filter(Map.of("channel", "" + id), year), "", POSTS));
        model.put(
                "followers",
                followers.of(body, now.at()).stream()
                        .filter(one -> one.channelId() == id && one.month().getYear() >= year - 1)
                        .filter(one ->
                                one.month().getYear() == year || one.month().getMonthValue() == 12)
                        .filter(one -> one.month().getYear() <= year)
                        .toList());
        model.put("recent", items.latest(body, RECENT));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        model.put("form", form);
        model.put("unknown", unknown);
        model.put("today", today);
        model.put("cadences", Cadence.all());
        return new ModelAndView("channels/account", model);
    }

    private MonthSheet sheet(Body body, AccountGauge account, YearMonth month) {
        var id = account.channel().id();
        var filter = new PlacementFilter(
                Optional.of(id), month.atDay(1), month.atEndOfMonth(), Optional.of(PlacementState.PLACED));
        var own = planned.between(body, month.atDay(1), month.atEndOfMonth()).stream()
                .filter(one -> one.channelId() == id)
                .toList();
        var due = account.gauge().flatMap(Gauge::due);
        return MonthSheet.of(month, ledger.page(body, filter, "", POSTS), own, due);
    }
}
