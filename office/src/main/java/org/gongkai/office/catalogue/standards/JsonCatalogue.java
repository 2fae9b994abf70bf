package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import org.gongkai.office.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A standard catalogue as JSON: {@code {"title": …, "rows": [{"level1": …, …}]}}. */
final class JsonCatalogue {
    /** What a cell of a workbook takes, so that whatever is read can be written there. */
    private static final int LONGEST = 32_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonCatalogue() {}

    static StandardFile read(byte[] bytes) {
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-json");
        }
        if (!root.path("rows").isArray()) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-json");
        }
        if (root.path("rows").size() > StandardFile.ROWS) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-rows", StandardFile.ROWS);
        }
        var rows = new ArrayList<StandardRow>();
        for (var node : root.path("rows")) {
            rows.add(row(rows.size() + 1, node));
        }
        var problems = new ArrayList<StandardProblem>();
        RowChecks.check(rows, problems);
        return new StandardFile(text(root, "title"), rows, problems);
    }

    static byte[] write(StandardFile file) {
        var root = MAPPER.createObjectNode().put("title", file.title());
        var rows = root.putArray("rows");
        for (var row : file.rows()) {
            rows.addObject()
                    .put("level1", row.level1())
                    .put("level2", row.level2())
                    .put("elements", row.elements())
                    .put("basis", row.basis())
                    .put("timeLimit", row.timeLimit())
                    .put("subject", row.subject())
                    .put("channels", row.channels())
                    .put("audience", row.audience())
                    .put("method", row.method())
                    .put("levels", row.levels());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static StandardRow row(int number, JsonNode node) {
        return new StandardRow(
                number,
                text(node, "level1"),
                text(node, "level2"),
                text(node, "elements"),
                text(node, "basis"),
                text(node, "timeLimit"),
                text(node, "subject"),
                text(node, "channels"),
                text(node, "audience"),
                text(node, "method"),
                text(node, "levels"));
    }

    private static String text(JsonNode node, String field) {
        var text = node.path(field).isString() ? node.path(field).stringValue().strip() : "";
        if (text.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-json");
        }
        return text;
    }
}
