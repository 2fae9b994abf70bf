package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.office.Sheet;

/** The official headings with the spellings found in files, kept as data. */
final class Headings {
    /** A heading; the part of another, where its column is one of several under that. */
    record Heading(String id, String above, String label) {}

    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Map<String, Heading> BY_SPELLING = new HashMap<>();
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        for (var row : Sheet.rows("catalogue/headings")) {
            var spellings = row.get(2).split("\\|", -1);
            LABELS.put(row.get(0), spellings[0]);
            for (var spelling : spellings) {
                BY_SPELLING.put(spelling, new Heading(row.get(0), row.get(1), spelling));
            }
        }
    }

    private Headings() {}

    /** The heading of a cell, whatever its blanks and brackets. */
    static Optional<Heading> find(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_SPELLING.get(tidy(cell).replace('(', '（').replace(')', '）')));
    }

    /** The official words of a heading. */
    static String label(String id) {
        var label = LABELS.get(id);
        if (label == null) {
            throw new IllegalStateException("no heading " + id);
        }
        return label;
    }

    static boolean isMark(String cell) {
        return find(cell).map(heading -> heading.id().equals("MARK")).orElse(false);
    }

    static String mark() {
        return label("MARK");
    }

    /** Whether the words of 公开层级 name townships, streets or villages. */
    static boolean reachesBelowCounty(String levels) {
        return levels.isEmpty()
                || List.of(levels.split(Choices.JOINT, -1)).stream()
                        .map(Headings::find)
                        .flatMap(Optional::stream)
                        .anyMatch(heading ->
                                heading.id().equals("TOWN") || heading.id().equals("VILLAGE"));
    }

    /** The same without any blanks. */
    static String tidy(String cell) {
        return BLANKS.matcher(cell).replaceAll("");
    }

    /** The official words of those headings that are missing. */
    static List<String> missing(List<String> needed, List<String> found) {
        var missing = new ArrayList<String>();
        for (var id : needed) {
            if (!found.contains(id)) {
                missing.add(label(id));
            }
        }
        return missing;
    }
}
