package org.gongkai.report.model;

import java.util.List;

/**
 * Something a reader could not do, said instead of guessed.
 *
 * @param code message key {@code read.<code>}
 * @param args arguments of the message
 */
public record ReadProblem(String code, Origin origin, List<String> args) {
    public ReadProblem {
        args = List.copyOf(args);
    }

    public static ReadProblem of(String code, Origin origin, String... args) {
        return new ReadProblem(code, origin, List.of(args));
    }
}
