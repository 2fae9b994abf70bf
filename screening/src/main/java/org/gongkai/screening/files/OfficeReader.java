package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * DOCX, XLSX and PPTX. Every part is looked at and taken for what its content is, wherever it stands and whether or not
 * anything refers to it.
 */
final class OfficeReader {
    private static final Set<String> SAY_NOTHING = Set.of(
            "Types",
            "w:styles",
            "theme",
            "w:fonts",
            "w:numbering",
            "w:webSettings",
            "styleSheet",
            "calcChain",
            "tblStyleLst",
            "presentationPr",
            "viewPr",
            "sst");
    private static final Set<String> STORIES =
            Set.of("w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments", "w:glossaryDocument");
    private static final Set<String> PROPERTIES = Set.of("coreProperties", "Properties");

    private final Parts parts;
    private final Collector out;
    /** Names of XML parts by their root element. */
    private final Map<String, List<String>> roots = new LinkedHashMap<>();

    OfficeReader(Parts parts, Collector out) {
        this.parts = parts;
        this.out = out;
    }

    void read() throws IOException {
        var others = new ArrayList<String>();
        for (var name : parts.names()) {
            var root = OfficeParts.root(parts, name);
            if (root.isEmpty()) {
                others.add(name);
            } else {
                roots.computeIfAbsent(root, key -> new ArrayList<>()).add(name);
            }
        }
        var hidden = WordStyles.hidden(parts, roots.getOrDefault("w:styles", List.of()));
        for (var name : roots.getOrDefault("w:document", List.of())) {
            story("w:document", name, hidden);
        }
        var workbook = Workbook.of(parts, roots);
        for (var sheet : workbook.sheets()) {
            SheetText.read(parts, sheet, workbook, out);
        }
        for (var name : workbook.names()) {
            out.text(Words.of("part.definedName"), name);
        }
        for (var entry : roots.entrySet()) {
            for (var name : entry.getValue()) {
                part(entry.getKey(), name, workbook, hidden);
            }
        }
        for (var name : others) {
            other(name);
        }
    }

    private void part(String root, String name, Workbook workbook, Set<String> hidden) throws IOException {
        if (root.equals("Relationships")) {
            OfficeParts.links(parts, name, out);
        } else if (PROPERTIES.contains(root)) {
            OfficeParts.properties(parts, name, out);
        } else if (STORIES.contains(root)) {
            if (!root.equals("w:document")) {
                story(root, name, hidden);
            }
        } else if (!SAY_NOTHING.contains(root) && !root.equals("workbook") && !root.equals("worksheet")) {
            try (var in = parts.stream(name)) {
                XmlText.read(Xml.of(in), workbook.placeOf(name, place(root, name)), out);
            }
        }
    }

    private void story(String root, String name, Set<String> hidden) throws IOException {
        try (var in = parts.stream(name)) {
            new WordText(place(root, name), hidden, out).read(Xml.of(in));
        }
    }

    static String place(String root, String name) {
        var key = "part." + root.replace("w:", "w.");
        var number = name.replaceAll("\\D", "");
        return Words.has(key) ? Words.of(key, number) : Words.of("part", name);
    }

    private void other(String name) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")) {
            out.unread(Words.of("macros"), "macros");
        } else if (OfficeParts.isPicture(parts, name)) {
            out.picture(Words.of("picture", name), out.readsPictures() ? parts.bytes(name) : new byte[0]);
        } else if (!saysNothing(name)) {
            out.file(name, parts.bytes(name));
        }
    }

    /** Fonts and settings of printers. */
    static boolean saysNothing(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*(?:odttf|fntdata|/printersettings\\d*\\.bin)");
    }
}
