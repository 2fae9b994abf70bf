package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What has to be settled on one's own account before anything else: a first or expired password, a second factor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInRules.class)
class AccountGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ACCOUNT = "/desk/account";
    private static final List<String> ADMINISTRATORS = List.of(Duty.values()).stream()
            .filter(Duty::isAdministration)
            .map(Duty::name)
            .toList();

    private record State(
            boolean active, boolean firstPassword, Instant passwordAt, boolean secondFactor, boolean admin) {}

    private final JdbcClient jdbc;
    private final SignInRules rules;
    private final Clock clock;

    AccountGate(JdbcClient jdbc, SignInRules rules, OfficeDay day) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = day.clock();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**").order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)
                || !(signedIn.getPrincipal() instanceof Person person)) {
            return true;
        }
        var first = first(request, person);
        first.ifPresent(path -> response.setHeader("Cache-Control", "no-store"));
        if (first.isPresent()) {
            response.sendRedirect(first.get());
            return false;
        }
        return true;
    }

    /** Where to go first. */
    private Optional<String> first(HttpServletRequest request, Person person) {
        var state = state(person);
        var session = request.getSession();
        if (!state.active()) {
            session.invalidate();
            return Optional.of("/sign-in?out");
        }
        var elsewhere = session.getAttribute(Device.ATTRIBUTE) instanceof Device device
                && device.how().equals(Device.OIDC);
        if (elsewhere || request.getRequestURI().startsWith(ACCOUNT)) {
            return Optional.empty();
        }
        if (state.firstPassword()) {
            return Optional.of(ACCOUNT + "/password?first");
        }
        // a form on its way is let through, so that nothing typed is lost
        if (isExpired(state) && request.getMethod().equals("GET")) {
            return Optional.of(ACCOUNT + "/password?expired");
        }
        return rules.administratorsNeedSecondFactor() && state.admin() && !state.secondFactor()
                ? Optional.of(ACCOUNT + "/second-factor?required")
                : Optional.empty();
    }

    private boolean isExpired(State state) {
        return rules.passwordDays() > 0
                && clock.instant().isAfter(state.passwordAt().plus(Duration.ofDays(rules.passwordDays())));
    }

    private State state(Person person) {
        return jdbc.sql("select active, password_first, password_changed_at, totp_secret is not null second_factor,"
                        + " exists (select 1 from bodies_duty d where d.person_id = p.id and d.duty in (:admins)) admin"
                        + " from bodies_person p where id = :id")
                .param("admins", ADMINISTRATORS)
                .param("id", person.id())
                .query((row, n) -> new State(
                        row.getBoolean("active"),
                        row.getBoolean("password_first"),
                        row.getObject("password_changed_at", Timestamp.class).toInstant(),
                        row.getBoolean("second_factor"),
                        row.getBoolean("admin")))
                .single();
    }
}
