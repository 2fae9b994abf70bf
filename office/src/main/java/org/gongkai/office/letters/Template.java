package org.gongkai.office.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;

/**
 * 文书样式: the words of an instrument with places such as {@code {applicant}}.
 *
 * @param kind such as {@code correction}
 * @param version 0 for the words that come with the program
 * @param text first line the title, second the addressee ({@code -} where there is none), then a blank one and the
 *     paragraphs
 * @param from the first day it holds; empty for version 0
 * @param author who wrote it; empty for version 0
 */
public record Template(String kind, int version, String text, Optional<LocalDate> from, String author) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    /** A brace that belongs to no place, with what follows it. */
    private static final Pattern STRAY = Pattern.compile("\\{(?![a-z_]+})[^}\\n]{0,20}}?|(?<!\\{[a-z_]{1,40})}");

    private static final String NOBODY = "-";
    /** Title, addressee and the blank line. */
    private static final int HEAD_LINES = 3;

    /** The names of its places, in the order of the alphabet. */
    public TreeSet<String> places() {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().map(found -> found.group(1)).forEach(places::add);
        return places;
    }

    /** The first brace that belongs to no place, with what follows it. */
    Optional<String> stray() {
        return STRAY.matcher(text).results().map(found -> found.group()).findFirst();
    }

    /** The line of some words, from 1; 0 where they are nowhere. */
    int lineOf(String words) {
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether it has a title, an addressee and text. */
    boolean isWhole() {
        var lines = text.lines().toList();
        return lines.size() > HEAD_LINES
                && !lines.get(0).isBlank()
                && !lines.get(1).isBlank()
                && lines.get(2).isBlank()
                && lines.stream().skip(HEAD_LINES).anyMatch(line -> !line.isBlank());
    }

    /**
     * The letter with its places filled; a value of several lines becomes several paragraphs, an empty one none.
     *
     * @throws Refusal where a place has no value
     */
    LetterText filled(Map<String, String> values, List<String> attachments) {
        var paragraphs = new ArrayList<String>();
        var lines = text.lines().toList();
        for (var line : lines.subList(HEAD_LINES, lines.size())) {
            filled(line, values)
                    .lines()
                    .map(String::strip)
                    .filter(p -> !p.isEmpty())
                    .forEach(paragraphs::add);
        }
        var addressee = lines.get(1).strip();
        return new LetterText(
                kind,
                lines.get(0).strip(),
                addressee.equals(NOBODY) ? "" : filled(addressee, values).strip(),
                paragraphs,
                attachments);
    }

    private String filled(String line, Map<String, String> values) {
        return PLACE.matcher(line).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new Refusal(Refusal.Kind.INVALID, "letter-place-empty", found.group(1));
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }
}
