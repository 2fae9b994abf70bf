package org.gongkai.office.engagement.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.Throttle;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 订阅更新: the feeds, the form for mail where there is any, and the links that confirm and end. */
@Controller
@ForPublic
class SubscriptionPages {
    /** A field people do not see and programs fill in. */
    private static final String TRAP = "website";

    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Bodies bodies;
    private final ObjectProvider<Subscriptions> subscriptions;
    private final ObjectProvider<SubscriptionMail> mail;
    private final WantedNames names;
    private final Trail trail;
    private final Role role;
    private final Throttle throttle = new Throttle(ALLOWED, WINDOW);

    SubscriptionPages(
            Bodies bodies,
            ObjectProvider<Subscriptions> subscriptions,
            ObjectProvider<SubscriptionMail> mail,
            WantedNames names,
            Trail trail,
            @Value("${gongkai.role:OFFICE}") Role role) {
        this.bodies = bodies;
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.names = names;
        this.trail = trail;
        this.role = role;
    }

    @GetMapping("/p/{code}/subscribe")
    ModelAndView offer(@PathVariable String code, @RequestParam Map<String, String> typed) {
        return page(bodies.withCode(code), new Form(typed));
    }

    @PostMapping("/p/{code}/subscribe")
    ModelAndView ask(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    var address = form.filled("mailbox-address");
                    form.require(
                            address.isEmpty() || Subscriptions.isAddress(address),
                            "mailbox-address",
                            "subscription-address");
                    form.settle();
                    if (!takesMail()) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "subscription-none");
                    }
                    if (!form.text(TRAP).isEmpty() || !throttle.take(request.getRemoteAddr())) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "comment-many");
                    }
                    subscriptions.getObject().ask(body, wanted(form), address, trail.now());
                    return new ModelAndView("redirect:/p/" + body.code() + "/subscribe/asked");
                },
                () -> page(body, form));
    }

    /** The same whether the address is known or not. */
    @GetMapping("/p/{code}/subscribe/asked")
    ModelAndView asked(@PathVariable String code) {
        return said(bodies.withCode(code), "asked");
    }

    /** Programs that look at links confirm nothing: a person presses the button. */
    @GetMapping("/p/{code}/subscription/{token:" + SubscriptionToken.FORM + "}")
    ModelAndView confirm(@PathVariable String code, @PathVariable String token) {
        var body = bodies.withCode(code);
        var one = office().toConfirm(body, token)
                .filter(found -> found.state() != Subscription.State.ENDED)
                .orElseThrow(Refusal::notFound);
        return button(body, one, "subscription", token);
    }

    @PostMapping("/p/{code}/subscription/{token:" + SubscriptionToken.FORM + "}")
    ModelAndView confirmed(@PathVariable String code, @PathVariable String token) {
        var body = bodies.withCode(code);
        office().confirm(body, token, trail.now());
        return said(body, "confirmed");
    }

    @GetMapping("/p/{code}/unsubscribe/{token:" + SubscriptionToken.FORM + "}")
    ModelAndView end(@PathVariable String code, @PathVariable String token) {
        var body = bodies.withCode(code);
        var one = office().toEnd(body, token).orElseThrow(Refusal::notFound);
        return one.state() == Subscription.State.ENDED ? said(body, "ended") : button(body, one, "unsubscribe", token);
    }

    /** Also what mail programs send of their own when the reader presses their button (RFC 8058). */
    @PostMapping("/p/{code}/unsubscribe/{token:" + SubscriptionToken.FORM + "}")
    ModelAndView ended(@PathVariable String code, @PathVariable String token) {
        var body = bodies.withCode(code);
        office().end(body, token, trail.now());
        return said(body, "ended");
    }

    private Subscriptions office() {
        if (role == Role.PORTAL) {
            throw Refusal.notFound();
        }
        return subscriptions.getObject();
    }

    private boolean takesMail() {
        return role == Role.OFFICE && mail.getObject().isAvailable();
    }

    private static Wanted wanted(Form form) {
        if (!form.text("column").isEmpty()) {
            return new Wanted(Scope.COLUMN, form.text("column"));
        }
        if (!form.text("consultation").isEmpty()) {
            return new Wanted(Scope.CONSULTATION, form.text("consultation"));
        }
        var words = form.text("q");
        if (words.length() > Wanted.LIMIT) {
            throw new Refusal(Refusal.Kind.INVALID, "comment-long", Wanted.LIMIT);
        }
        return words.isEmpty() ? Wanted.ALL : new Wanted(Scope.SEARCH, words);
    }

    private static String feed(Body body, Wanted wanted) {
        var home = "/p/" + body.code();
        return switch (wanted.scope()) {
            case BODY, CONSULTATION -> home + "/feed.atom";
            case COLUMN -> home + "/c/" + wanted.target() + "/feed.atom";
            case SEARCH -> home + "/search/feed.atom?q=" + URLEncoder.encode(wanted.target(), StandardCharsets.UTF_8);
        };
    }

    private ModelAndView page(Body body, Form form) {
        var wanted = wanted(form);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("form", form);
        model.put("wanted", wanted);
        model.put("what", names.of(body, wanted));
        model.put("feed", feed(body, wanted));
        model.put("mail", takesMail());
        model.put("elsewhere", role == Role.PORTAL);
        return new ModelAndView("engagement/subscribe", model);
    }

    private ModelAndView button(Body body, Subscription one, String path, String token) {
        return new ModelAndView(
                "engagement/subscriptionButton",
                Map.of("body", body, "what", names.of(body, one.wanted()), "action", path, "token", token));
    }

    private static ModelAndView said(Body body, String what) {
        return new ModelAndView("engagement/subscriptionSaid", Map.of("body", body, "what", what));
    }
}
