package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Severity;
import tools.jackson.core.JsonGenerator;

/** Findings as JSON, as docs/json.md describes it; written file by file. */
final class JsonFindings implements FindingsOutput {
    private final JsonGenerator json;
    private final FindingJson findings;

    JsonFindings(PrintWriter out, Locale locale) {
        this.json = FindingJson.generator(out);
        this.findings = new FindingJson(json, locale);
        json.writeStartArray();
    }

    @Override
    public void add(Checked checked) {
        json.writeStartObject();
        json.writeStringProperty("file", checked.name());
        if (checked.problem() != null) {
            json.writeStringProperty("problem", checked.problem());
        }
        json.writeArrayPropertyStart("findings");
        checked.findings().forEach(findings::finding);
        json.writeEndArray();
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("error", checked.count(Severity.ERROR));
        json.writeNumberProperty("warning", checked.count(Severity.WARNING));
        json.writeNumberProperty("info", checked.count(Severity.INFO));
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeRaw("\n");
        json.close();
    }
}
