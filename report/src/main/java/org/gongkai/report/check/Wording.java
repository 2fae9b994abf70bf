package org.gongkai.report.check;

import java.util.regex.Pattern;

/**
 * A way of wording something: a pattern, and words of which each match has one. The text is searched for those first,
 * since most texts have none and a search for a word is much quicker than a pattern tried at each character.
 */
public record Wording(AnyOf needed, Pattern pattern) {
    /**
     * @param needed words set apart by {@code |}, of which each match of the pattern has one
     */
    public static Wording of(String needed, String pattern) {
        return new Wording(AnyOf.of(needed), Pattern.compile(pattern));
    }

    /**
     * @param words themselves, set apart by {@code |}
     */
    public static Wording of(String words) {
        return of(words, words);
    }

    public boolean in(String text) {
        return needed.in(text) && pattern.matcher(text).find();
    }

    /** Where the last match ends, -1 where there is none. */
    public int lastEnd(String text) {
        int last = -1;
        if (needed.in(text)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                last = matcher.end();
            }
        }
        return last;
    }
}
