package org.gongkai.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.compare.Likeness;
import org.gongkai.report.compare.RepeatedSentence;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.TableKind;
import tools.jackson.core.JsonGenerator;

/** What comparisons of both kinds have in common in JSON, as docs/json.md describes it. */
final class ComparisonJson {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;
    private final FindingJson findings;

    ComparisonJson(PrintWriter out, Locale locale) {
        this.json = FindingJson.generator(out);
        this.findings = new FindingJson(json, locale);
    }

    JsonGenerator json() {
        return json;
    }

    FindingJson findings() {
        return findings;
    }

    void reports(List<AnnualReport> reports) {
        json.writeArrayPropertyStart("reports");
        for (var report : reports) {
            json.writeStartObject();
            json.writeStringProperty("file", report.source());
            findings.text("body", report.body());
            json.writeNumberProperty("year", YearComparison.yearOf(report));
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
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void unreadable(List<Inputs.Read> reads) {
        json.writeArrayPropertyStart("unreadable");
        for (var read : reads) {
            json.writeStartObject();
            json.writeStringProperty("file", read.name());
            findings.text("problem", read.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void likeness(Likeness likeness) {
        var measure = likeness.measure();
        if (measure.isEmpty()) {
            json.writeNullProperty("measure");
        } else {
            json.writeNumberProperty(
                    "measure", BigDecimal.valueOf(measure.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP));
        }
        json.writeStringProperty("degree", likeness.degree().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("shared", likeness.shared());
        json.writeArrayPropertyStart("own");
        json.writeNumber(likeness.first());
        json.writeNumber(likeness.second());
        json.writeEndArray();
    }

    void sentences(List<RepeatedSentence> sentences) {
        json.writeArrayPropertyStart("sentences");
        for (var sentence : sentences) {
            json.writeStartObject();
            json.writeStringProperty("kind", sentence.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("length", sentence.length());
            passage("first", sentence.first());
            passage("second", sentence.second());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void passage(String name, RepeatedSentence.Passage passage) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", passage.text());
        findings.place(passage.place());
        json.writeEndObject();
    }

    void end() {
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
    }
}
