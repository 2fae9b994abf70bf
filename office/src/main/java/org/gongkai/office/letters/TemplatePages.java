package org.gongkai.office.letters;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 文书样式 and 发文字号: reading, wording anew, going back. */
@Controller
@RequestMapping("/desk/{code}/letters/templates")
class TemplatePages {
    private final Bodies bodies;
    private final LetterTemplates templates;
    private final Letters letters;
    private final Trail trail;

    TemplatePages(Bodies bodies, LetterTemplates templates, Letters letters, Trail trail) {
        this.bodies = bodies;
        this.templates = templates;
        this.letters = letters;
        this.trail = trail;
    }

    @ForDuty({CLERK, APPROVER})
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        var body = bodies.withCode(code);
        var pattern = letters.pattern(body);
        return list(body, new Form(Map.of("pattern", pattern.pattern(), "prefix", pattern.prefix())));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping
    ModelAndView pattern(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    letters.setPattern(me, body, form.text("pattern"), form.text("prefix"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/letters/templates");
                },
                () -> list(body, form));
    }

    @ForDuty({CLERK, APPROVER})
    @GetMapping("/{kind}")
    ModelAndView look(@PathVariable String code, @PathVariable String kind) {
        var body = bodies.withCode(code);
        var current = templates.current(body, kind, trail.now().day());
        return look(body, kind, new Form(Map.of("text", current.text())));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{kind}")
    ModelAndView change(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    templates.change(me, body, kind, form.text("text"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/letters/templates/" + kind);
                },
                () -> look(body, kind, form));
    }

    @ForDuty({CLERK, APPROVER})
    @PostMapping("/{kind}/back")
    ModelAndView goBack(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam int version) {
        templates.goBack(me, bodies.withCode(code), kind, version, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/letters/templates/" + kind);
    }

    private ModelAndView list(Body body, Form form) {
        var day = trail.now().day();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put(
                "lines",
                LetterTemplates.kinds().stream()
                        .map(kind -> new TemplateLine(
                                kind, templates.current(body, kind, day).version()))
                        .toList());
        model.put("next", letters.pattern(body).text(body, day.getYear(), 1));
        model.put("form", form);
        return new ModelAndView("letters/templates", model);
    }

    private ModelAndView look(Body body, String kind, Form form) {
        var versions = templates.versions(body, kind);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("kind", kind);
        model.put("versions", versions);
        model.put("needed", List.copyOf(LetterTemplates.needed(kind)));
        model.put("form", form);
        return new ModelAndView("letters/template", model);
    }
}
