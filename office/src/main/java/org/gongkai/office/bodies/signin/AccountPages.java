package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.ForSignedIn;
import org.gongkai.office.bodies.Mailboxes;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的账号: duties, password and sessions of whoever is signed in. */
@Controller
@RequestMapping("/desk/account")
class AccountPages {
    private static final List<String> NOTICES = List.of("first", "expired");

    private final Bodies bodies;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Mailboxes mailboxes;
    private final SignInRules rules;
    private final JdbcClient jdbc;
    private final Trail trail;

    AccountPages(
            Bodies bodies,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            Mailboxes mailboxes,
            SignInRules rules,
            JdbcClient jdbc,
            Trail trail) {
        this.bodies = bodies;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.mailboxes = mailboxes;
        this.rules = rules;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @ForSignedIn
    @GetMapping
    ModelAndView page(
            @AuthenticationPrincipal Person me, @RequestParam Map<String, String> query, HttpSession session) {
        return page(me, new Form(Map.of("mailbox", mailboxes.of(me))), query.containsKey("changed"), session);
    }

    /** Where the daily list goes. */
    @ForSignedIn
    @PostMapping("/mailbox")
    ModelAndView mailbox(
            @AuthenticationPrincipal Person me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    mailboxes.set(me, form.text("mailbox"), trail.now());
                    return new ModelAndView("redirect:/desk/account?changed");
                },
                () -> page(me, form, false, session));
    }

    private ModelAndView page(Person me, Form form, boolean changed, HttpSession session) {
        var duties = new LinkedHashMap<Body, Set<Duty>>();
        bodies.servedBy(me).forEach(body -> duties.put(body, bodies.duties(me, body)));
        return new ModelAndView(
                "bodies/account",
                Map.of(
                        "me",
                        me,
                        "duties",
                        duties,
                        "secondFactor",
                        secondFactor.isOn(me),
                        "codesLeft",
                        secondFactor.recoveryCodesLeft(me),
                        "headed",
                        headed(me),
                        "changed",
                        changed,
                        "form",
                        form,
                        "sessions",
                        sessions.of(me, session.getId())));
    }

    /** The sections somebody heads, by the path of their hand-over page. */
    private Map<String, String> headed(Person me) {
        var headed = new LinkedHashMap<String, String>();
        jdbc.sql("select b.code, string_agg(s.name, ' ' order by s.id) names from bodies_section s join bodies_body b"
                        + " on b.id = s.body_id where s.head_id = ? group by b.code order by b.code")
                .param(me.id())
                .query((row, n) -> headed.put("/desk/" + row.getString("code") + "/handover", row.getString("names")))
                .list();
        return headed;
    }

    @ForSignedIn
    @GetMapping("/password")
    ModelAndView password(@RequestParam Map<String, String> query) {
        var notice = NOTICES.stream().filter(query::containsKey).findFirst().orElse("");
        return passwordPage(new Form(Map.of()), notice);
    }

    @ForSignedIn
    @PostMapping("/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal Person me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        var form = new Form(typed);
        var now = typed.getOrDefault("newPassword", "");
        return form.tried(
                response,
                () -> {
                    form.require(
                            passwords.matches(me, typed.getOrDefault("password", "")), "password", "password-wrong");
                    form.require(now.equals(typed.getOrDefault("again", "")), "again", "password-again");
                    form.settle();
                    passwords.change(me, now, session.getId(), trail.now());
                    return new ModelAndView("redirect:/desk/account?changed");
                },
                () -> passwordPage(form, ""));
    }

    @ForSignedIn
    @PostMapping("/sessions")
    ModelAndView revoke(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String key, HttpSession session) {
        if (key.isEmpty()) {
            sessions.revokeOthers(me, session.getId());
        } else {
            sessions.revoke(me, key);
        }
        trail.record(trail.now(), me.id(), 0, "person", me.id(), "end-sessions", "");
        return new ModelAndView("redirect:/desk/account");
    }

    private ModelAndView passwordPage(Form form, String notice) {
        return new ModelAndView(
                "bodies/password",
                Map.of("form", form, "notice", notice, "length", rules.length(), "mixed", rules.mixedLength()));
    }
}
