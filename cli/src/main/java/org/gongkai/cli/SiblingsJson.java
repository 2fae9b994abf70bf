package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.SiblingMap;

/** The look-alike map in JSON: every pair, with the repeated sentences of those that the text shows. */
final class SiblingsJson {
    private final ComparisonJson common;
    private final Extent extent;

    SiblingsJson(PrintWriter out, Locale locale, Extent extent) {
        this.common = new ComparisonJson(out, locale);
        this.extent = extent;
    }

    void print(SiblingMap map, List<Inputs.Read> unreadable) {
        var json = common.json();
        json.writeStartObject();
        json.writeStringProperty("kind", "siblings");
        json.writeNumberProperty("year", map.year());
        common.reports(map.reports());
        json.writeArrayPropertyStart("pairs");
        var shown = new HashSet<>(extent.pairs(map));
        for (var pair : map.pairs()) {
            json.writeStartObject();
            json.writeNumberProperty("first", pair.first());
            json.writeNumberProperty("second", pair.second());
            common.likeness(pair.likeness());
            if (shown.contains(pair)) {
                common.sentences(map.repeated(pair));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        common.unreadable(unreadable);
        json.writeObjectPropertyStart("summary");
        for (var degree : Likeness.Degree.values()) {
            long count = map.pairs().stream()
                    .filter(pair -> pair.likeness().degree() == degree)
                    .count();
            json.writeNumberProperty(degree.name().toLowerCase(Locale.ROOT), count);
        }
        json.writeEndObject();
        common.end();
    }
}
