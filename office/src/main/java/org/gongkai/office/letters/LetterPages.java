package org.gongkai.office.letters;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 用印登记: the numbers of a year, who approved and who sealed, without personal data. */
@Controller
@RequestMapping("/desk/{code}/letters")
class LetterPages {
    private static final List<String> COLUMNS =
            List.of("number", "letter", "day", "state", "drafter", "approver", "sealer", "copies", "reason");

    private final Bodies bodies;
    private final Letters letters;
    private final Trail trail;
    private final MessageSource words;

    LetterPages(Bodies bodies, Letters letters, Trail trail, MessageSource words) {
        this.bodies = bodies;
        this.letters = letters;
        this.trail = trail;
        this.words = words;
    }

    @ForDuty(
            value = {CASEWORKER, CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView register(
            @AuthenticationPrincipal Person me, @PathVariable String code, @RequestParam Optional<Integer> year) {
        return page(me, bodies.withCode(code), year, new Form(Map.of()));
    }

    @ForDuty({CASEWORKER, CLERK, APPROVER})
    @PostMapping
    ModelAndView voidNumber(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam long letter,
            @RequestParam Optional<Integer> year,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    letters.voidNumber(me, body, letter, form.text("reason"), trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/letters"
                            + year.map(of -> "?year=" + of).orElse(""));
                },
                () -> page(me, body, year, form));
    }

    @ForDuty(
            value = {CASEWORKER, CLERK, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/{year}.csv")
    void csv(@PathVariable String code, @PathVariable int year, HttpServletResponse response) throws IOException {
        var body = bodies.withCode(code);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(say("title") + year + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var out = response.getWriter();
        out.write('\ufeff'); // else Excel takes it for GBK
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS.stream().map(this::say).toList());
            for (var letter : letters.register(body, year)) {
                csv.printRecord(
                        letter.number().orElse(""),
                        letter.title(),
                        letter.day().map(Objects::toString).orElse(""),
                        say("state." + letter.state()),
                        letter.drafter(),
                        letter.approver(),
                        letter.sealer(),
                        letter.copies(),
                        letter.voided().orElse(""));
            }
        }
    }

    private ModelAndView page(Person me, Body body, Optional<Integer> asked, Form form) {
        var today = trail.now().day().getYear();
        var year = asked.orElse(today);
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put("letters", letters.register(body, year));
        model.put("mayVoid", duties.contains(CASEWORKER) || duties.contains(CLERK) || duties.contains(APPROVER));
        model.put("thisYear", today);
        model.put("form", form);
        return new ModelAndView("letters/register", model);
    }

    private String say(String key) {
        return words.getMessage("letters." + key, null, java.util.Locale.SIMPLIFIED_CHINESE);
    }
}
