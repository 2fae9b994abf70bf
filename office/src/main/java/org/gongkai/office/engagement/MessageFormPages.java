package org.gongkai.office.engagement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.Question;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.inward.InwardFiling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 我要留言: the form of a resident, without an account and without JavaScript. Whoever leaves much from one address answers
 * a question in words.
 */
@Controller
@ForPublic
@RequestMapping("/p/{code}/message")
class MessageFormPages {
    /** A field people do not see and programs fill in. */
    private static final String TRAP = "website";

    private static final int FREELY = 5;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TRIES = 10;
    private static final Duration HALF = Duration.ofMinutes(30);

    private final Bodies bodies;
    private final MessageDesk desk;
    private final OutwardReading replies;
    private final Throttle throttle = new Throttle(FREELY, WINDOW);
    private final Throttle tries = new Throttle(TRIES, HALF);

    MessageFormPages(Bodies bodies, MessageDesk desk, OutwardReading replies) {
        this.replies = replies;
        this.bodies = bodies;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView blank(@PathVariable String code, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return form(bodies.withCode(code), new Form(typed), request);
    }

    @PostMapping
    ModelAndView leave(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var filing = filing(form);
                    form.settle();
                    if (!form.text(TRAP).isEmpty()) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "message-trap");
                    }
                    requireNoFlood(form, request);
                    form.settle();
                    var receipt = desk.take(body, filing.orElseThrow());
                    return new ModelAndView("engagement/filed", Map.of("body", body, "receipt", receipt));
                },
                () -> form(body, form, request));
    }

    /** Sent outside: where it is now. */
    @GetMapping("/{id:" + InwardFiling.ID + "}")
    ModelAndView sent(@PathVariable String code, @PathVariable String id) {
        return sent(bodies.withCode(code), id, new Form(Map.of()), Optional.empty());
    }

    /** The same with the secret: what has become of it. Few secrets can be tried from one address. */
    @PostMapping("/{id:" + InwardFiling.ID + "}")
    ModelAndView open(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var secret = form.filled("secret");
                    form.settle();
                    if (!tries.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "message-many");
                    }
                    var reply = replies.read(body, secret);
                    form.require(reply.isPresent(), "secret", "message-secret-wrong");
                    form.settle();
                    return sent(body, id, form, reply);
                },
                () -> sent(body, id, form, Optional.empty()));
    }

    private ModelAndView sent(Body body, String id, Form form, Optional<OutwardReply> reply) {
        return new ModelAndView(
                "engagement/messageSent",
                Map.of("body", body, "id", id, "number", desk.receipt(id), "form", form, "reply", reply));
    }

    private static Optional<MessageFiling> filing(Form form) {
        var kind = Arrays.stream(MessageKind.values())
                .filter(one -> one.name().equals(form.text("sort")))
                .findFirst();
        form.require(kind.isPresent(), "sort", "choose");
        var subject = shortly(form, "topic", MessageFiling.SUBJECT);
        var words = shortly(form, "words", MessageFiling.WORDS);
        form.filled("topic");
        form.filled("words");
        var contact = shortly(form, "reach", MessageFiling.CONTACT);
        var consent =
                form.text("consent").equals("yes") ? MessageFiling.Consent.GIVEN : MessageFiling.Consent.NOT_GIVEN;
        return kind.map(chosen -> new MessageFiling(chosen, subject, words, contact, consent, page(form)));
    }

    private static String shortly(Form form, String field, int most) {
        var text = form.text(field);
        form.require(text.length() <= most, field, "message-long", most);
        return text;
    }

    private void requireNoFlood(Form form, HttpServletRequest request) {
        var question = question(request.getSession(false));
        if (question.filter(asked -> asked.isAnswer(form.text("answer"))).isPresent()) {
            request.getSession().removeAttribute(Question.ATTRIBUTE);
            return;
        }
        if (throttle.take(request.getRemoteAddr())) {
            return;
        }
        request.getSession().setAttribute(Question.ATTRIBUTE, Question.next());
        form.require(false, "answer", "answer-question");
    }

    private static Optional<Question> question(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((Question) session.getAttribute(Question.ATTRIBUTE));
    }

    private static ModelAndView form(Body body, Form form, HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("page", page(form));
        model.put(
                "question",
                question(request.getSession(false)).map(Question::words).orElse(""));
        return new ModelAndView("engagement/message", model);
    }

    private static String page(Form form) {
        return MistakeDesk.page(form.text("page"));
    }
}
