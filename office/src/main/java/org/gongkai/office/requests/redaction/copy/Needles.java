package org.gongkai.office.requests.redaction.copy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was withheld, word by word, to be searched for in what goes out. Kept in memory only. */
public final class Needles {
    /** Where a word was withheld: number of the record and page, from 1. */
    public record Place(int record, int page) {}

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}\\p{S}\\p{Z}\\p{C}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}@._-]{4,}|\\p{IsHan}{4,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** Numbers of telephones, persons, organisations and accounts. */
    private static final Pattern NUMBER = Pattern.compile("\\d{11,19}[\\dX]?");

    private static final double MOST_OF_NUMBER = 0.7;
    private static final int LEAST = 2;
    /** A longer line is searched for as a whole and by its numbers; its words stand elsewhere for other reasons. */
    private static final int SHORT = 24;

    private final Map<String, Place> words = new LinkedHashMap<>();

    /** Without anything that a change of lines could put in or take out. */
    static String plain(String text) {
        return BETWEEN.matcher(text).replaceAll("");
    }

    /** Notes what stands in one withheld place. */
    void add(List<Glyph> glyphs, Place place) {
        PageText.of(glyphs).text().lines().forEach(line -> add(line, place));
    }

    private void add(String line, Place place) {
        var whole = plain(line);
        if (whole.length() >= LEAST && !YEAR.matcher(whole).matches()) {
            words.putIfAbsent(whole, place);
        }
        WORD.matcher(line).results().map(found -> plain(found.group())).forEach(word -> {
            var fits = whole.length() <= SHORT || Character.isDigit(word.codePointAt(0));
            if (word.length() >= 4 && fits && !YEAR.matcher(word).matches()) {
                words.putIfAbsent(word, place);
            }
        });
    }

    /**
     * A word, and of a long number what is as good as the whole: most of its figures from the left or from the right, as
     * where a narrow cell cuts it.
     */
    static List<String> parts(String needle) {
        if (!NUMBER.matcher(needle).matches()) {
            return List.of(needle);
        }
        var most = (int) Math.ceil(MOST_OF_NUMBER * needle.length());
        return List.of(needle, needle.substring(0, most), needle.substring(needle.length() - most));
    }

    Collection<String> all() {
        return words.keySet();
    }

    Place place(String needle) {
        return words.getOrDefault(needle, new Place(0, 0));
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** How often a word stands in a text without blanks and marks. */
    static int count(String plain, String needle) {
        var count = 0;
        for (var at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + 1)) {
            count++;
        }
        return count;
    }
}
