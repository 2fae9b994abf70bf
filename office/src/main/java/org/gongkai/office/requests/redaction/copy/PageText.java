package org.gongkai.office.requests.redaction.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The characters of a page in the order in which they are read, set anew: lines that fill the page are joined, and
 * nothing is left of where a character stood.
 */
final class PageText {
    /** Of the height of a character: two whose middles are closer stand in one line. */
    private static final double SAME_LINE = 0.45;
    /** Of the height of a character: a wider gap parts two words. */
    private static final double GAP = 0.3;
    /** A line that ends so many characters before the right edge of the text is the last of its paragraph. */
    private static final double RAGGED = 2.5;

    private final StringBuilder text = new StringBuilder();
    /** For each UTF-16 unit of the text the glyph it comes from; a blank glyph where it was put in. */
    private final List<Glyph> owners = new ArrayList<>();

    private PageText() {}

    static PageText of(List<Glyph> glyphs) {
        var read = new PageText();
        glyphs.stream()
                .collect(Collectors.groupingBy(Glyph::quarters, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(read::turned);
        return read;
    }

    /** Reads what runs in one direction. */
    private void turned(List<Glyph> glyphs) {
        var right =
                glyphs.stream().mapToDouble(g -> g.upright().getMaxX()).max().orElse(1);
        for (var line : lines(glyphs)) {
            append(line);
            var last = line.get(line.size() - 1);
            if (last.upright().getMaxX() < right - RAGGED * last.em()) {
                put("\n", last);
            }
        }
        put("\n", glyphs.get(0));
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::middle));
        var lines = new ArrayList<List<Glyph>>();
        var middle = Double.NEGATIVE_INFINITY;
        for (var glyph : sorted) {
            if (glyph.middle() - middle > SAME_LINE * glyph.upright().getHeight()) {
                lines.add(new ArrayList<>());
                middle = glyph.middle();
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        lines.forEach(
                line -> line.sort(Comparator.comparingDouble(g -> g.upright().getMinX())));
        return lines;
    }

    private void append(List<Glyph> line) {
        if (text.length() > 0
                && isWord(text.charAt(text.length() - 1))
                && isWord(line.get(0).text().charAt(0))) {
            put(" ", line.get(0));
        }
        Glyph previous = null;
        for (var glyph : line) {
            if (previous != null && isApart(previous, glyph)) {
                put(" ", glyph);
            }
            put(glyph.text(), glyph);
            previous = glyph;
        }
    }

    private static boolean isApart(Glyph one, Glyph next) {
        return !one.text().isBlank()
                && !next.text().isBlank()
                && next.place().getMinX() - one.place().getMaxX()
                        > GAP * next.place().getHeight();
    }

    private static boolean isWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private void put(String part, Glyph owner) {
        text.append(part);
        for (var i = 0; i < part.length(); i++) {
            owners.add(owner);
        }
    }

    String text() {
        return text.toString().strip();
    }

    /** The text as it was read, for places in it. */
    String raw() {
        return text.toString();
    }

    /** The glyphs of a part of the raw text, line by line. */
    List<List<Glyph>> glyphs(int start, int end) {
        return lines(owners.subList(start, end).stream().distinct().toList());
    }
}
