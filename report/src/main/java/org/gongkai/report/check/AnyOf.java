package org.gongkai.report.check;

import java.util.List;

/**
 * Words of which a text may have one. The text is searched for each word in turn, which is much quicker than a pattern
 * that tries all of them at each character.
 */
public record AnyOf(List<String> words) {
    public AnyOf {
        words = List.copyOf(words);
    }

    /**
     * @param words set apart by {@code |}
     */
    public static AnyOf of(String words) {
        return new AnyOf(List.of(words.split("\\|")));
    }

    public boolean in(String text) {
        for (var word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
