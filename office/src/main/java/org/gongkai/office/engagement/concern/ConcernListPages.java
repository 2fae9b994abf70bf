package org.gongkai.office.engagement.concern;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 舆情登记: all concerns of a body, the form for a new one, and the import. */
@Controller
@RequestMapping("/desk/{code}/concerns")
class ConcernListPages {
    private final Bodies bodies;
    private final Concerns concerns;
    private final ConcernImport imports;
    private final Trail trail;

    ConcernListPages(Bodies bodies, Concerns concerns, ConcernImport imports, Trail trail) {
        this.bodies = bodies;
        this.concerns = concerns;
        this.imports = imports;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return list(me, bodies.withCode(code), new Form(Map.of()), Optional.empty());
    }

    private ModelAndView list(Person me, Body body, Form form, Optional<ConcernImport.Result> result) {
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("lives", concerns.of(body, trail.now()));
        model.put("registers", duties.contains(Duty.CLERK));
        model.put("result", result);
        return new ModelAndView("engagement/concern/list", model);
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        return form(bodies.withCode(code), new Form(Map.of("weight", ConcernLevel.ORDINARY.name())));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView register(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var kind = choice(form, ConcernSource.class, "origin");
                    var level = choice(form, ConcernLevel.class, "weight");
                    var seen = ConcernHours.read(form.text("hour"));
                    form.require(seen.isPresent(), "hour", "concern-hour-unread");
                    form.filled("source");
                    form.filled("topic");
                    form.filled("words");
                    form.settle();
                    var filing = new ConcernFiling(
                            kind.orElseThrow(),
                            form.text("source"),
                            form.text("topic"),
                            form.text("words"),
                            level.orElseThrow(),
                            seen.orElse(Instant.EPOCH));
                    var id = concerns.register(me, body, filing, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/concerns/" + id);
                },
                () -> form(body, form));
    }

    @ForDuty(CLERK)
    @PostMapping("/import")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(Map.of());
        return form.tried(
                response,
                () -> {
                    var upload = Upload.of(file.orElse(List.of())).stream()
                            .findFirst()
                            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "concern-no-rows"));
                    var result = imports.take(me, body, upload, trail.now());
                    if (!result.faults().isEmpty()) {
                        response.setStatus(Refusal.Kind.INVALID.status());
                    }
                    return list(me, body, form, Optional.of(result));
                },
                () -> list(me, body, form, Optional.empty()));
    }

    private static <E extends Enum<E>> Optional<E> choice(Form form, Class<E> type, String field) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(form.text(field)))
                .findFirst();
        form.require(chosen.isPresent(), field, "choose");
        return chosen;
    }

    private static ModelAndView form(Body body, Form form) {
        return new ModelAndView("engagement/concern/new", Map.of("body", body, "form", form));
    }
}
