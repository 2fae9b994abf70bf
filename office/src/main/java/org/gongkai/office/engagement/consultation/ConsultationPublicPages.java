package org.gongkai.office.engagement.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.inward.InwardFiling;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 征集调查 as the public sees it: the lists, each draft with its form for comments, and what came of it. */
@Controller
@ForPublic
class ConsultationPublicPages {
    /** A field people do not see and programs fill in. */
    private static final String TRAP = "website";

    private static final String OPINION = "opinion";
    private static final String CONTACT = "contact-way";
    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LISTED = 200;
    private static final int SHOWN = 500;

    private final Bodies bodies;
    private final PublicConsultations consultations;
    private final ConsultationPeriods periods;
    private final CommentDesk desk;
    private final OfficeDay day;
    private final Throttle throttle = new Throttle(ALLOWED, WINDOW);

    ConsultationPublicPages(
            Bodies bodies,
            PublicConsultations consultations,
            ConsultationPeriods periods,
            CommentDesk desk,
            OfficeDay day) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.periods = periods;
        this.desk = desk;
        this.day = day;
    }

    @GetMapping("/consultations")
    ModelAndView district() {
        return new ModelAndView(
                "engagement/consultationsDistrict",
                Map.of(
                        "district",
                        bodies.top(),
                        "byId",
                        bodies.byId(),
                        "consultations",
                        consultations.of(Optional.empty(), LISTED),
                        "periods",
                        periods));
    }

    @GetMapping("/p/{code}/consultations")
    ModelAndView list(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "engagement/consultationsBody",
                Map.of("body", body, "consultations", consultations.of(Optional.of(body), LISTED), "periods", periods));
    }

    @GetMapping("/p/{code}/consultations/{id:\\d{1,18}}")
    ModelAndView look(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return page(body, consultations.get(body, id), new Form(Map.of()));
    }

    @PostMapping("/p/{code}/consultations/{id:\\d{1,18}}")
    ModelAndView comment(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var consultation = consultations.get(body, id);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var words = form.filled(OPINION);
                    form.require(words.length() <= Comment.LIMIT, OPINION, "comment-long", Comment.LIMIT);
                    form.require(
                            form.text(CONTACT).length() <= Comment.CONTACT, CONTACT, "comment-long", Comment.CONTACT);
                    form.settle();
                    if (!consultation.takesCommentsOn(day.today())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "consultation-over");
                    }
                    if (!form.text(TRAP).isEmpty() || !throttle.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "comment-many");
                    }
                    var number = desk.take(body, id, words, form.text(CONTACT));
                    return new ModelAndView(
                            "redirect:/p/" + body.code() + "/consultations/" + id + "/comment/" + number);
                },
                () -> page(body, consultation, form));
    }

    @GetMapping("/p/{code}/consultations/{id:\\d{1,18}}/comment/{number:[0-9]{8}-[0-9]{4,6}}")
    ModelAndView taken(@PathVariable String code, @PathVariable long id, @PathVariable String number) {
        return receipt(code, id, number, Optional.of(number));
    }

    /** Sent outside: where it is now. */
    @GetMapping("/p/{code}/consultations/{id:\\d{1,18}}/comment/{sent:" + InwardFiling.ID + "}")
    ModelAndView sent(@PathVariable String code, @PathVariable long id, @PathVariable String sent) {
        return receipt(code, id, sent, desk.receipt(sent));
    }

    private ModelAndView receipt(String code, long id, String given, Optional<String> number) {
        var body = bodies.withCode(code);
        return new ModelAndView(
                "engagement/commented",
                Map.of("body", body, "consultation", consultations.get(body, id), "id", given, "number", number));
    }

    private ModelAndView page(Body body, Consultation consultation, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("consultation", consultation);
        model.put("periods", periods);
        model.put("form", form);
        model.put("item", consultations.item(consultation));
        model.put("comments", List.copyOf(consultations.comments(consultation, SHOWN)));
        model.put("result", consultations.result(consultation));
        return new ModelAndView("engagement/consultation", model);
    }
}
