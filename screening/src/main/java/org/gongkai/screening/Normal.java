package org.gongkai.screening;

import java.util.Arrays;

/** A text in plain characters, each knowing where it stands in the original. */
final class Normal implements CharSequence {
    private final char[] chars;
    private final int[] origins;
    private final int length;

    private Normal(char[] chars, int[] origins, int length) {
        this.chars = chars;
        this.origins = origins;
        this.length = length;
    }

    static Normal of(String text) {
        int n = text.length();
        var chars = new char[n];
        var origins = new int[n + 1];
        int length = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            char plain;
            int at = i;
            if (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                plain = Letters.plain(Character.toCodePoint(c, text.charAt(i + 1)));
                i++;
            } else if (c == '\r' && i + 1 < n && text.charAt(i + 1) == '\n') {
                continue;
            } else {
                plain = Letters.plain(c);
            }
            if (plain != 0) {
                chars[length] = plain;
                origins[length++] = at;
            }
        }
        origins[length] = n;
        return new Normal(chars, origins, length);
    }

    /** Where a character stands in the original. */
    int origin(int index) {
        return origins[index];
    }

    /** Behind the character in the original; what was left out after it is not part of it. */
    int originEnd(int index, String text) {
        return origins[index] + Character.charCount(text.codePointAt(origins[index]));
    }

    /** The character at an index, a line break outside the text. */
    char at(int index) {
        return index < 0 || index >= length ? '\n' : chars[index];
    }

    String cut(int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(length, end);
        return from >= to ? "" : new String(chars, from, to - from);
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return cut(start, end);
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(chars, length));
    }
}
