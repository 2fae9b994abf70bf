package org.gongkai.office.publishing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.servlet.ViewResolver;

/** A half-written text sent after the session ended: refused, but shown back whole, so that nothing typed is lost. */
@Configuration(proxyBeanMethods = false)
class ExpiredForms {
    @Bean
    Customizer<HttpSecurity> keptForms(@Lazy @Qualifier("jteViews") ViewResolver views) {
        return http -> {
            try {
                http.exceptionHandling(handling -> handling.accessDeniedHandler(new Kept(views)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private record Kept(ViewResolver views) implements AccessDeniedHandler {
        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
                throws IOException, ServletException {
            var title = Objects.requireNonNullElse(request.getParameter("title"), "");
            var text = Objects.requireNonNullElse(request.getParameter("text"), "");
            if (!request.getRequestURI().contains("/items/") || title.isBlank() && text.isBlank()) {
                new AccessDeniedHandlerImpl().handle(request, response, denied);
                return;
            }
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            try {
                var page = Objects.requireNonNull(
                        views.resolveViewName("publishing/kept", Locale.SIMPLIFIED_CHINESE), "no page for kept forms");
                page.render(Map.of("title", title, "text", text), request, response);
            } catch (IOException | ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
