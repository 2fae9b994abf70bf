package org.gongkai.office.supervision;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Category;
import org.gongkai.office.supervision.inspection.ColumnSigns;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 归类词表: by which words of a title the rules tell where an item belongs; whoever supervises sets others here. */
@Controller
@RequestMapping("/desk/{code}/supervision/column-words")
class ColumnSignPages {
    private static final int EMPTY_LINES = 3;
    private static final int LONGEST = 300;

    private final Bodies bodies;
    private final ColumnSigns signs;
    private final InspectionChecks checks;
    private final Trail trail;

    ColumnSignPages(Bodies bodies, ColumnSigns signs, InspectionChecks checks, Trail trail) {
        this.bodies = bodies;
        this.signs = signs;
        this.checks = checks;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person me, @PathVariable String code) {
        return page(me, bodies.withCode(code), new Form(Map.of()));
    }

    @ForDuty(SUPERVISOR)
    @PostMapping
    ModelAndView set(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var some = read(form);
                    var reason = form.filled("reason");
                    form.require(reason.length() <= LONGEST, "reason", "inspection-words-long", LONGEST);
                    form.settle();
                    checks.words(me, body, some, reason, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/supervision/column-words");
                },
                () -> page(me, body, form));
    }

    /** A line without words is left out. */
    private List<ColumnSigns.Sign> read(Form form) {
        var some = new ArrayList<ColumnSigns.Sign>();
        var categories =
                Category.on(trail.now().day()).stream().map(Category::id).toList();
        for (var n = 1; n <= InspectionChecks.MOST_LINES; n++) {
            var words = ColumnSigns.list(form.text("words-" + n));
            var category = form.text("category-" + n);
            var unless = form.text("unless-" + n);
            if (words.isEmpty()) {
                continue;
            }
            form.require(form.text("words-" + n).length() <= LONGEST, "words-" + n, "inspection-words-long", LONGEST);
            form.require(unless.length() <= LONGEST, "unless-" + n, "inspection-words-long", LONGEST);
            form.require(categories.contains(category), "category-" + n, "field-choose");
            some.add(new ColumnSigns.Sign(words, category, ColumnSigns.list(unless)));
        }
        return some;
    }

    private ModelAndView page(Person me, Body body, Form form) {
        var held = signs.of(body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("held", held);
        model.put("lines", Math.min(held.signs().size() + EMPTY_LINES, InspectionChecks.MOST_LINES));
        model.put("categories", Category.on(trail.now().day()));
        model.put("sets", bodies.duties(me, body).contains(SUPERVISOR));
        return new ModelAndView("supervision/column-words", model);
    }
}
