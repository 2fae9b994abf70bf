package org.gongkai.office.channels.outbox;

import java.util.List;

/**
 * Why an article cannot go as it is.
 *
 * @param code words stand under {@code posting.hindrance.<code>}
 */
public record Hindrance(String code, List<Object> args) {
    public Hindrance {
        args = List.copyOf(args);
    }

    public static Hindrance of(String code, Object... args) {
        return new Hindrance(code, List.of(args));
    }
}
