package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.compare.CellHistory;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The years of one body in JSON: every cell, whatever the user asked to see. */
final class YearsJson {
    private final ComparisonJson common;
    private final JsonGenerator json;
    private final Messages messages;

    YearsJson(PrintWriter out, Locale locale) {
        this.common = new ComparisonJson(out, locale);
        this.json = common.json();
        this.messages = Messages.in(locale);
    }

    void print(YearComparison years, List<Inputs.Read> unreadable) {
        json.writeStartObject();
        json.writeStringProperty("kind", "years");
        json.writeStringProperty(
                "body", BodyName.of(years.reports().get(years.reports().size() - 1)));
        common.reports(years.reports());
        json.writeArrayPropertyStart("gaps");
        years.gaps().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeArrayPropertyStart("notes");
        years.notes().forEach(note -> json.writeString(messages.text(note)));
        json.writeEndArray();
        json.writeArrayPropertyStart("cells");
        years.cells().forEach(cell -> cell(years, cell));
        json.writeEndArray();
        findings(years);
        json.writeArrayPropertyStart("repetitions");
        for (var repetition : years.repetitions()) {
            json.writeStartObject();
            json.writeNumberProperty("from", repetition.from());
            json.writeNumberProperty("to", repetition.to());
            common.likeness(repetition.likeness());
            common.sentences(repetition.sentences());
            json.writeEndObject();
        }
        json.writeEndArray();
        common.unreadable(unreadable);
        summary(years);
        common.end();
    }

    private void cell(YearComparison years, CellHistory cell) {
        json.writeStartObject();
        json.writeStringProperty("table", cell.id().block());
        common.findings()
                .text(
                        "row",
                        cell.id().block().equals(CellId.DISPUTES)
                                ? null
                                : cell.id().row());
        json.writeStringProperty("column", cell.id().column());
        json.writeStringProperty("label", cell.row() + "·" + cell.column());
        json.writeStringProperty("unit", cell.unit());
        json.writeArrayPropertyStart("values");
        for (var report : years.reports()) {
            value(cell.cells().get(YearComparison.yearOf(report)));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        for (var report : years.reports().subList(1, years.reports().size())) {
            var change = cell.changes().get(YearComparison.yearOf(report));
            if (change == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeNumberProperty("since", change.since());
                json.writeNumberProperty("difference", change.difference());
                var percent = change.percent();
                if (percent == null) {
                    json.writeNullProperty("percent");
                } else {
                    json.writeNumberProperty("percent", percent);
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(@Nullable Cell cell) {
        if (cell == null) {
            json.writeStartObject();
            json.writeBooleanProperty("absent", true);
            json.writeEndObject();
        } else if (cell instanceof Cell.Value value) {
            json.writeNumber(value.amount());
        } else if (cell instanceof Cell.Blank) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("unread", cell.raw());
            json.writeEndObject();
        }
    }

    private void findings(YearComparison years) {
        json.writeArrayPropertyStart("findings");
        for (var year : years.findings()) {
            json.writeStartObject();
            json.writeNumberProperty("year", year.year());
            json.writeArrayPropertyStart("findings");
            year.findings().forEach(common.findings()::finding);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void summary(YearComparison years) {
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("cells", years.cells().size());
        json.writeNumberProperty(
                "changed", years.cells().stream().filter(CellHistory::isChanged).count());
        json.writeNumberProperty("error", YearRows.count(years, Severity.ERROR));
        json.writeNumberProperty("warning", YearRows.count(years, Severity.WARNING));
        json.writeNumberProperty("info", YearRows.count(years, Severity.INFO));
        json.writeEndObject();
    }
}
