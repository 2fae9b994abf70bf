package org.gongkai.office.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gongkai.office.pages.Frame;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** 长者模式: a link on every page turns large type on or off and leads back to the page. */
@Component
@Order(0)
final class LargeType extends OncePerRequestFilter {
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wanted = request.getMethod().equals("GET") ? request.getParameter(Frame.LARGE) : null;
        if (wanted == null) {
            chain.doFilter(request, response);
            return;
        }
        var on = wanted.equals("1");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Frame.LARGE, on ? "1" : "")
                        .path("/")
                        .maxAge(on ? YEAR : Duration.ZERO)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(query)
                        .replaceQueryParam(Frame.LARGE)
                        .build(true)
                        .toString());
    }
}
