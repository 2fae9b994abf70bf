package org.gongkai.report.write;

import java.util.ArrayList;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.TableKind;

/** Plain text with the tables flattened, row by row, the way offices paste them. */
final class TextWriter {
    private TextWriter() {}

    static String write(AnnualReport report) {
        var out = new StringBuilder();
        if (report.title() != null) {
            out.append(report.title()).append('\n');
        }
        report.preamble().forEach(p -> out.append(p.text()).append('\n'));
        for (var section : report.sections()) {
            out.append(section.title()).append('\n');
            section.paragraphs().forEach(p -> out.append(p.text()).append('\n'));
            for (var kind : TableKind.values()) {
                if (kind.section() == section.section()) {
                    table(StatutoryTable.of(report, kind), out);
                }
            }
        }
        return out.toString();
    }

    private static void table(StatutoryTable table, StringBuilder out) {
        for (var row : table.rows()) {
            var texts = new ArrayList<String>();
            row.forEach(box -> texts.add(box.text().replace("|", "\\|")));
            out.append(String.join(" | ", texts)).append(" |\n");
        }
    }
}
