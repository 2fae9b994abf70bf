package org.gongkai.report.variants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.variants.PrintedTable.Printed;

/** A report as text. */
final class PlainText {
    /** How tables are written. */
    enum Form {
        /** Cell after cell with bars; merged cells leave empty ones at the end of the row. */
        FLATTENED,
        /** Markdown: a bar at each column, merged cells empty but for their first position. */
        MARKDOWN,
        /** Markdown with the text of a merged cell repeated. */
        MARKDOWN_REPEATED,
        /** Columns set apart by spaces. */
        ALIGNED,
        /** A cell a line, as a browser's selection pastes. */
        LINES;

        /** Whether an empty cell can still be told from a missing one. */
        boolean keepsBlanks() {
            return this == FLATTENED || this == MARKDOWN || this == MARKDOWN_REPEATED;
        }
    }

    private final Random random;
    private final InventedReport report;
    private final Form form;
    private final NumberStyle numbers;
    private final boolean heads;
    private final StringBuilder out = new StringBuilder();

    PlainText(Random random, InventedReport report, Form form) {
        this.random = random;
        this.report = report;
        this.form = form;
        this.numbers = new NumberStyle(random);
        this.heads = form == Form.MARKDOWN || form == Form.MARKDOWN_REPEATED;
    }

    String text() {
        out.append(random.nextInt(4) == 0 ? "\uFEFF" : "");
        line((heads ? "# " : "") + report.body() + report.year() + "年政府信息公开工作年度报告");
        var indent = random.nextBoolean() ? "　　" : "";
        for (var passage : report.passages()) {
            line((heads ? "## " : "") + passage.section().title());
            passage.paragraphs().forEach(p -> line(indent + p));
            if (passage.section() == TableKind.PROACTIVE.section()) {
                PrintedTable.proactive(report, random.nextInt(3) == 0).forEach(this::table);
            } else if (passage.section() == TableKind.REQUESTS.section()) {
                table(PrintedTable.requests(report));
            } else if (passage.section() == TableKind.DISPUTES.section()) {
                table(PrintedTable.disputes(report));
            }
        }
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append(random.nextInt(8) == 0 ? "\r\n" : "\n");
        if (heads) {
            out.append('\n');
        }
    }

    private void table(PrintedTable table) {
        switch (form) {
            case FLATTENED -> flattened(table);
            case MARKDOWN, MARKDOWN_REPEATED -> markdown(table);
            case ALIGNED ->
                table.rows()
                        .forEach(
                                row -> out.append(String.join("  ", texts(row))).append('\n'));
            case LINES ->
                table.rows()
                        .forEach(row -> texts(row).forEach(t -> out.append(t).append('\n')));
        }
    }

    private List<String> texts(List<Printed> row) {
        return row.stream()
                .map(c -> c.number() ? numbers.printed(c.text(), false) : c.text())
                .toList();
    }

    private void flattened(PrintedTable table) {
        for (var row : table.rows()) {
            out.append(String.join(" | ", texts(row)));
            int wide = row.stream().mapToInt(c -> c.columns() - 1).sum();
            out.append(" |".repeat(wide)).append('\n');
        }
    }

    private void markdown(PrintedTable table) {
        var rows = new ArrayList<List<String>>();
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(new ArrayList<>(Collections.nCopies(table.width(), "\0")));
        }
        for (int r = 0; r < rows.size(); r++) {
            for (var cell : table.rows().get(r)) {
                place(rows, r, cell);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            out.append("| ").append(String.join(" | ", rows.get(r))).append(" |\n");
            if (r == 0) {
                out.append("|").append(" --- |".repeat(table.width())).append('\n');
            }
        }
        out.append('\n');
    }

    private void place(List<List<String>> rows, int r, Printed cell) {
        int column = rows.get(r).indexOf("\0");
        var text = cell.number() ? numbers.printed(cell.text(), false) : cell.text();
        for (int y = r; y < r + cell.rows(); y++) {
            for (int x = column; x < column + cell.columns(); x++) {
                boolean own = y == r && x == column || form == Form.MARKDOWN_REPEATED && !cell.number();
                rows.get(y).set(x, own ? text : "");
            }
        }
    }
}
