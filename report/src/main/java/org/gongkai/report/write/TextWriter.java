package org.gongkai.report.write;

import java.util.ArrayList;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.TableKind;

/**
 * Plain text with the tables flattened, row by row, the way offices paste them. Signs that mean something in this form
 * stand behind a backslash.
 */
final class TextWriter {
    /** Stands before the one row of table 4 where that row would start with a bar. */
    private static final String CASES = "数量";

    private TextWriter() {}

    static String write(AnnualReport report) {
        var written = WrittenReport.of(report);
        var out = new StringBuilder();
        if (!written.title().isEmpty()) {
            out.append(line(written.title())).append('\n');
        }
        for (var part : written.parts()) {
            if (part instanceof WrittenReport.Line line) {
                out.append(line(line.text())).append('\n');
            } else if (part instanceof WrittenReport.Table table) {
                table(table.table(), out);
            }
        }
        return out.toString();
    }

    private static void table(StatutoryTable table, StringBuilder out) {
        for (var row : table.rows()) {
            var texts = new ArrayList<String>();
            if (table.kind() == TableKind.DISPUTES && row.get(0).text().isEmpty()) {
                texts.add(CASES);
            }
            row.forEach(box -> texts.add(escaped(box.text())));
            out.append(String.join(" | ", texts)).append(" |\n");
        }
    }

    private static String line(String text) {
        var escaped = escaped(text);
        return escaped.startsWith("#") ? "\\" + escaped : escaped;
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("｜", "\\｜").replace("**", "\\*\\*");
    }
}
