package org.gongkai.office.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** A header that goes out with a kept page each time. */
record KeptHeader(String name, String value) {
    /** What depends on who reads, and what the page itself says. */
    private static final Set<String> OTHERS = Stream.of(
                    HttpHeaders.SET_COOKIE,
                    HttpHeaders.ETAG,
                    HttpHeaders.DATE,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.CONTENT_LENGTH,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONNECTION)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Those of the first answer with the page. */
    static List<KeptHeader> of(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !OTHERS.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new KeptHeader(name, value)))
                .toList();
    }
}
