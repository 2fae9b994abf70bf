package org.gongkai.office.disputes;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.requests.Requests;
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

/** One dispute: its clock day by day, what may be done with it now, its evidence, and what was done. */
@Controller
@RequestMapping("/desk/{code}/disputes/{id}")
class DisputePages {
    private final Bodies bodies;
    private final Disputes disputes;
    private final DisputeForms forms;
    private final DisputeFiles files;
    private final DisputeLetters letters;
    private final Requests requests;
    private final Trail trail;

    DisputePages(
            Bodies bodies,
            Disputes disputes,
            DisputeForms forms,
            DisputeFiles files,
            DisputeLetters letters,
            Requests requests,
            Trail trail) {
        this.bodies = bodies;
        this.disputes = disputes;
        this.forms = forms;
        this.files = files;
        this.letters = letters;
        this.requests = requests;
        this.trail = trail;
    }

    @ForDuty({CASEWORKER, LEGAL, APPROVER})
    @GetMapping
    ModelAndView look(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        return page(me, bodies.withCode(code), id, new Form(Map.of()));
    }

    /** Begins our statement, 答复书 or 答辩状. */
    @ForDuty({CASEWORKER, LEGAL})
    @PostMapping("/letters")
    ModelAndView statement(@AuthenticationPrincipal Person me, @PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var letter = letters.draft(me, body, disputes.get(body, id, now), now);
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
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var all = new HashMap<>(typed);
        all.put("act", act);
        var form = new Form(all);
        return form.tried(
                response,
                () -> {
                    var now = trail.now();
                    var particulars = forms.typed(form, now.day());
                    var seen = DisputeForms.number(form, "seen");
                    form.settle();
                    disputes.act(me, body, id, seen, act(act), particulars, now);
                    return at(code, id);
                },
                () -> page(me, body, id, form));
    }

    private static DisputeAct act(String name) {
        return Arrays.stream(DisputeAct.values())
                .filter(act -> act.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @ForDuty({CASEWORKER, LEGAL})
    @PostMapping("/files")
    ModelAndView add(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> file,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var now = trail.now();
                    var found = disputes.get(body, id, now);
                    var uploads = Upload.of(file.orElse(List.of()));
                    files.add(me, body, found.dispute(), uploads, form.text("purpose"), now);
                    return at(code, id);
                },
                () -> page(me, body, id, form));
    }

    @ForDuty({CASEWORKER, LEGAL})
    @PostMapping("/files/turn")
    ModelAndView turn(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam UUID file) {
        var body = bodies.withCode(code);
        var now = trail.now();
        files.turn(me, body, disputes.get(body, id, now).dispute(), file, now);
        return at(code, id);
    }

    private static ModelAndView at(String code, long id) {
        return new ModelAndView("redirect:/desk/" + code + "/disputes/" + id);
    }

    private ModelAndView page(Person me, Body body, long id, Form form) {
        var now = trail.now();
        var found = disputes.get(body, id, now);
        var life = found.life();
        var duties = bodies.duties(me, body);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("found", found);
        model.put("form", form);
        model.put("party", disputes.party(me, body, id, now));
        model.put("words", disputes.words(id));
        model.put(
                "names",
                bodies.names(life.steps().stream()
                        .map(DisputeStep::person)
                        .distinct()
                        .toList()));
        model.put("acts", acts(life, duties));
        model.put("works", DisputeAct.WORK.stream().anyMatch(duties::contains));
        model.put("files", files.of(id));
        model.put("letters", letters.of(id));
        model.put("fitting", DisputeLetters.fitting(life));
        model.put(
                "request",
                found.dispute()
                        .request()
                        .flatMap(request -> requests.withIds(body, List.of(request), now).stream()
                                .findFirst()));
        model.put("before", found.dispute().after().map(review -> disputes.get(body, review, now)));
        model.put("after", disputes.after(found.dispute(), now));
        model.put("ledger", life.clock().flatMap(DisputeClock::period).map(period -> period.explain(life.calendar())));
        return new ModelAndView("disputes/case", model);
    }

    private static List<DisputeAct> acts(DisputeLife life, Set<Duty> duties) {
        return DisputeAct.possible(life).stream()
                .filter(act -> act.duties().stream().anyMatch(duties::contains))
                .toList();
    }
}
