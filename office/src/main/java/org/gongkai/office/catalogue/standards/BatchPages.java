package org.gongkai.office.catalogue.standards;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One batch: its rows, its remarks, and the columns that answer to them. */
@Controller
@RequestMapping("/desk/{code}/standards/{id}")
class BatchPages {
    private static final int PAGE = 50;
    private static final int PROBLEMS = 200;
    private static final String ROW = "row-";

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final StandardCatalogues standards;
    private final Trail trail;

    BatchPages(Bodies bodies, Catalogue catalogue, StandardCatalogues standards, Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.standards = standards;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView page(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "all") String show) {
        return page(me, bodies.withCode(code), id, page, show, Optional.empty());
    }

    @ForDuty({CLERK, SUPERVISOR})
    @PostMapping
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            switch (act) {
                case "import" -> standards.take(me, body, id, trail.now());
                case "discard" -> standards.discard(me, body, id, trail.now());
                case "withdraw" -> standards.withdraw(me, body, id, reason, trail.now());
                default -> throw Refusal.notFound();
            }
            return new ModelAndView("redirect:/desk/" + code + "/standards" + (act.equals("import") ? "/" + id : ""));
        } catch (Refusal refusal) {
            return again(me, body, id, 1, "all", refusal, response);
        }
    }

    @ForDuty(CLERK)
    @PostMapping("/assign")
    ModelAndView assign(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") long parent,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "all") String show,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        try {
            standards.assign(me, body, id, choices(typed), parent, trail.now());
            return new ModelAndView(
                    "redirect:/desk/" + code + "/standards/" + id + "?page=" + page + "&show=" + shown(show));
        } catch (Refusal refusal) {
            return again(me, body, id, page, show, refusal, response);
        }
    }

    private static Map<Long, Long> choices(Map<String, String> typed) {
        var choices = new HashMap<Long, Long>();
        typed.forEach((name, value) -> {
            if (name.matches(ROW + "\\d{1,18}") && value.matches("-?\\d{1,18}")) {
                choices.put(Long.parseLong(name.substring(ROW.length())), Long.parseLong(value));
            }
        });
        return choices;
    }

    private ModelAndView again(
            Person me, Body body, long id, int page, String show, Refusal refusal, HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        return page(me, body, id, page, show, Optional.of(refusal));
    }

    private ModelAndView page(Person me, Body body, long id, int page, String show, Optional<Refusal> refusal) {
        var batch = standards.visible(body, id);
        var duties = bodies.duties(me, body);
        var all = standards.covered(batch, body, trail.now());
        var rows = all.stream().filter(filter(show)).toList();
        var pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        var current = Math.min(Math.max(1, page), pages);
        var columns = catalogue.of(body).stream()
                .filter(column -> column.block().equals(Block.CONTENT))
                .toList();
        return new ModelAndView(
                "catalogue/batch",
                Map.ofEntries(
                        Map.entry("body", body),
                        Map.entry("batch", batch),
                        Map.entry("sum", Coverage.of(batch, all)),
                        Map.entry("rows", rows.subList((current - 1) * PAGE, Math.min(current * PAGE, rows.size()))),
                        Map.entry("found", standards.problems(batch, PROBLEMS)),
                        Map.entry("columns", columns),
                        Map.entry("own", batch.bodyId() == body.id()),
                        Map.entry("keeper", duties.contains(CLERK) || duties.contains(SUPERVISOR)),
                        Map.entry("clerk", duties.contains(CLERK)),
                        Map.entry("page", current),
                        Map.entry("pages", pages),
                        Map.entry("show", shown(show)),
                        Map.entry("problem", refusal.map(Refusal::code).orElse("")),
                        Map.entry(
                                "args",
                                refusal.map(Refusal::args).orElse(List.of()).toArray())));
    }

    private static String shown(String show) {
        return show.equals("missing") || show.equals("empty") ? show : "all";
    }

    private static Predicate<Covered> filter(String show) {
        return switch (show) {
            case "missing" -> row -> !row.isAssigned();
            case "empty" -> row -> row.isAssigned() && !row.isFilled();
            default -> row -> true;
        };
    }
}
