package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letters;
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

/** 申请办理: one request, its clock day by day, what may be done with it now, and what was done. */
@Controller
@RequestMapping("/desk/{code}/requests/{id}")
class CasePages {
    private static final int MOST_DIGITS = 9;

    private final Bodies bodies;
    private final Requests requests;
    private final Filings filings;
    private final CaseLetters letters;
    private final List<Aftermath> aftermaths;
    private final ReleasedCopies copies;
    private final Deliveries deliveries;
    private final Papers papers;
    private final CaseLinks links;
    private final Trail trail;

    CasePages(
            Bodies bodies,
            Requests requests,
            Filings filings,
            CaseLetters letters,
            List<Aftermath> aftermaths,
            ReleasedCopies copies,
            Deliveries deliveries,
            Papers papers,
            CaseLinks links,
            Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.filings = filings;
        this.letters = letters;
        this.aftermaths = List.copyOf(aftermaths);
        this.copies = copies;
        this.deliveries = deliveries;
        this.papers = papers;
        this.links = links;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    @ForDuty(CASEWORKER)
    @PostMapping("/letters")
    ModelAndView letter(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var letter = letters.draft(me, body, requests.get(body, id, now), kind, now);
        return new ModelAndView("redirect:" + Letters.page(body, letter));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @PostMapping("/{act}")
    ModelAndView act(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<MultipartFile> paper,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(with(typed, act));
        return form.tried(
                response,
                () -> {
                    var particulars = particulars(form);
                    form.settle();
                    var sent = paper.filter(file -> !file.isEmpty()).map(Upload::of);
                    requests.act(me, body, id, number(form, "seen"), act(act), particulars, sent, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/requests/" + id);
                },
                () -> page(me, body, id, form));
    }

    private static Map<String, String> with(Map<String, String> typed, String act) {
        var all = new HashMap<>(typed);
        all.put("act", act);
        return all;
    }

    private static Act act(String name) {
        return List.of(Act.values()).stream()
                .filter(act -> act.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Particulars particulars(Form form) {
        var until = form.text("until").isEmpty() ? Optional.<LocalDate>empty() : Optional.of(form.day("until"));
        return new Particulars(
                form.text("day").isEmpty() ? trail.now().day() : form.day("day"),
                form.text("why"),
                form.text("words"),
                until,
                (int) number(form, "days"),
                form.text("code"),
                number(form, "of"),
                fee(form),
                dispatch(form));
    }

    private static Optional<Dispatch> dispatch(Form form) {
        var tracking = form.text("tracking").replaceAll("\\s", "");
        form.require(Dispatch.isTracking(tracking), "tracking", "tracking-unread", Dispatch.TRACKING);
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equals(form.text("method")))
                .findFirst()
                .map(way -> new Dispatch(way, Dispatch.isTracking(tracking) ? tracking : ""));
    }

    /** By pages or by the number of the request in its month, whichever was filled in; zero where neither. */
    private static BigDecimal fee(Form form) {
        var pages = (int) number(form, "pages");
        return pages > 0
                ? ProcessingFee.ofPages(pages)
                : BigDecimal.valueOf(ProcessingFee.ofItem((int) number(form, "nth")));
    }

    private static long number(Form form, String field) {
        var text = form.text(field);
        var isNumber = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        form.require(isNumber, field, "not-a-number");
        return text.isEmpty() || !isNumber ? 0 : Long.parseLong(text);
    }

    ModelAndView page(Person me, Body body, long id, Form form) {
        var now = trail.now();
        var found = requests.get(body, id, now);
        var duties = bodies.duties(me, body);
        var acts = Act.possible(found.life()).stream()
                .filter(act -> duties.contains(act.duty()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("acts", acts);
        model.put("answers", acts.contains(Act.DRAFT) ? AnswerOption.of(found.life()) : List.of());
        model.put("filed", filings.read(me, body, id, now));
        model.put("words", requests.words(id));
        model.put("letters", letters.of(id));
        model.put("released", copies.of(id));
        model.put("fitting", duties.contains(CASEWORKER) ? CaseLetters.fitting(found.life()) : List.of());
        model.put("names", names(found.life()));
        model.put(
                "aftermath",
                aftermaths.stream()
                        .flatMap(kept -> kept.of(body, found, duties, now).stream())
                        .toList());
        model.put("deliveries", deliveries.of(found));
        model.put("papers", papers.of(id));
        model.put("links", links.of(id));
        model.put("likeness", requests.likeness(found.request()));
        model.put(
                "ledger",
                found.life()
                        .clock()
                        .period()
                        .map(period -> period.explain(found.life().calendar())));
        return new ModelAndView("requests/case", model);
    }

    private Map<Long, String> names(Life life) {
        return bodies.names(life.steps().stream().map(Step::person).distinct().toList());
    }

    @ForDuty(CASEWORKER)
    @GetMapping("/identity")
    ModelAndView identity(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var now = trail.now();
        return new ModelAndView(
                "requests/identity",
                Map.of(
                        "body", body,
                        "found", requests.get(body, id, now),
                        "identity", filings.identity(me, body, id, now)));
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping("/ledger")
    ModelAndView ledger(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var found = requests.get(body, id, trail.now());
        var ledger = found.life()
                .clock()
                .period()
                .map(period -> period.explain(found.life().calendar()))
                .orElseThrow(Refusal::notFound);
        return new ModelAndView("requests/ledger", Map.of("body", body, "found", found, "ledger", ledger));
    }
}
