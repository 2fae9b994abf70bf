package org.gongkai.office.bodies.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lived too long, whatever was done in it. */
final class LongestSession extends OncePerRequestFilter {
    private final Duration longest;
    private final Clock clock;

    LongestSession(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(Device.ATTRIBUTE) instanceof Device device
                && clock.instant().isAfter(device.at().plus(longest))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
