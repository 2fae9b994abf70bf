package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.office.bodies.Person;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A half-written form that meets an expired session loses nothing: its fields are sealed into the new session and shown
 * again after sign-in, to be sent once more by hand. Only forms of our own pages are kept, and only the person who was
 * signed in before gets them back: a cookie remembers a keyed hash of who that was.
 */
@Component
class KeptForms implements AccessDeniedHandler {
    static final String PATH = "/resubmit";

    private static final String ATTRIBUTE = "bodies.kept-form";
    private static final String WHO = "gongkai-who";
    private static final String NOBODY = "public";
    private static final List<String> SIGN_IN_PATHS = List.of("/sign-in", "/sign-out");

    private final Sealing sealing;
    private final SignInRules rules;

    KeptForms(Sealing sealing, SignInRules rules) {
        this.sealing = sealing;
        this.rules = rules;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException) || !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var path = request.getRequestURI();
        if (SIGN_IN_PATHS.contains(path)) {
            response.sendRedirect("/sign-in?expired");
            return;
        }
        var forStaff = path.startsWith("/desk");
        var query = request.getQueryString();
        var form = KeptForm.of(query == null ? path : path + "?" + query, request.getParameterMap());
        request.getSession()
                .setAttribute(ATTRIBUTE, sealing.seal(form.bytes(), owner(forStaff ? who(request) : NOBODY)));
        response.sendRedirect(forStaff && person().isEmpty() ? "/sign-in?expired" : PATH);
    }

    /** The form kept in this session, empty where there is none or where it was somebody else's. */
    Optional<KeptForm> find(HttpSession session) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof byte[] sealed)) {
            return Optional.empty();
        }
        var owners = person().map(person -> Stream.of(mark(person), NOBODY)).orElse(Stream.of(NOBODY));
        return owners.flatMap(owner -> opened(sealed, owner).stream()).findFirst();
    }

    /** Remembers in the browser who signed in, as a keyed hash. */
    void remember(Person person, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(WHO, mark(person))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(rules.longest().multipliedBy(2))
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
    }

    private Optional<KeptForm> opened(byte[] sealed, String owner) {
        try {
            return Optional.of(KeptForm.of(sealing.open(sealed, owner(owner))));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private String mark(Person person) {
        return sealing.mark("who " + person.id());
    }

    private static String owner(String who) {
        return "kept-form " + who;
    }

    private static String who(HttpServletRequest request) {
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(WHO))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether the form stands on a page of ours, as the browser says and no page can make it say. */
    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        return origin != null && host != null && host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Person> person() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }
}
