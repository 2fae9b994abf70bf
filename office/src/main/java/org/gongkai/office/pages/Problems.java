package org.gongkai.office.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.Role;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what is refused into a page that says what, why and what to do. */
@ControllerAdvice
class Problems {
    private static final List<String> STAFF = List.of("/desk", "/sign-in", "/first-run", "/resubmit");

    private final Trail trail;
    private final Bodies bodies;
    private final Role role;

    Problems(Trail trail, Bodies bodies, @Value("${gongkai.role:OFFICE}") Role role) {
        this.trail = trail;
        this.bodies = bodies;
        this.role = role;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN
                && request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Person person) {
            trail.refused(trail.now(), person.id(), body(request).map(Body::id).orElse(0L), "page", 0, refusal.code());
        }
        return page(refusal, request, response);
    }

    /** The body in the address. */
    private Optional<Body> body(HttpServletRequest request) {
        var path = request.getRequestURI().split("/", -1);
        return bodies.all().stream()
                .filter(body -> path.length > 2 && body.code().equals(path[2]))
                .findFirst();
    }

    /** Where the public asked, the page leads back to the body's part of the portal. */
    private ModelAndView page(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        var portal = request.getRequestURI().startsWith("/p/") ? body(request) : Optional.<Body>empty();
        return new ModelAndView(
                "problem",
                Map.of(
                        "code",
                        refusal.code(),
                        "args",
                        refusal.args().toArray(),
                        "body",
                        portal,
                        "district",
                        district(refusal, request)));
    }

    /** Where somebody of the public looks for what is not there; empty before there is a district. */
    private Optional<Body> district(Refusal refusal, HttpServletRequest request) {
        var isStaff = role == Role.OFFICE && STAFF.stream().anyMatch(request.getRequestURI()::startsWith);
        return refusal.kind() != Refusal.Kind.NOT_FOUND
                        || isStaff
                        || bodies.all().isEmpty()
                ? Optional.empty()
                : Optional.of(bodies.top());
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView absent(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        return page(Refusal.notFound(), request, response);
    }
}
