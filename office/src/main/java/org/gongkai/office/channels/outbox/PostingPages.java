package org.gongkai.office.channels.outbox;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.pages.Histories;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 待发布到渠道: one list of what is to be done, and one page for each posting. */
@Controller
@RequestMapping("/desk/{code}/postings")
class PostingPages {
    private static final int RECENT = 50;
    private static final int TITLE = 200;
    private static final int DIGEST = 400;
    private static final int WORDS = 500;

    private final Bodies bodies;
    private final Postings postings;
    private final PostingViews views;
    private final PostingStore store;
    private final Articles articles;
    private final ChannelSettings settings;
    private final SitePackage packages;
    private final PublicItems items;
    private final PostingWords words;
    private final Histories histories;
    private final Trail trail;

    PostingPages(
            Bodies bodies,
            Postings postings,
            PostingViews views,
            PostingStore store,
            Articles articles,
            ChannelSettings settings,
            SitePackage packages,
            PublicItems items,
            PostingWords words,
            Histories histories,
            Trail trail) {
        this.bodies = bodies;
        this.postings = postings;
        this.views = views;
        this.store = store;
        this.articles = articles;
        this.settings = settings;
        this.packages = packages;
        this.items = items;
        this.words = words;
        this.histories = histories;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty({CLERK, APPROVER})
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
                    return new ModelAndView("redirect:/desk/" + code + "/postings");
                },
                () -> list(me, body, form));
    }

    private void act(Person me, Body body, Form form) {
        switch (form.text("act")) {
            case "propose" -> {
                var channel = number(form, "channel");
                var item = number(form, "item");
                form.settle();
                postings.propose(me, body, channel, item, trail.now());
            }
            case "resume" -> settings.resume(me, body, number(form, "channel"), trail.now());
            case "withdraw-all" -> {
                var item = number(form, "item");
                form.filled("reason");
                form.require(form.text("reason").length() <= WORDS, "reason", "posting-long", WORDS);
                form.settle();
                if (postings.withdrawAll(me, body, item, form.text("reason"), trail.now()) == 0) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "posting-nowhere");
                }
            }
            default -> throw Refusal.notFound();
        }
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty({CLERK, REVIEWER, SECOND_REVIEWER, APPROVER})
    @PostMapping("/{id}")
    ModelAndView act(
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
                    act(me, body, id, PostingAct.of(form.text("act")).orElseThrow(Refusal::notFound), form);
                    return new ModelAndView("redirect:/desk/" + code + "/postings/" + id);
                },
                () -> page(me, body, id, form));
    }

    private void act(Person me, Body body, long id, PostingAct act, Form form) {
        var now = trail.now();
        switch (act) {
            case PREPARE -> postings.prepare(me, body, id, sheet(form), now);
            case APPROVE -> postings.approve(me, body, id, now);
            case RETRY -> postings.retry(me, body, id, now);
            case BY_HAND -> postings.byHand(me, body, id, now);
            case CONFIRM_WITHDRAWN -> postings.confirmWithdrawn(me, body, id, now);
            case CONFIRM -> {
                form.filled("appeared");
                AddressCheck.check(
                        form, "appeared", settings.of(postings.get(body, id).channelId()));
                form.require(form.text("receipt").length() <= TITLE, "receipt", "posting-long", TITLE);
                form.settle();
                postings.confirm(me, body, id, form.text("appeared"), form.text("receipt"), now);
            }
            case DECLINE, RETURN, GIVE_UP, WITHDRAW -> {
                form.filled("reason");
                form.require(form.text("reason").length() <= WORDS, "reason", "posting-long", WORDS);
                form.settle();
                postings.end(me, body, id, act, form.text("reason"), now);
            }
            case APPROVE_BY_HAND, WITHDRAW_BY_HAND, SUPERSEDE, BEGIN, SUBMIT, RECEIVE, ASK, REFUSE, EXHAUST, WITHDREW ->
                throw Refusal.notFound();
        }
    }

    private static Postings.Sheet sheet(Form form) {
        form.require(form.text("heading").length() <= TITLE, "heading", "posting-long", TITLE);
        form.require(form.text("digest").length() <= DIGEST, "digest", "posting-long", DIGEST);
        var cover = form.text("cover");
        form.require(cover.isEmpty() || cover.matches("[0-9a-f-]{36}"), "cover", "field-choose");
        form.settle();
        return new Postings.Sheet(
                form.text("heading"),
                form.text("digest"),
                cover.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(cover)));
    }

    /** 文件包 of everything of a channel that is approved and not confirmed. */
    @ForDuty(CLERK)
    @GetMapping("/package/{id}")
    ResponseEntity<byte[]> download(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var setting = settings.get(body, id);
        if (setting.mode() != ChannelMode.SITE_PACKAGE) {
            throw Refusal.notFound();
        }
        var ready = store.ofChannel(id, PostingState.TO_CONFIRM).stream()
                .flatMap(posting -> articles.unchanged(posting).stream())
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"channel-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .body(packages.of(ready));
    }

    private ModelAndView list(Person me, Body body, Form form) {
        var now = trail.now().at();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("lists", views.lists(body));
        model.put("differing", views.differing(body));
        model.put("settings", settings.of(body));
        model.put(
                "paused",
                settings.of(body).stream()
                        .filter(setting -> setting.isPaused(now))
                        .map(setting -> Map.entry(setting, words.of(setting.pausedWhy())))
                        .toList());
        model.put("recent", items.latest(body, RECENT));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        return new ModelAndView("channels/postings", model);
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        return new ModelAndView(
                "channels/posting",
                Map.of(
                        "body",
                        body,
                        "form",
                        form,
                        "view",
                        views.of(me, body, id),
                        "history",
                        histories.of("posting", id)));
    }

    private static long number(Form form, String field) {
        var text = form.text(field);
        form.require(text.matches("\\d{1,18}"), field, "field-choose");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
