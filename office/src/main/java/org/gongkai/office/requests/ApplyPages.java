package org.gongkai.office.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.Question;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Upload;
import org.gongkai.office.inward.InwardFiling;
import org.gongkai.report.model.ApplicantColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * 申请公开政府信息: the form of an applicant, without an account and without JavaScript. Whoever files much from one
 * address answers a question in words.
 */
@Controller
@ForPublic
@RequestMapping("/p/{code}/request")
class ApplyPages {
    private static final int FREELY = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Bodies bodies;
    private final ApplyDesk desk;
    private final Throttle throttle = new Throttle(FREELY, WINDOW);

    ApplyPages(Bodies bodies, ApplyDesk desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView blank(@PathVariable String code, HttpServletRequest request) {
        var way = desk.isOutside() ? Way.EMAIL : Way.DOWNLOAD;
        var form = new Form(Map.of("applicant", ApplicantColumn.NATURAL_PERSON.name(), "way", way.name()));
        return form(bodies.withCode(code), form, request);
    }

    @PostMapping
    ModelAndView file(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<List<MultipartFile>> attached,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var filing = desk.read(form);
                    form.settle();
                    requireNoFlood(form, request);
                    form.settle();
                    if (desk.isOutside()) {
                        var id = desk.send(body, form);
                        return new ModelAndView("redirect:/p/" + body.code() + "/request/sent/" + id);
                    }
                    var receipt = desk.file(body, filing, Upload.of(attached.orElse(List.of())));
                    return new ModelAndView("requests/filed", Map.of("body", body, "receipt", receipt));
                },
                () -> form(body, form, request));
    }

    /** Sent outside: where it is now. */
    @GetMapping("/sent/{id:" + InwardFiling.ID + "}")
    ModelAndView sent(@PathVariable String code, @PathVariable String id) {
        return new ModelAndView(
                "requests/sent", Map.of("body", bodies.withCode(code), "id", id, "number", desk.receipt(id)));
    }

    private void requireNoFlood(Form form, HttpServletRequest request) {
        var session = request.getSession();
        var question = (Question) session.getAttribute(Question.ATTRIBUTE);
        if (question != null && question.isAnswer(form.text("answer"))) {
            session.removeAttribute(Question.ATTRIBUTE);
            return;
        }
        if (throttle.take(request.getRemoteAddr())) {
            return;
        }
        session.setAttribute(Question.ATTRIBUTE, Question.next());
        form.require(false, "answer", "answer-question");
    }

    private ModelAndView form(Body body, Form form, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("outside", desk.isOutside());
        model.put("question", question(request.getSession(false)));
        return new ModelAndView("requests/apply", model);
    }

    private static String question(@Nullable HttpSession session) {
        var question = session == null ? null : (Question) session.getAttribute(Question.ATTRIBUTE);
        return question == null ? "" : question.words();
    }
}
