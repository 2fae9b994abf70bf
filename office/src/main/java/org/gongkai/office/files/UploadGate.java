package org.gongkai.office.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/**
 * Decides about a form with files before a byte of it is read: too large gets a page that says so, strangers may send
 * little, and all that are read at once fit into memory.
 */
@Component
@Order(UploadGate.BEFORE_SECURITY)
class UploadGate extends OncePerRequestFilter {
    /** Behind the filter of the sessions, which it asks, and before that of security, which reads forms. */
    static final int BEFORE_SECURITY = -110;

    /** Forms with which somebody without an account sends files: an application, and what is added to it. */
    private static final Pattern PUBLIC = Pattern.compile("/p/[^/]+/request(/case/(supplement|correct))?");

    private static final int MEGA = 1 << 20;
    private static final int WAIT_SECONDS = 20;
    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    private final FileLimits limits;
    private final Semaphore megabytes;
    private final HandlerExceptionResolver problems;
    private final ViewResolver views;

    UploadGate(
            FileLimits limits,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Lazy @Qualifier("jteViews") ViewResolver views) {
        this.limits = limits;
        this.problems = problems;
        this.views = views;
        var heap = Runtime.getRuntime().maxMemory() / 4 / MEGA;
        this.megabytes = new Semaphore((int) Math.max(heap, limits.form() / MEGA + 1), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // some clients keep the type of a form when they follow a redirection to a page
        return Set.of("GET", "HEAD").contains(request.getMethod())
                || !Objects.requireNonNullElse(request.getContentType(), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        var ofPublic = PUBLIC.matcher(request.getRequestURI()).matches();
        if (!ofPublic && !request.getRequestURI().startsWith("/desk/") || length < 0) {
            refuse(request, response, Refusal.notFound());
            return;
        }
        if (length > (isSignedIn(request) && !ofPublic ? limits.form() : FileLimits.TEXT)) {
            var most = ofPublic ? FileLimits.TEXT : limits.file();
            refuse(request, response, new Refusal(Refusal.Kind.INVALID, "upload-size", FileLimits.mega(most)));
            return;
        }
        var needed = (int) (length / MEGA) + 1;
        if (!acquire(needed)) {
            refuse(request, response, new Refusal(Refusal.Kind.CONFLICT, "upload-busy"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            megabytes.release(needed);
        }
    }

    private boolean acquire(int needed) {
        try {
            return megabytes.tryAcquire(needed, WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN) != null;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws ServletException {
        try {
            ModelAndView page = problems.resolveException(request, response, null, refusal);
            if (page == null) {
                throw refusal;
            }
            var view = views.resolveViewName(Objects.requireNonNull(page.getViewName()), Locale.SIMPLIFIED_CHINESE);
            Objects.requireNonNull(view).render(page.getModel(), request, response);
        } catch (ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
