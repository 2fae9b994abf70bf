package org.gongkai.office.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.gongkai.office.pages.Frame;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the pages that are marked {@link Kept}. Each request asks the database for the version of what the public sees
 * before a kept page leaves, so that nothing withdrawn is shown again; readers and proxies keep pages too, and ask
 * whether they still hold.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeptPages extends OncePerRequestFilter {
    private static final Set<String> DISTRICT =
            Set.of("", "p", "b", "documents", "standards", "figures", "about", "api", "feed.atom");
    private static final long MEMORY = 64L << 20;
    private static final String CACHING = "public, no-cache";

    /** What a page depends on beside its version. */
    private record Key(String address, String query, boolean large) {}

    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Key key, KeptPage page) -> page.weight())
            .build();
    private final PortalVersion version;

    KeptPages(PortalVersion version) {
        this.version = version;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var first = path.substring(1).split("/", 2)[0];
        return !Set.of("GET", "HEAD").contains(request.getMethod())
                || !DISTRICT.contains(first)
                || isLong(path)
                || Frame.asksStatic(request); // the export reads each page once
    }

    /** Files and whole directories go out as they are read. */
    private static boolean isLong(String path) {
        return path.endsWith(".csv") || path.contains("/f/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = new Key(
                request.getRequestURI(), Objects.toString(request.getQueryString(), ""), Frame.isLarge(request));
        var now = version.now();
        var kept = pages.getIfPresent(key);
        if (kept != null && kept.version().equals(now)) {
            answer(kept, request, response);
            return;
        }
        var made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (isKept(request) && made.getStatus() == HttpServletResponse.SC_OK) {
            var page = KeptPage.of(now, Objects.toString(made.getContentType(), ""), made.getContentAsByteArray());
            made.resetBuffer();
            pages.put(key, page);
            answer(page, request, response);
        } else {
            made.copyBodyToResponse();
        }
    }

    private static boolean isKept(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Kept.class);
    }

    private static void answer(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        if (!new ServletWebRequest(request, response).checkNotModified(page.tag())) {
            page.write(request, response);
        }
    }
}
