package org.gongkai.office.requests;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CASEWORKER;
import static org.gongkai.office.bodies.Duty.LEGAL;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.ApplicantColumn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登记簿: open requests by days left, all requests by number, and the form for what came by post or at the counter. */
@Controller
@RequestMapping("/desk/{code}/requests")
class RegisterPages {
    private static final int PAGE = 50;

    private final Bodies bodies;
    private final Requests requests;
    private final Trail trail;

    RegisterPages(Bodies bodies, Requests requests, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.trail = trail;
    }

    @ForDuty(
            value = {CASEWORKER, LEGAL, APPROVER, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping
    ModelAndView register(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @RequestParam Optional<RequestState> state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String q) {
        var body = bodies.withCode(code);
        var now = trail.now();
        var page = q.isBlank()
                ? requests.page(body, state, before, PAGE + 1, now)
                : requests.search(body, q, PAGE + 1, now);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("open", before == Long.MAX_VALUE && state.isEmpty() && q.isBlank() ? open(body) : List.of());
        model.put("page", page.subList(0, Math.min(PAGE, page.size())));
        model.put(
                "next",
                page.size() > PAGE && q.isBlank() ? page.get(PAGE - 1).request().id() : 0L);
        model.put("state", state);
        model.put("sought", q.strip());
        model.put("more", page.size() > PAGE && !q.isBlank());
        model.put("caseworker", bodies.duties(me, body).contains(CASEWORKER));
        model.put("years", requests.years(body));
        return new ModelAndView("requests/register", model);
    }

    private List<RequestCase> open(Body body) {
        return requests.open(body, trail.now()).stream()
                .sorted(Comparator.comparing(found -> found.life().left().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    @ForDuty(CASEWORKER)
    @GetMapping("/new")
    ModelAndView blank(@PathVariable String code) {
        var typed = Map.of("day", trail.now().day().toString(), "applicant", ApplicantColumn.NATURAL_PERSON.name());
        return form(bodies.withCode(code), new Form(typed));
    }

    @ForDuty(CASEWORKER)
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
                    var intake = intake(form);
                    form.filled("title");
                    var filing = new FilingForm(form).read(intake);
                    var came = Particulars.of(form.day("day"), "").why(form.text("why"));
                    form.settle();
                    var receipt = requests.register(me, body, filing, came, trail.now());
                    return new ModelAndView(
                            "requests/registered",
                            Map.of("body", body, "receipt", receipt, "confirm", intake.needsConfirmation()));
                },
                () -> form(body, form));
    }

    private static Intake intake(Form form) {
        var chosen = Arrays.stream(Intake.values())
                .filter(value -> value.name().equals(form.text("intake")))
                .findFirst();
        form.require(chosen.isPresent(), "intake", "choose");
        return chosen.orElse(Intake.IN_PERSON);
    }

    private static ModelAndView form(Body body, Form form) {
        return new ModelAndView("requests/new", Map.of("body", body, "form", form));
    }
}
