package org.gongkai.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.gongkai.screening.Finding;
import tools.jackson.core.JsonGenerator;

/** Screened texts as JSON, as docs/json.md describes it; offsets in Unicode code points. */
final class ScreenJson {
    private ScreenJson() {}

    /** One array with an entry for each file. */
    record OfFiles(PrintWriter out, JsonGenerator json) implements ScreenOutput {
        OfFiles(PrintWriter out) {
            this(out, FindingJson.generator(out));
            json.writeStartArray();
        }

        @Override
        public void add(Screened screened) {
            json.writeStartObject();
            json.writeStringProperty("file", screened.item().file());
            body(screened, json);
            json.writeEndObject();
        }

        @Override
        public void end() {
            json.writeEndArray();
            json.writeRaw("\n");
            json.close();
        }
    }

    /** One line for each line. */
    record OfLines(PrintWriter out) implements ScreenOutput {
        @Override
        public void add(Screened screened) {
            var line = new StringWriter();
            try (var json = FindingJson.generator(new PrintWriter(line))) {
                json.writeStartObject();
                var id = screened.item().id();
                if (id != null) {
                    json.writeStringProperty("id", id);
                }
                body(screened, json);
                json.writeEndObject();
            }
            out.print(line + "\n");
        }

        @Override
        public void end() {
            out.flush();
        }
    }

    private static void body(Screened screened, JsonGenerator json) {
        if (screened.problem() != null) {
            json.writeStringProperty("problem", screened.problem());
        }
        var document = screened.item().document();
        if (document != null) {
            json.writeArrayPropertyStart("unread");
            document.unread().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("findings");
        var counter = new Counter(screened.item().text());
        for (var finding : screened.findings()) {
            finding(screened.item(), finding, counter, json);
        }
        json.writeEndArray();
    }

    private static void finding(ScreenInputs.Item item, Finding finding, Counter counter, JsonGenerator json) {
        int start = counter.codePoints(finding.start());
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind());
        json.writeStringProperty("text", finding.text());
        json.writeNumberProperty("start", start);
        json.writeNumberProperty(
                "end", start + finding.text().codePointCount(0, finding.text().length()));
        if (item.document() != null) {
            json.writeStringProperty("place", ScreenPlaces.place(item, finding));
        }
        json.writeBooleanProperty("personal", finding.personal());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("certainty", finding.certainty().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("why", finding.why());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeEndObject();
    }

    /** Counts on from the last place: findings come in order. */
    private static final class Counter {
        private final String text;
        private int place;
        private int codePoints;

        Counter(String text) {
            this.text = text;
        }

        int codePoints(int offset) {
            codePoints += text.codePointCount(place, offset);
            place = offset;
            return codePoints;
        }
    }
}
