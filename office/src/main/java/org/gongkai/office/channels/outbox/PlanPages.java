package org.gongkai.office.channels.outbox;

import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 渠道计划: which columns and kinds go to which channels. */
@Controller
@RequestMapping("/desk/{code}/postings/plan")
class PlanPages {
    private final Bodies bodies;
    private final ChannelPlans plans;
    private final ChannelSettings settings;
    private final Catalogue catalogue;
    private final Trail trail;

    PlanPages(Bodies bodies, ChannelPlans plans, ChannelSettings settings, Catalogue catalogue, Trail trail) {
        this.bodies = bodies;
        this.plans = plans;
        this.settings = settings;
        this.catalogue = catalogue;
        this.trail = trail;
    }

    @ForDuty(CLERK)
    @GetMapping
    ModelAndView look(@PathVariable String code) {
        return page(bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    act(me, body, form);
                    return new ModelAndView("redirect:/desk/" + code + "/postings/plan");
                },
                () -> page(body, form));
    }

    private void act(Person me, Body body, Form form) {
        switch (form.text("act")) {
            case "add" -> {
                var channel = number(form, "channel");
                var column = form.text("column").isEmpty() ? 0 : number(form, "column");
                var kind = form.text("document-kind");
                form.require(
                        kind.isEmpty()
                                || Arrays.stream(DocumentKind.values())
                                        .anyMatch(one -> one.name().equals(kind)),
                        "document-kind",
                        "field-choose");
                form.settle();
                plans.add(
                        me,
                        body,
                        channel,
                        column == 0 ? Optional.empty() : Optional.of(column),
                        kind.isEmpty() ? Optional.empty() : Optional.of(DocumentKind.valueOf(kind)),
                        trail.now());
            }
            case "remove" -> plans.remove(me, body, number(form, "rule"), trail.now());
            default -> throw Refusal.notFound();
        }
    }

    private ModelAndView page(Body body, Form form) {
        var columns = new HashMap<Long, String>();
        catalogue.tree(body).forEach(column -> columns.put(column.id(), column.name()));
        var channels = new HashMap<Long, String>();
        settings.of(body)
                .forEach(setting ->
                        channels.put(setting.channel().id(), setting.channel().name()));
        return new ModelAndView(
                "channels/plan",
                Map.of(
                        "body", body,
                        "form", form,
                        "rules", plans.of(body),
                        "settings", settings.of(body),
                        "columns", catalogue.of(body),
                        "columnNames", columns,
                        "channelNames", channels));
    }

    private static long number(Form form, String field) {
        var text = form.text(field);
        form.require(text.matches("\\d{1,18}"), field, "field-choose");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
