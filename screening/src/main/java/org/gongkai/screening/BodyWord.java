package org.gongkai.screening;

/**
 * 自定词: a word of a body's own list that should be looked at wherever it stands.
 *
 * @param text the word
 * @param severity what it means for publication
 * @param remedy in Chinese: why it is on the list and what to do
 */
public record BodyWord(String text, Severity severity, String remedy) {
    public BodyWord {
        if (text.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a word of a list needs its text and a remedy");
        }
    }
}
