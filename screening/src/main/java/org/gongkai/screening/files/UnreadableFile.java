package org.gongkai.screening.files;

import java.io.IOException;

/**
 * 无法读取: the file as a whole is refused. Its message is the Chinese sentence for the person who sent it.
 *
 * <p>Codes: {@code empty}, {@code encrypted}, {@code broken}, {@code too-large} (the file, what it unpacks to, or its
 * text), {@code too-complex}, {@code format}, {@code no-mask} (text of this type cannot be masked).
 */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableFile(String code) {
        super(Words.of("refused." + code));
        this.code = code;
    }

    /**
     * @param cause what the library said
     */
    UnreadableFile(String code, Throwable cause) {
        super(Words.of("refused." + code), cause);
        this.code = code;
    }

    /** Stable code for machines. */
    public String code() {
        return code;
    }
}
