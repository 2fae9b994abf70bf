package org.gongkai.office.bodies.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets through what nobody answers, so that whoever followed a dead link is told so and not asked for a password. What is
 * answered and was not named among the rules stays closed.
 */
@Component
final class UnknownAddress implements AuthorizationManager<RequestAuthorizationContext> {
    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                pages.stream().noneMatch(mapping -> isAnswered(mapping, context.getRequest())));
    }

    private static boolean isAnswered(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception e) { // by another method, or in another form
            return true;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
