package org.gongkai.office.supervision.crawl;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;
import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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
import org.gongkai.office.supervision.Tables;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 网站检查: starting and stopping a run, what it found, and which hosts may be read. */
@Controller
@RequestMapping("/desk/{code}")
class CrawlPages {
    private static final int SHOWN = 300;
    private static final int ALL = 100_000;
    private static final List<String> HEADS = List.of("kind", "page", "name", "words");

    private final Bodies bodies;
    private final Crawls crawls;
    private final Tables tables;
    private final Trail trail;

    CrawlPages(Bodies bodies, Crawls crawls, Tables tables, Trail trail) {
        this.bodies = bodies;
        this.crawls = crawls;
        this.tables = tables;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/site-check")
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping("/site-check")
    ModelAndView start(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var url = form.filled("url");
                    var usual = CrawlLimits.USUAL;
                    var limits = new CrawlLimits(
                            whole(form, "maxPages", usual.pages()),
                            whole(form, "depth", usual.depth()),
                            usual.bytes(),
                            whole(form, "minutes", usual.seconds() / 60) * 60,
                            whole(form, "delay", usual.delayMillis()),
                            whole(form, "staleDays", usual.staleDays()));
                    form.settle();
                    return to(code, crawls.start(me, body, url, limits, trail.now()));
                },
                () -> list(me, body, form));
    }

    private static int whole(Form form, String field, int usual) {
        if (form.text(field).isEmpty()) {
            return usual;
        }
        var fits = form.text(field).matches("\\d{1,6}");
        form.require(fits, field, "assessment-whole");
        return fits ? Integer.parseInt(form.text(field)) : usual;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/site-check/{id}")
    ModelAndView look(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Optional<String> kind) {
        return look(me, bodies.withCode(code), id, kind(kind), new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/site-check/{id}/findings.csv")
    void csv(@PathVariable String code, @PathVariable long id, HttpServletResponse response) throws IOException {
        var run = crawls.get(bodies.withCode(code), id);
        var rows = tables.heads("crawl.head.", HEADS);
        crawls.shown(run, Optional.empty(), ALL)
                .forEach(one -> rows.add(
                        List.of(tables.say("crawl.kind." + one.kind()), one.page(), one.title(), one.words())));
        tables.csv(response, tables.say("crawl.file", run.on().toString()), rows);
    }

    @ForDuty(
            value = {CLERK, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping("/site-check/{id}/stop")
    ModelAndView stop(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return tried(me, code, id, response, body -> crawls.stop(me, body, id, trail.now()));
    }

    @ForDuty(
            value = {CLERK, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping("/site-check/{id}/resume")
    ModelAndView resume(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return tried(me, code, id, response, body -> crawls.resume(me, body, id, trail.now()));
    }

    private interface Change {
        void on(Body body);
    }

    private ModelAndView tried(Person me, String code, long id, HttpServletResponse response, Change change) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    change.on(body);
                    return to(code, id);
                },
                () -> look(me, body, id, Optional.empty(), form));
    }

    @ForDuty(SYSTEM_ADMIN)
    @GetMapping("/site-hosts")
    ModelAndView hosts(@PathVariable String code) {
        return hosts(bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(SYSTEM_ADMIN)
    @PostMapping("/site-hosts")
    ModelAndView allow(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var value = form.filled("host");
                    var reason = form.filled("reason");
                    form.settle();
                    crawls.allow(me, body, form.text("hostKind"), value, reason, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/site-hosts");
                },
                () -> hosts(body, form));
    }

    @ForDuty(SYSTEM_ADMIN)
    @PostMapping("/site-hosts/{id}/end")
    ModelAndView disallow(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        crawls.disallow(me, bodies.withCode(code), id, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/site-hosts");
    }

    private ModelAndView hosts(Body body, Form form) {
        return new ModelAndView(
                "supervision/site-hosts", Map.of("body", body, "allowed", crawls.allowed(body), "form", form));
    }

    private ModelAndView list(Person me, Body body, Form form) {
        return new ModelAndView(
                "supervision/site-checks",
                Map.of(
                        "body",
                        body,
                        "runs",
                        crawls.of(body),
                        "allowed",
                        crawls.allowed(body),
                        "usual",
                        CrawlLimits.USUAL,
                        "form",
                        form,
                        "starts",
                        crawls.mayStart(me, body)));
    }

    private ModelAndView look(Person me, Body body, long id, Optional<FindingKind> kind, Form form) {
        var run = crawls.get(body, id);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("run", run);
        model.put("kind", kind);
        model.put("counts", crawls.counts(run));
        model.put("skipped", crawls.skipped(run));
        model.put("findings", crawls.shown(run, kind, SHOWN));
        model.put("most", SHOWN);
        model.put("form", form);
        model.put("starts", crawls.mayStart(me, body));
        return new ModelAndView("supervision/site-check", model);
    }

    private static Optional<FindingKind> kind(Optional<String> asked) {
        return asked.filter(name -> !name.isEmpty())
                .map(name -> Arrays.stream(FindingKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(Refusal::notFound));
    }

    private static ModelAndView to(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/site-check/" + id);
    }
}
