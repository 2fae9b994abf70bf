package org.gongkai.office.supervision.register;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.supervision.Tables;
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

/** 会议、培训、制度和责任追究: a list of a kind and a year, and the form that adds to it. */
@Controller
@RequestMapping("/desk/{code}/oversight")
class OversightPages {
    private static final String RULES_BLOCK = "rules";
    private static final int OFFERED = 200;
    private static final List<String> HEADS =
            List.of("day", "until", "title", "reference", "people", "hours", "sanction", "entered", "withdrawn");

    private final Bodies bodies;
    private final OversightRegister register;
    private final KeptFiles files;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final Tables tables;
    private final Trail trail;

    OversightPages(
            Bodies bodies,
            OversightRegister register,
            KeptFiles files,
            Catalogue catalogue,
            PublicItems items,
            Tables tables,
            Trail trail) {
        this.bodies = bodies;
        this.register = register;
        this.files = files;
        this.catalogue = catalogue;
        this.items = items;
        this.tables = tables;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Integer> year) {
        return list(me, bodies.withCode(code), kind(kind), year(year), new Form(Map.of()));
    }

    @ForDuty(
            value = {CLERK, REVIEWER, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/list.csv")
    void csv(
            @PathVariable String code,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Integer> year,
            HttpServletResponse response)
            throws IOException {
        var shown = kind(kind);
        var of = year(year);
        var rows = tables.heads("oversight.head.", HEADS);
        register.of(bodies.withCode(code), shown, Period.year(of), trail.now().at())
                .forEach(entry -> rows.add(row(entry)));
        tables.csv(response, tables.say("oversight.kind." + shown) + of, rows);
    }

    private List<String> row(RegisterEntry entry) {
        return List.of(
                entry.day().toString(),
                entry.until().map(LocalDate::toString).orElse(""),
                entry.title(),
                entry.reference(),
                entry.kind().hasPeople() ? String.valueOf(entry.people()) : "",
                entry.hours().map(BigDecimal::toPlainString).orElse(""),
                entry.sanction()
                        .map(sanction -> tables.say("oversight.sanction." + sanction))
                        .orElse(""),
                entry.enteredBy() + " " + entry.enteredOn(),
                entry.withdrawn().orElse(""));
    }

    @ForDuty(CLERK)
    @PostMapping
    ModelAndView enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<String> kind,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        var shown = kind(kind);
        return form.tried(
                response,
                () -> {
                    var entered = entered(body, shown, form);
                    form.settle();
                    var kept = Upload.of(file.orElse(List.of())).stream()
                            .findFirst()
                            .map(upload ->
                                    files.keep(upload, me, body, trail.now()).id());
                    register.enter(me, body, with(entered, kept), trail.now());
                    return to(code, shown, entered.day().getYear());
                },
                () -> list(me, body, shown, Period.asked(year), form));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/end")
    ModelAndView end(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var until = form.day("until");
                    form.settle();
                    register.end(me, body, id, until, trail.now());
                    return to(code, EntryKind.RULE, year);
                },
                () -> list(me, body, EntryKind.RULE, Period.asked(year), form));
    }

    @ForDuty(CLERK)
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var kind = register.get(body, id, trail.now()).kind();
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    register.withdraw(me, body, id, form.text("reason"), trail.now());
                    return to(code, kind, year);
                },
                () -> list(me, body, kind, Period.asked(year), form));
    }

    private RegisterEntry.Entered entered(Body body, EntryKind kind, Form form) {
        var title = form.filled("title");
        var day = form.day("day");
        var until = form.text("until").isEmpty() ? Optional.<LocalDate>empty() : Optional.of(form.day("until"));
        var people = Optional.<Integer>empty();
        if (kind.hasPeople()) {
            form.require(form.text("people").matches("\\d{1,6}"), "people", "oversight-people");
            people = Optional.of(form.text("people").matches("\\d{1,6}") ? Integer.parseInt(form.text("people")) : 0);
        }
        var hours = Optional.<BigDecimal>empty();
        if (kind == EntryKind.TRAINING) {
            var isNumber = form.text("hours").matches("\\d{1,4}(\\.\\d)?");
            form.require(isNumber, "hours", "oversight-hours");
            hours = isNumber ? Optional.of(new BigDecimal(form.text("hours"))) : hours;
        }
        var sanction = Arrays.stream(Sanction.values())
                .filter(one -> kind == EntryKind.ACCOUNTABILITY && one.name().equals(form.text("sanction")))
                .findFirst();
        form.require(kind != EntryKind.ACCOUNTABILITY || sanction.isPresent(), "sanction", "field-choose");
        var item = Optional.of(form.text("item"))
                .filter(text -> kind == EntryKind.RULE && text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(id -> texts(body).containsKey(String.valueOf(id)));
        return new RegisterEntry.Entered(
                kind,
                day,
                kind == EntryKind.RULE ? until : Optional.empty(),
                title,
                form.text("reference"),
                people,
                hours,
                sanction,
                Optional.empty(),
                item);
    }

    private static RegisterEntry.Entered with(RegisterEntry.Entered entered, Optional<UUID> file) {
        return new RegisterEntry.Entered(
                entered.kind(),
                entered.day(),
                entered.until(),
                entered.title(),
                entered.reference(),
                entered.people(),
                entered.hours(),
                entered.sanction(),
                file,
                entered.item());
    }

    /** What the public sees in the block of rules, by id. */
    private Map<String, String> texts(Body body) {
        var columns = catalogue.of(body).stream()
                .filter(column -> column.block().equals(RULES_BLOCK))
                .map(Column::id)
                .toList();
        var texts = new LinkedHashMap<String, String>();
        items.in(body, columns, OFFERED, 0)
                .forEach(item -> texts.put(String.valueOf(item.id()), item.publishedOn() + " " + item.title()));
        return texts;
    }

    private ModelAndView list(Person me, Body body, EntryKind kind, int year, Form form) {
        var entries = register.of(body, kind, Period.year(year), trail.now().at());
        var names = new HashMap<UUID, String>();
        files.find(entries.stream().flatMap(entry -> entry.file().stream()).toList())
                .forEach(file -> names.put(file.id(), file.name()));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("kind", kind);
        model.put("year", year);
        model.put("today", trail.now().day());
        model.put("form", form);
        model.put("entries", entries);
        model.put("names", names);
        model.put("texts", kind == EntryKind.RULE ? texts(body) : Map.of());
        model.put("clerk", bodies.duties(me, body).contains(CLERK));
        return new ModelAndView("supervision/oversight", model);
    }

    private static ModelAndView to(String code, EntryKind kind, int year) {
        return new ModelAndView("redirect:/desk/" + code + "/oversight?kind=" + kind + "&year=" + year);
    }

    private static EntryKind kind(Optional<String> asked) {
        return asked.map(name -> Arrays.stream(EntryKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(Refusal::notFound))
                .orElse(EntryKind.MEETING);
    }

    private int year(Optional<Integer> asked) {
        var today = trail.now().day();
        return Period.asked(asked.orElse(today.getMonthValue() == 1 ? today.getYear() - 1 : today.getYear()));
    }
}
