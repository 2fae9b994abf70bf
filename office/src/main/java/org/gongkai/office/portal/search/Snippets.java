package org.gongkai.office.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** 高亮: marks words in a text and finds the part of it where most of them stand together. */
final class Snippets {
    /** Characters of a part. */
    private static final int LENGTH = 110;
    /** Of a text only so much is looked at. */
    private static final int DEPTH = 60_000;

    private static final int MOST_PLACES = 400;
    private static final int LEAD = 12;
    private static final String MORE = "\u2026\u2026";
    private static final String ENDS = "\u3002\uff1b\uff01\uff1f\n";

    private final List<String> words;

    /** Marks these, which are folded. */
    Snippets(Collection<String> words) {
        this.words = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private record Place(int start, int end, String word) {}

    /** The whole text, marked. */
    Marked mark(String text) {
        return marked(text, 0, text.length(), places(text));
    }

    /** The part of the text that answers best; {@link Marked#EMPTY} where nothing stands in it. */
    Marked best(String text) {
        var looked = text.length() > DEPTH ? text.substring(0, DEPTH) : text;
        var places = places(looked);
        if (places.isEmpty()) {
            return Marked.EMPTY;
        }
        var start = beginning(looked, bestStart(places));
        return cut(looked, start, places);
    }

    /** The beginning of a text. */
    Marked first(String text) {
        return cut(text, 0, List.of());
    }

    private static Marked cut(String text, int start, List<Place> places) {
        var end = Math.min(text.length(), start + LENGTH);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        var parts = new ArrayList<>(marked(text, start, end, places).parts());
        if (start > 0) {
            parts.add(0, new Marked.Part(MORE, false));
        }
        if (end < text.length()) {
            parts.add(new Marked.Part(MORE, false));
        }
        return new Marked(parts);
    }

    /** Where the most different words, counted by their length, follow within one part. */
    private static int bestStart(List<Place> places) {
        var best = places.get(0).start();
        var most = 0;
        for (var i = 0; i < places.size(); i++) {
            var from = places.get(i).start();
            var seen = new HashSet<String>();
            var worth = 0;
            for (var j = i; j < places.size() && places.get(j).end() <= from + LENGTH - LEAD; j++) {
                worth += seen.add(places.get(j).word())
                        ? 10 * places.get(j).word().length()
                        : 1;
            }
            if (worth > most) {
                most = worth;
                best = from;
            }
        }
        return best;
    }

    /** Back to the beginning of the sentence where that is near. */
    private static int beginning(String text, int place) {
        for (var i = place; i > Math.max(0, place - 3 * LEAD); i--) {
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        var start = place <= 3 * LEAD ? 0 : place - LEAD;
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    /** Where the words stand, none within another. */
    private List<Place> places(String text) {
        var folded = Folding.fold(text);
        var taken = new boolean[folded.length()];
        var places = new ArrayList<Place>();
        for (var word : words) {
            for (var at = folded.indexOf(word);
                    at >= 0 && places.size() < MOST_PLACES;
                    at = folded.indexOf(word, at + word.length())) {
                if (!taken[at] && !taken[at + word.length() - 1]) {
                    java.util.Arrays.fill(taken, at, at + word.length(), true);
                    places.add(new Place(at, at + word.length(), word));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private static Marked marked(String text, int start, int end, List<Place> places) {
        var parts = new ArrayList<Marked.Part>();
        var at = start;
        for (var place : places) {
            if (place.start() >= at && place.end() <= end) {
                add(parts, text.substring(at, place.start()), false);
                add(parts, text.substring(place.start(), place.end()), true);
                at = place.end();
            }
        }
        add(parts, text.substring(at, end), false);
        return new Marked(parts);
    }

    private static void add(List<Marked.Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Marked.Part(text, found));
        }
    }
}
