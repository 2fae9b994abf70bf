package org.gongkai.report.write;

import java.io.OutputStream;
import java.util.Locale;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The JSON form of a report, as docs/json.md describes it. */
final class JsonWriter {
    /** The unit of 采购总金额, the one cell for which the format fixes none. */
    private static final String UNIT = "procurement_unit";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private JsonWriter() {}

    static void write(AnnualReport report, OutputStream out) {
        try (var json = FACTORY.createGenerator(new Pretty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            text(json, "body", report.body());
            var year = report.year();
            if (year == null) {
                json.writeNullProperty("year");
            } else {
                json.writeNumberProperty("year", year);
            }
            text(json, "title", report.title());
            formats(report, json);
            json.writeArrayPropertyStart("preamble");
            report.preamble().stream().map(Paragraph::text).forEach(json::writeString);
            json.writeEndArray();
            sections(report, json);
            json.writeObjectPropertyStart("tables");
            for (var layout : report.layouts()) {
                block(report, layout, json);
            }
            json.writeEndObject();
            problems(report, json);
            figures(report, json);
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    private static void formats(AnnualReport report, JsonGenerator json) {
        json.writeObjectPropertyStart("formats");
        for (var table : TableKind.values()) {
            var format = report.formats().get(table);
            if (format == null) {
                json.writeNullProperty(table.id());
            } else {
                json.writeNumberProperty(table.id(), format.year());
            }
        }
        json.writeEndObject();
    }

    private static void sections(AnnualReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("sections");
        for (var section : report.sections()) {
            json.writeStartObject();
            json.writeStringProperty("id", section.section().id());
            json.writeStringProperty("title", section.title());
            json.writeStringProperty("text", section.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void block(AnnualReport report, BlockLayout layout, JsonGenerator json) {
        json.writeObjectPropertyStart(layout.id());
        boolean flat = layout.id().equals(CellId.DISPUTES);
        for (var row : layout.rows()) {
            if (!flat) {
                json.writeObjectPropertyStart(row.id());
            }
            for (var column : layout.columns()) {
                cell(json, column.id(), report.cell(new CellId(layout.id(), row.id(), column.id())));
            }
            if (!flat) {
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, String name, Cell cell) {
        if (cell instanceof Cell.Value value) {
            json.writeNumberProperty(name, value.amount());
            if (value.unit() != null) {
                json.writeStringProperty(UNIT, value.unit());
            }
        } else if (cell instanceof Cell.Blank) {
            json.writeNullProperty(name);
        } else {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("unread", cell.raw());
            json.writeEndObject();
        }
    }

    private static void problems(AnnualReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("problems");
        for (var problem : report.problems()) {
            json.writeStartObject();
            json.writeStringProperty("code", problem.code());
            json.writeArrayPropertyStart("args");
            problem.args().forEach(json::writeString);
            json.writeEndArray();
            number(json, "line", problem.origin().line());
            number(json, "page", problem.origin().page());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, int number) {
        if (number == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    private static void figures(AnnualReport report, JsonGenerator json) {
        json.writeArrayPropertyStart("figures");
        for (var figure : Figures.of(report).all()) {
            json.writeStartObject();
            var section = figure.place().section();
            text(json, "section", section == null ? null : section.id());
            json.writeStringProperty("quantity", figure.quantity());
            json.writeNumberProperty("value", figure.value());
            json.writeStringProperty("unit", figure.unit());
            json.writeStringProperty("precision", figure.precision().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("quote", figure.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
