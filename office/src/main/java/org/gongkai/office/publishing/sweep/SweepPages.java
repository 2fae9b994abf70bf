package org.gongkai.office.publishing.sweep;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.Takedowns;
import org.gongkai.office.publishing.screening.BodyLists;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.screening.Kinds;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 全面排查: begun here, watched here, and what it found led to where it is mended; the body's own lists. */
@Controller
@RequestMapping("/desk/{code}/sweeps")
class SweepPages {
    private final Bodies bodies;
    private final Sweeps sweeps;
    private final BodyLists lists;
    private final Takedowns takedowns;
    private final Catalogue catalogue;
    private final Trail trail;

    SweepPages(Bodies bodies, Sweeps sweeps, BodyLists lists, Takedowns takedowns, Catalogue catalogue, Trail trail) {
        this.takedowns = takedowns;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.sweeps = sweeps;
        this.lists = lists;
        this.trail = trail;
    }

    private interface Deed {
        void of(Body body, Moment when);
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, SECRECY, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        return page(bodies.withCode(code), Map.of(), Optional.empty());
    }

    @ForDuty(
            value = {CLERK, SECRECY, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @PostMapping
    ModelAndView start(@AuthenticationPrincipal Person me, @PathVariable String code, HttpServletResponse response) {
        return done(code, Map.of(), response, (body, when) -> sweeps.start(me, body, when));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, SECRECY, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(
            @PathVariable String code, @PathVariable long id, @RequestParam(defaultValue = "false") boolean all) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "publishing/sweep",
                Map.of(
                        "body",
                        body,
                        "sweep",
                        sweeps.get(body, id),
                        "all",
                        all,
                        "items",
                        sweeps.items(body, id, all, trail.now())));
    }

    /** 词表: a line that is left alone, or a word to be looked at. */
    @ForDuty({SECRECY, APPROVER})
    @PostMapping("/list")
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return done(code, typed, response, (body, when) -> {
            var id = lists.add(
                    body,
                    kind(typed),
                    needed(typed, "words", "list-words"),
                    needed(typed, "reason", "words-required"),
                    until(typed),
                    me,
                    when);
            trail.record(when, me.id(), body.id(), "word-list", id, "add", "");
        });
    }

    @ForDuty({SECRECY, APPROVER})
    @PostMapping("/list/{id}/end")
    ModelAndView end(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            HttpServletResponse response) {
        return done(code, Map.of(), response, (body, when) -> {
            if (!lists.end(body, id, when)) {
                throw Refusal.notFound();
            }
            trail.record(when, me.id(), body.id(), "word-list", id, "end", "");
        });
    }

    /** 公示期: how long the items of a column stay public. */
    @ForDuty(APPROVER)
    @PostMapping("/takedown")
    ModelAndView takedown(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        return done(
                code,
                typed,
                response,
                (body, when) -> takedowns.set(
                        me,
                        body,
                        number(typed, "column", "takedown-column"),
                        (int) number(typed, "days", "takedown-days"),
                        when));
    }

    private static long number(Map<String, String> typed, String field, String otherwise) {
        var text = typed.getOrDefault(field, "").strip();
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise, text);
        }
        return Long.parseLong(text);
    }

    private ModelAndView done(String code, Map<String, String> typed, HttpServletResponse response, Deed deed) {
        var body = bodies.withCode(code);
        try {
            deed.of(body, trail.now());
            return new ModelAndView("redirect:/desk/" + code + "/sweeps");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return page(body, typed, Optional.of(refusal));
        }
    }

    private ModelAndView page(Body body, Map<String, String> typed, Optional<Refusal> refusal) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("sweeps", sweeps.of(body));
        model.put("lines", lists.of(body));
        model.put("takedowns", takedowns.of(body));
        model.put("columns", catalogue.of(body));
        model.put("kinds", Kinds.all());
        model.put("typed", typed);
        model.put("problem", refusal.map(Refusal::code).orElse(""));
        model.put("args", refusal.map(Refusal::args).orElse(List.of()).toArray());
        return new ModelAndView("publishing/sweeps", model);
    }

    private static String kind(Map<String, String> typed) {
        var kind = typed.getOrDefault("kind", "");
        if (!Kinds.all().contains(kind) || kind.equals("classification")) {
            throw new Refusal(Refusal.Kind.INVALID, "list-kind");
        }
        return kind;
    }

    private static String needed(Map<String, String> typed, String field, String otherwise) {
        var text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, otherwise);
        }
        return text;
    }

    private static Optional<LocalDate> until(Map<String, String> typed) {
        var text = typed.getOrDefault("until", "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "day-unread", text);
        }
    }
}
