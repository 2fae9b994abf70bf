package org.gongkai.office.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Question;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Trail;
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
@RequestMapping("/p/{code}/request")
class ApplyPages {
    private static final int FREELY = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Bodies bodies;
    private final Requests requests;
    private final Trail trail;
    private final Throttle throttle = new Throttle(FREELY, WINDOW);

    ApplyPages(Bodies bodies, Requests requests, Trail trail) {
        this.bodies = bodies;
        this.requests = requests;
        this.trail = trail;
    }

    @GetMapping
    ModelAndView blank(@PathVariable String code, HttpServletRequest request) {
        var form = new Form(Map.of("applicant", ApplicantColumn.NATURAL_PERSON.name(), "way", Way.DOWNLOAD.name()));
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
                    var filing = new FilingForm(form).read(Intake.INTERNET);
                    form.settle();
                    requireNoFlood(form, request);
                    form.settle();
                    var receipt = requests.file(body, filing, Upload.of(attached.orElse(List.of())), trail.now());
                    return new ModelAndView("requests/filed", Map.of("body", body, "receipt", receipt));
                },
                () -> form(body, form, request));
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

    private static ModelAndView form(Body body, Form form, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("question", question(request.getSession(false)));
        return new ModelAndView("requests/apply", model);
    }

    private static String question(@Nullable HttpSession session) {
        var question = session == null ? null : (Question) session.getAttribute(Question.ATTRIBUTE);
        return question == null ? "" : question.words();
    }
}
