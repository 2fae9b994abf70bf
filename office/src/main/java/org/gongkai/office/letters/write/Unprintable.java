package org.gongkai.office.letters.write;

/** A character that no font of ours has. It is never printed as a box. */
public final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int character;

    Unprintable(int character) {
        super(code(character));
        this.character = character;
    }

    /** The character itself. */
    public String character() {
        return Character.toString(character);
    }

    /** Its code, such as U+30000. */
    public String code() {
        return code(character);
    }

    private static String code(int character) {
        return String.format(java.util.Locale.ROOT, "U+%04X", character);
    }
}
