package org.gongkai.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 种类: the kinds of findings, for pages and documents that list them. */
public final class Kinds {
    private static final String PREFIX = "kind.";
    private static final Map<String, String> MASKS = masks();

    private Kinds() {}

    /** All kinds, in the order of their ids. */
    public static List<String> all() {
        return Texts.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    /** The Chinese name of a kind. */
    public static String title(String kind) {
        return Texts.title(kind);
    }

    /** What to do about a finding of a kind, in Chinese. */
    public static String remedy(String kind) {
        return Texts.remedy(kind);
    }

    /** Whether there is a rule how to mask it: so for all kinds that are personal. */
    public static boolean isMaskable(String kind) {
        return MASKS.containsKey(kind);
    }

    static String mask(String kind) {
        return MASKS.getOrDefault(kind, "all");
    }

    private static Map<String, String> masks() {
        var masks = new TreeMap<String, String>();
        for (var line : Lines.of("kinds.txt")) {
            int bar = line.indexOf('|');
            masks.put(line.substring(0, bar), line.substring(bar + 1));
        }
        return masks;
    }
}
