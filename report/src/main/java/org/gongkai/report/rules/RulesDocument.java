package org.gongkai.report.rules;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.ReportRule;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The rules as a document: docs/rules.md and the output of {@code gongkai report rules}. */
public final class RulesDocument {
    private RulesDocument() {}

    public static String markdown(List<ReportRule> rules, Messages messages) {
        var out = new StringBuilder();
        for (var rule : rules) {
            var key = "rule." + rule.info().id();
            out.append("## ")
                    .append(rule.info().id())
                    .append(' ')
                    .append(messages.text(key + ".title"))
                    .append("\n\n");
            out.append("- severity: ").append(severity(rule)).append('\n');
            out.append("- source: ").append(messages.text(key + ".source")).append('\n');
            out.append("- help: ").append(messages.text(key + ".help")).append("\n\n");
        }
        return out.toString();
    }

    public static String json(List<ReportRule> rules, Messages messages) {
        var out = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (var rule : rules) {
                var key = "rule." + rule.info().id();
                json.writeStartObject();
                json.writeStringProperty("rule", rule.info().id());
                json.writeStringProperty("severity", severity(rule));
                json.writeStringProperty("title", messages.text(key + ".title"));
                json.writeStringProperty("source", messages.text(key + ".source"));
                json.writeStringProperty("help", messages.text(key + ".help"));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    private static String severity(ReportRule rule) {
        return rule.info().severity().name().toLowerCase(Locale.ROOT);
    }
}
