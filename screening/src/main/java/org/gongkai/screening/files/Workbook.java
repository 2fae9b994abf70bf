package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The frame of a workbook.
 *
 * @param sheets parts with cells, in the order of the workbook, then those nobody refers to
 * @param names defined names with what they stand for
 * @param strings texts that cells share
 * @param formats how numbers are shown
 * @param belongs place of the sheet by the names of parts that belong to it: comments, drawings
 */
record Workbook(
        List<Sheet> sheets,
        List<String> names,
        List<String> strings,
        NumberFormats formats,
        Map<String, String> belongs) {

    /** A part with cells and the place that people know it by. */
    record Sheet(String part, String place) {}

    static Workbook of(Parts parts, Map<String, List<String>> roots) throws IOException {
        var strings = new ArrayList<String>();
        for (var name : roots.getOrDefault("sst", List.of())) {
            SharedStrings.read(parts, name, strings);
        }
        var formats = new NumberFormats();
        for (var name : roots.getOrDefault("styleSheet", List.of())) {
            formats.read(parts, name);
        }
        var places = new LinkedHashMap<String, String>();
        var names = new ArrayList<String>();
        for (var name : roots.getOrDefault("workbook", List.of())) {
            frame(parts, name, places, names);
        }
        for (var name : roots.getOrDefault("worksheet", List.of())) {
            places.putIfAbsent(name, Words.of("sheet", name));
        }
        places.keySet().retainAll(roots.getOrDefault("worksheet", List.of()));
        var belongs = new HashMap<String, String>();
        for (var sheet : places.entrySet()) {
            Links.from(parts, sheet.getKey()).values().forEach(part -> belongs.put(part, sheet.getValue()));
        }
        var sheets = places.entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
        return new Workbook(sheets, names, strings, formats, belongs);
    }

    private static void frame(Parts parts, String workbook, Map<String, String> places, List<String> names)
            throws IOException {
        var links = Links.from(parts, workbook);
        var name = "";
        try (var in = parts.stream(workbook)) {
            for (var xml = Xml.of(in); xml.next(); ) {
                if (xml.isStart("sheet")) {
                    var state = xml.attribute("state");
                    var key = "sheet" + (state.isEmpty() || state.equals("visible") ? "" : "." + state);
                    var place = Words.of(Words.has(key) ? key : "sheet", xml.attribute("name"));
                    places.put(links.getOrDefault(xml.attribute("id"), ""), place);
                } else if (xml.isStart("definedName")) {
                    name = xml.attribute("name") + " " + xml.attribute("comment");
                } else if (xml.isText() && !name.isEmpty()) {
                    names.add(name.strip() + " " + xml.text());
                } else if (xml.isEnd("definedName")) {
                    name = "";
                }
            }
        }
    }

    /** The place of a part, under the sheet that it belongs to. */
    String placeOf(String part, String place) {
        var sheet = belongs.get(part);
        return sheet == null ? place : Words.of("nested", sheet, place);
    }
}
