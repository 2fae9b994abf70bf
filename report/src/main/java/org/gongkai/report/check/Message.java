package org.gongkai.report.check;

import java.util.List;

/**
 * A sentence in any language: a key of the bundle {@code org.gongkai.report.messages} with its arguments. An argument
 * may itself be a Message.
 */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
