package org.gongkai.office.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Hands each page that is marked {@link Kept} to {@link KeptPages} on its first way out, which is behind all else. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeptPageMaker extends OncePerRequestFilter {
    private static final String CACHING = "public, no-cache";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return KeptPages.Wanted.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        var wanted = KeptPages.Wanted.of(request).filter(any -> isKept(request, made));
        if (wanted.isEmpty()) {
            made.copyBodyToResponse();
            return;
        }
        var page = KeptPage.of(
                wanted.get().version(), Objects.toString(made.getContentType(), ""), made.getContentAsByteArray());
        made.resetBuffer();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        wanted.get().made(page);
        page.answer(request, response);
    }

    private static boolean isKept(HttpServletRequest request, ContentCachingResponseWrapper made) {
        return made.getStatus() == HttpServletResponse.SC_OK
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Kept.class);
    }
}
