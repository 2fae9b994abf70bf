package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Findings and places in JSON, as docs/json.md describes them. */
final class FindingJson {
    private final JsonGenerator json;
    private final Messages messages;

    FindingJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.messages = Messages.in(locale);
    }

    /** Leaves the writer open. */
    static JsonGenerator generator(PrintWriter out) {
        return JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    void finding(Finding finding) {
        var rule = "rule." + finding.rule().id();
        json.writeStartObject();
        json.writeStringProperty("rule", finding.id());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        place(finding.place());
        json.writeStringProperty("message", messages.text(finding.message()));
        json.writeStringProperty("quote", finding.quote());
        json.writeStringProperty("actual", finding.actual());
        json.writeStringProperty("expected", finding.expected());
        json.writeStringProperty("source", messages.text(rule + ".source"));
        json.writeStringProperty("help", messages.text(rule + ".help"));
        json.writeEndObject();
    }

    /** A property {@code place}. */
    void place(Place place) {
        json.writeObjectPropertyStart("place");
        var section = place.section();
        var part = place.part();
        CellId cell = place.cell();
        text("section", section == null ? null : section.id());
        text("part", part == null ? null : part.id());
        text("table", cell == null ? null : cell.block());
        text("row", cell == null || cell.block().equals(CellId.DISPUTES) ? null : cell.row());
        text("column", cell == null ? null : cell.column());
        number("line", place.origin().line());
        number("page", place.origin().page());
        json.writeEndObject();
    }

    void text(String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    private void number(String name, int number) {
        if (number == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }
}
