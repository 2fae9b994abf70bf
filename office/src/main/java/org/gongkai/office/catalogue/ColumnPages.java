package org.gongkai.office.catalogue;

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
import org.gongkai.office.Refusal;
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

/** 栏目管理: the tree of a body and the page of one column. */
@Controller
@RequestMapping("/desk/{code}/columns")
class ColumnPages {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Columns columns;
    private final RequiredColumns required;
    private final ColumnReadings readings;
    private final Trail trail;

    ColumnPages(
            Bodies bodies,
            Catalogue catalogue,
            Columns columns,
            RequiredColumns required,
            ColumnReadings readings,
            Trail trail) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.columns = columns;
        this.required = required;
        this.readings = readings;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView tree(@AuthenticationPrincipal Person me, @PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "catalogue/columns",
                Map.of(
                        "body", body,
                        "columns", catalogue.tree(body),
                        "readings", readings.of(body, trail.now().day()),
                        "required", required.codes(body),
                        "clerk", bodies.duties(me, body).contains(CLERK)));
    }

    @ForDuty(CLERK)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code, @RequestParam(defaultValue = Block.CONTENT) String parent) {
        var body = bodies.withCode(code);
        var form = new ColumnForm(Map.of("parent", parent, "keeper", body.unit(), "every", "MONTHS"));
        return editor(body, Optional.empty(), form, Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping("/new")
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new ColumnForm(typed);
        return tried(body, Optional.empty(), form, response, () -> {
            var id = columns.add(me, body, form.parent(), form.block(), form.text("code"), form.sheet(), trail.now());
            return "/columns#column-" + id;
        });
    }

    @ForDuty(CLERK)
    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var column = catalogue.withId(body, id);
        return editor(body, Optional.of(column), ColumnForm.of(column), Optional.empty());
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}")
    ModelAndView change(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new ColumnForm(typed);
        return tried(body, Optional.of(catalogue.withId(body, id)), form, response, () -> {
            columns.change(me, body, id, form.version(), form.sheet(), trail.now());
            return "/columns#column-" + id;
        });
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/move")
    ModelAndView move(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam int step) {
        columns.move(me, bodies.withCode(code), id, version, step, trail.now());
        return new ModelAndView("redirect:/desk/" + code + "/columns#column-" + id);
    }

    /** Moves a column with all below it to another place of the tree. */
    @ForDuty(CLERK)
    @PostMapping("/{id}/parent")
    ModelAndView moveUnder(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var column = catalogue.withId(body, id);
        var form = new ColumnForm(typed);
        return tried(body, Optional.of(column), ColumnForm.of(column), response, () -> {
            columns.moveUnder(me, body, id, form.version(), form.parent(), form.block(), trail.now());
            return "/columns#column-" + id;
        });
    }

    /** Opens, hides, closes or removes a column: the buttons beside its form. */
    @ForDuty(CLERK)
    @PostMapping("/{id}/use")
    ModelAndView use(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var column = catalogue.withId(body, id);
        return tried(body, Optional.of(column), ColumnForm.of(column), response, () -> {
            switch (act) {
                case "open" -> columns.use(me, body, id, version, ColumnUse.OPEN, trail.now());
                case "hide" -> columns.use(me, body, id, version, ColumnUse.HIDDEN, trail.now());
                case "close" -> columns.close(me, body, id, version, reason, trail.now());
                case "delete" -> columns.delete(me, body, id, version, trail.now());
                default -> throw Refusal.notFound();
            }
            return "/columns";
        });
    }

    private interface Act {
        String address();
    }

    private ModelAndView tried(
            Body body, Optional<Column> column, ColumnForm form, HttpServletResponse response, Act act) {
        try {
            return new ModelAndView("redirect:/desk/" + body.code() + act.address());
        } catch (Refusal refusal) {
            if (!refusal.canBeMended()) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return editor(body, column, form, Optional.of(refusal));
        }
    }

    private ModelAndView editor(Body body, Optional<Column> column, ColumnForm form, Optional<Refusal> refusal) {
        var tree = catalogue.tree(body);
        var own = column.map(moved -> Catalogue.withBelow(tree, moved)).orElse(List.of());
        var parents = tree.stream()
                .filter(above -> above.isOpen() && above.depth() < Columns.DEPTH && !own.contains(above))
                .toList();
        var model = new HashMap<String, Object>(Map.of(
                "body",
                body,
                "column",
                column,
                "form",
                form,
                "parents",
                parents,
                "categories",
                Category.on(trail.now().day()),
                "isRequired",
                column.map(c -> required.codes(body).contains(c.code())).orElse(false),
                "problem",
                refusal.map(Refusal::code).orElse(""),
                "args",
                refusal.map(Refusal::args).orElse(List.of()).toArray()));
        return new ModelAndView("catalogue/column", model);
    }
}
