package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.SquareCode;
import org.gongkai.office.bodies.ForSignedIn;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 动态口令: turned on with a square code, off with the password. */
@Controller
@RequestMapping("/desk/account/second-factor")
class SecondFactorPages {
    /** The secret somebody is about to turn on, sealed. */
    private static final String PENDING = "bodies.totp-pending";

    private final SecondFactor secondFactor;
    private final Passwords passwords;
    private final Sealing sealing;
    private final Trail trail;

    SecondFactorPages(SecondFactor secondFactor, Passwords passwords, Sealing sealing, Trail trail) {
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.sealing = sealing;
        this.trail = trail;
    }

    @ForSignedIn
    @GetMapping
    ModelAndView page(
            @AuthenticationPrincipal Person me, @RequestParam Map<String, String> query, HttpSession session) {
        return page(me, session, new Form(Map.of()), query.containsKey("required"));
    }

    @ForSignedIn
    @PostMapping
    ModelAndView turnOn(
            @AuthenticationPrincipal Person me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    if (secondFactor.isOn(me)) {
                        throw new Refusal(Refusal.Kind.CONFLICT, "second-factor-on");
                    }
                    var codes = secondFactor.turnOn(me, pending(me, session), form.text("otp"), trail.now());
                    form.require(codes.isPresent(), "otp", "second-factor-code");
                    form.settle();
                    session.removeAttribute(PENDING);
                    return new ModelAndView("bodies/recoveryCodes", Map.of("codes", codes.orElse(List.of())));
                },
                () -> page(me, session, form, false));
    }

    @ForSignedIn
    @PostMapping("/off")
    ModelAndView turnOff(
            @AuthenticationPrincipal Person me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        var form = new Form(typed);
        return form.tried(
                response,
                () -> {
                    form.require(
                            passwords.matches(me, typed.getOrDefault("password", "")), "password", "password-wrong");
                    form.settle();
                    secondFactor.turnOff(me, Optional.empty(), me, trail.now());
                    return new ModelAndView("redirect:/desk/account?changed");
                },
                () -> page(me, session, form, false));
    }

    /** The square code of the pending secret; a resource of its own, because pages carry no inline pictures. */
    @ForSignedIn
    @GetMapping("/code.svg")
    ResponseEntity<String> code(@AuthenticationPrincipal Person me, HttpSession session) {
        var text = SecondFactor.uri(pending(me, session), me);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SquareCode.MEDIA))
                .body(SquareCode.svg(text));
    }

    private ModelAndView page(Person me, HttpSession session, Form form, boolean required) {
        var on = secondFactor.isOn(me);
        return new ModelAndView(
                "bodies/secondFactor",
                Map.of(
                        "form", form,
                        "on", on,
                        "required", required,
                        "codesLeft", secondFactor.recoveryCodesLeft(me),
                        "secret", on ? "" : SecondFactor.text(pending(me, session))));
    }

    private byte[] pending(Person me, HttpSession session) {
        if (session.getAttribute(PENDING) instanceof byte[] sealed) {
            return sealing.open(sealed, "pending " + me.id());
        }
        var secret = secondFactor.newSecret();
        session.setAttribute(PENDING, sealing.seal(secret, "pending " + me.id()));
        return secret;
    }
}
