package org.gongkai.office.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.pages.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the pages that are marked {@link Kept}. Each request asks the database for the version of what the public sees
 * before a kept page leaves, so that nothing withdrawn is shown again; readers and proxies keep pages too, and ask
 * whether they still hold. Stands before sessions and sign-in: who reads makes no difference to such a page. Nothing
 * gets in here that had not passed them all, with the same address, when it was made by {@link KeptPageMaker}.
 */
@Component
@Order(KeptPages.BEFORE_SESSIONS)
final class KeptPages extends OncePerRequestFilter {
    static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    private static final Set<String> DISTRICT =
            Set.of("", "p", "b", "documents", "standards", "figures", "about", "api", "feed.atom");
    private static final long MEMORY = 64L << 20;

    /** What a page depends on beside its version; some headers are for readers over TLS only, some for pages elsewhere. */
    private record Key(String address, String query, boolean large, boolean secure, boolean fromElsewhere) {}

    /** A page that is not kept yet, on its way through the program. */
    static final class Wanted {
        private static final String ATTRIBUTE = Wanted.class.getName();
        private final String version;
        private @Nullable KeptPage made;

        private Wanted(String version) {
            this.version = version;
        }

        /** What was asked for by this request; empty where nothing of it is kept. */
        static Optional<Wanted> of(HttpServletRequest request) {
            return Optional.ofNullable((Wanted) request.getAttribute(ATTRIBUTE));
        }

        /** Of what the page is made from, read before it is made. */
        String version() {
            return version;
        }

        void made(KeptPage page) {
            made = page;
        }
    }

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
        var end = path.indexOf('/', 1);
        return !isReading(request.getMethod())
                || path.isEmpty()
                || !DISTRICT.contains(path.substring(1, end < 0 ? path.length() : end))
                || isLong(path)
                || Frame.asksStatic(request); // the export reads each page once
    }

    private static boolean isReading(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Files and whole directories go out as they are read. */
    private static boolean isLong(String path) {
        return path.endsWith(".csv") || path.contains("/f/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var now = now();
        if (now.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = new Key(
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                Frame.isLarge(request),
                request.isSecure(),
                request.getHeader(HttpHeaders.ORIGIN) != null);
        var kept = pages.getIfPresent(key);
        if (kept != null && kept.version().equals(now.get())) {
            kept.answer(request, response);
            return;
        }
        var wanted = new Wanted(now.get());
        request.setAttribute(Wanted.ATTRIBUTE, wanted);
        chain.doFilter(request, response);
        if (wanted.made != null) {
            pages.put(key, wanted.made.with(KeptHeader.of(response)));
        }
    }

    /** Empty where the database does not answer; the page itself then says what the matter is. */
    private Optional<String> now() {
        try {
            return Optional.of(version.now());
        } catch (DataAccessException e) {
            LOG.warn("No kept page is given out: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
