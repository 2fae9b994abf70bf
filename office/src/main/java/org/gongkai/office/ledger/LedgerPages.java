package org.gongkai.office.ledger;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 行政行为台账: stating a period's total, or importing a section's register, and what is not stated yet. */
@Controller
@RequestMapping("/desk/{code}/ledger")
class LedgerPages {
    private static final int SHOWN = 100;

    private final Bodies bodies;
    private final ActLedger ledger;
    private final KeptFiles files;
    private final MessageSource words;
    private final Trail trail;

    LedgerPages(Bodies bodies, ActLedger ledger, KeptFiles files, MessageSource words, Trail trail) {
        this.bodies = bodies;
        this.ledger = ledger;
        this.files = files;
        this.words = words;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Integer> year) {
        var shown = Period.asked(year.orElse(trail.now().day().getYear()));
        return list(me, bodies.withCode(code), shown, new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{id}")
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return look(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var head = head(form);
                    var value = LedgerSheet.amount(form.text("value"));
                    form.require(value.isPresent(), "value", "ledger-value");
                    value.ifPresent(number -> form.require(
                            head.kind().isMoney() || number.stripTrailingZeros().scale() <= 0,
                            "value",
                            "ledger-whole"));
                    form.settle();
                    var entry = new Statement.Entry(head.last(), "", value.orElseThrow());
                    var id = ledger.enter(me, body, with(head, List.of(entry)), Optional.empty(), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/ledger/" + id);
                },
                () -> list(me, body, year(form), form));
    }

    /** The sheet stays as an unattached file of who uploaded it until its rows are taken in. */
    @ForDuty(CLERK)
    @PostMapping("/import")
    ModelAndView check(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam MultipartFile file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var head = head(form);
                    form.settle();
                    var kept = files.keep(Upload.of(file), me, body, trail.now());
                    var sheet = LedgerSheet.of(kept.name(), kept.type(), files.content(kept));
                    return checked(body, form, kept, sheet, proposed(sheet), head);
                },
                () -> list(me, body, year(form), form));
    }

    @ForDuty(CLERK)
    @PostMapping("/import/take")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam UUID file,
            @RequestParam int dayColumn,
            @RequestParam int referenceColumn,
            @RequestParam Optional<Integer> amountColumn,
            @RequestParam Optional<String> again,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var kept = files.find(List.of(file)).stream()
                .filter(found -> found.bodyId() == body.id()
                        && found.uploadedBy() == me.id()
                        && found.owner().isEmpty())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var sheet = LedgerSheet.of(kept.name(), kept.type(), files.content(kept));
        var mapping = new LedgerSheet.Mapping(dayColumn, referenceColumn, amountColumn);
        var head = head(form);
        form.settle();
        return form.tried(
                response,
                () -> {
                    var read = sheet.read(mapping, head.kind().isMoney());
                    if (again.isPresent() || !read.wrong().isEmpty()) {
                        return checked(body, form, kept, sheet, mapping, head);
                    }
                    var id = ledger.enter(me, body, with(head, read.entries()), Optional.of(file), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/ledger/" + id);
                },
                () -> checked(body, form, kept, sheet, mapping, head));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
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
                    ledger.withdraw(me, body, id, form.text("reason"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/ledger/" + id);
                },
                () -> look(me, body, id, form));
    }

    private static Statement.Entered head(Form form) {
        var kind = Arrays.stream(ActKind.values())
                .filter(one -> one.name().equals(form.text("act")))
                .findFirst();
        form.require(kind.isPresent(), "act", "ledger-kind");
        return new Statement.Entered(
                kind.orElse(ActKind.LICENCE),
                form.filled("section"),
                form.day("from"),
                form.day("until"),
                form.text("source"),
                List.of());
    }

    private static Statement.Entered with(Statement.Entered head, List<Statement.Entry> entries) {
        return new Statement.Entered(head.kind(), head.section(), head.first(), head.last(), head.source(), entries);
    }

    private int year(Form form) {
        var first = form.text("from");
        return first.matches("20\\d{2}-.*")
                ? Integer.parseInt(first.substring(0, 4))
                : trail.now().day().getYear();
    }

    private LedgerSheet.Mapping proposed(LedgerSheet sheet) {
        return sheet.proposed(list("ledger.heads-day"), list("ledger.heads-reference"), list("ledger.heads-amount"));
    }

    private List<String> list(String key) {
        return List.of(words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE).split("、"));
    }

    private ModelAndView list(Person me, Body body, int year, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("form", form);
        model.put("statements", ledger.of(body, year));
        model.put("unstated", ledger.unstated(body, year));
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        return new ModelAndView("ledger/list", model);
    }

    private static ModelAndView checked(
            Body body,
            Form form,
            KeptFile kept,
            LedgerSheet sheet,
            LedgerSheet.Mapping mapping,
            Statement.Entered head) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("file", kept.id().toString());
        model.put("name", kept.name());
        model.put("sheet", sheet);
        model.put("mapping", mapping);
        model.put("head", head);
        model.put("read", sheet.read(mapping, head.kind().isMoney()));
        return new ModelAndView("ledger/check", model);
    }

    private ModelAndView look(Person me, Body body, long id, Form form) {
        var statement = ledger.get(body, id);
        return new ModelAndView(
                "ledger/statement",
                Map.of(
                        "body", body,
                        "statement", statement,
                        "entries", ledger.entries(statement, SHOWN),
                        "form", form,
                        "clerk", bodies.duties(me, body).contains(CLERK)));
    }
}
