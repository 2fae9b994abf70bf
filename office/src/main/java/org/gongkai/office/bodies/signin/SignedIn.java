package org.gongkai.office.bodies.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** After sign-in, by password or by an OpenID provider: notes the device and goes on where the person wanted to go. */
@Component
class SignedIn implements AuthenticationSuccessHandler {
    private final JdbcClient jdbc;
    private final SignInRules rules;
    private final KeptForms forms;
    private final OfficeDay day;
    private final Trail trail;
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SignedIn(JdbcClient jdbc, SignInRules rules, KeptForms forms, OfficeDay day, Trail trail) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.forms = forms;
        this.day = day;
        this.trail = trail;
        onwards.setDefaultTargetUrl("/desk");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof Person person) {
            goOn(request, response, authentication, person, Device.PASSWORD);
        } else if (authentication.getPrincipal() instanceof OAuth2User user) {
            bySomebodyElse(request, response, user);
        }
    }

    /** The provider vouches for a user name; it must be one of ours. */
    private void bySomebodyElse(HttpServletRequest request, HttpServletResponse response, OAuth2User user)
            throws IOException, ServletException {
        var person = find(Objects.toString(user.getAttribute(rules.oidcClaim()), ""));
        if (person.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?unknown");
            return;
        }
        var id = person.get().id();
        var ours = UsernamePasswordAuthenticationToken.authenticated(person.get(), "", List.of());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ours);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        trail.record(trail.now(), id, 0, "person", id, "sign-in-oidc", "");
        goOn(request, response, ours, person.get(), Device.OIDC);
    }

    private void goOn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            Person person,
            String how)
            throws IOException, ServletException {
        var session = request.getSession();
        var agent = Device.family(Objects.toString(request.getHeader("User-Agent"), ""));
        session.setAttribute(
                Device.ATTRIBUTE,
                new Device(agent, request.getRemoteAddr(), day.clock().instant(), how));
        session.removeAttribute(SignInPage.USERNAME);
        forms.remember(person, request, response);
        if (forms.find(session).isPresent()) {
            response.sendRedirect(KeptForms.PATH);
        } else {
            onwards.onAuthenticationSuccess(request, response, authentication);
        }
    }

    private Optional<Person> find(String username) {
        return jdbc.sql("select id, username, name from bodies_person where username = ? and active")
                .param(username)
                .query((row, n) -> new Person(row.getLong("id"), row.getString("username"), row.getString("name")))
                .optional();
    }
}
