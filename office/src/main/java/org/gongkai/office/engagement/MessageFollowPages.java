package org.gongkai.office.engagement;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 留言查询: what a sender sees and may do with number and secret, on the portal where the message was left. A wrong pair
 * says only that it is wrong; few can be tried from one address.
 */
@Controller
@RequestMapping("/p/{code}/message")
class MessageFollowPages {
    private static final String FOLLOWED = "followedMessage";
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final Bodies bodies;
    private final SenderView senders;
    private final Trail trail;
    private final Throttle throttle = new Throttle(TRIES, WINDOW);

    MessageFollowPages(Bodies bodies, SenderView senders, Trail trail) {
        this.bodies = bodies;
        this.senders = senders;
        this.trail = trail;
    }

    @GetMapping("/follow")
    ModelAndView blank(@PathVariable String code) {
        return form(bodies.withCode(code), new Form(Map.of()));
    }

    @PostMapping("/follow")
    ModelAndView follow(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var number = form.filled("number");
                    var secret = form.filled("secret");
                    form.settle();
                    if (!throttle.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "message-many");
                    }
                    var found = senders.find(body, number, secret)
                            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "message-wrong"));
                    request.getSession().setAttribute(FOLLOWED, body.id() + "/" + found.id());
                    return new ModelAndView("redirect:/p/" + code + "/message/case");
                },
                () -> form(body, form));
    }

    @GetMapping("/case")
    ModelAndView look(@PathVariable String code, HttpSession session) {
        var body = bodies.withCode(code);
        return followed(body, session)
                .map(id -> page(body, id, new Form(Map.of())))
                .orElseGet(() -> new ModelAndView("redirect:/p/" + code + "/message/follow"));
    }

    @PostMapping("/case/rate")
    ModelAndView rate(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var id = followed(body, session).orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "follow-first"));
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var score = form.text("score");
                    form.require(score.matches("[1-5]"), "score", "choose");
                    var words = form.text("words");
                    form.require(words.length() <= SenderView.WORDS, "words", "message-long", SenderView.WORDS);
                    form.settle();
                    senders.rate(body, id, Integer.parseInt(score), words, trail.now());
                    return new ModelAndView("redirect:/p/" + code + "/message/case");
                },
                () -> page(body, id, form));
    }

    private static Optional<Long> followed(Body body, HttpSession session) {
        var followed = Objects.toString(session.getAttribute(FOLLOWED), "");
        var start = body.id() + "/";
        return followed.startsWith(start)
                ? Optional.of(Long.valueOf(followed.substring(start.length())))
                : Optional.empty();
    }

    private ModelAndView page(Body body, long id, Form form) {
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("shown", senders.of(body, id, trail.now()));
        model.put("form", form);
        return new ModelAndView("engagement/status", model);
    }

    private static ModelAndView form(Body body, Form form) {
        return new ModelAndView("engagement/follow", Map.of("body", body, "form", form));
    }
}
