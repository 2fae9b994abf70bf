package org.gongkai.office.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a person through to a staff page by what {@link ForDuty} says; what says nothing is refused. */
@Configuration(proxyBeanMethods = false)
public class DutyGate implements HandlerInterceptor, WebMvcConfigurer {
    /** Request attribute with the duties of whoever asks for the body in the address. */
    public static final String DUTIES = DutyGate.class.getName() + ".duties";

    private static final String SEVERAL = DutyGate.class.getName() + ".several";

    private final Bodies bodies;

    DutyGate(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var rule = method.getMethodAnnotation(ForDuty.class);
        if (rule == null) {
            if (method.hasMethodAnnotation(ForSignedIn.class)) {
                return true;
            }
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-rule");
        }
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)
                || !(signedIn.getPrincipal() instanceof Person person)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        var body = bodies.withCode(code(request));
        var duties = bodies.duties(person, body);
        request.setAttribute(DUTIES, duties);
        request.setAttribute(SEVERAL, bodies.servedBy(person).size() > 1);
        if (holds(duties, rule.value())) {
            return true;
        }
        var above = bodies.dutiesAbove(person, body);
        if (holds(above, rule.above())) {
            above.retainAll(List.of(rule.above()));
            above.removeIf(duty -> !duty.isAdministration());
            duties.addAll(above); // so that the navigation shows an administrator from above the pages of this body
            return true;
        }
        throw new Refusal(Refusal.Kind.FORBIDDEN, duties.isEmpty() ? "not-your-body" : "not-your-duty", body.name());
    }

    /** The duties found for this request, empty on pages of no body. */
    @SuppressWarnings("unchecked")
    public static Set<Duty> dutiesOf(HttpServletRequest request) {
        return request.getAttribute(DUTIES) instanceof Set<?> found ? (Set<Duty>) found : EnumSet.noneOf(Duty.class);
    }

    /** Whether whoever asks serves more than the body of the page. */
    public static boolean servesSeveral(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(SEVERAL));
    }

    private static boolean holds(Set<Duty> duties, Duty... enough) {
        return List.of(enough).stream().anyMatch(duties::contains);
    }

    @SuppressWarnings("unchecked")
    private static String code(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var code = variables == null ? null : variables.get("code");
        if (code == null) {
            throw new IllegalStateException("a page for a duty names no body: " + request.getRequestURI());
        }
        return code;
    }
}
