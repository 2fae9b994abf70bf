package org.gongkai.office.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a question: the same question narrowed down, widened or turned over is a link. */
record SearchAddress(String path, Map<String, String> parameters) {
    static final String PAGE = "page";

    /** The same with another value, from its first page; an empty one leaves the parameter out. */
    SearchAddress with(String name, String value) {
        var other = new LinkedHashMap<>(parameters);
        other.remove(PAGE);
        other.remove(name);
        if (!value.isEmpty()) {
            other.put(name, value);
        }
        return new SearchAddress(path, other);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
