package org.gongkai.cli;

import java.util.ArrayList;
import java.util.Locale;
import org.gongkai.report.check.Checker;
import org.gongkai.report.model.Place;

/** Says where a finding is, as the reader of the report would call it. */
final class Places {
    private Places() {}

    static String text(Place place, Locale locale) {
        var words = Words.in(locale);
        var parts = new ArrayList<String>();
        if (place.section() != null) {
            parts.add(place.section().title());
        }
        if (place.part() != null) {
            parts.add(place.part().label());
        }
        if (place.cell() != null) {
            parts.add(Checker.nameOf(place.cell()));
        }
        var origin = place.origin();
        var source = new ArrayList<String>();
        if (origin.page() > 0) {
            source.add(words.of("place.page", origin.page()));
        }
        if (origin.line() > 0) {
            source.add(words.of("place.line", origin.line()));
        }
        var text = String.join(" › ", parts);
        if (source.isEmpty()) {
            return text.isEmpty() ? words.of("place.report") : text;
        }
        return (text.isEmpty() ? words.of("place.report") : text) + words.of("place.source", String.join(" ", source));
    }
}
