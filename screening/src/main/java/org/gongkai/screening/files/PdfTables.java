package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.List;

/** Finds tables among the lines of a page: lines one below the other whose words stand apart in columns. */
final class PdfTables {
    /** Lines that make a table, and columns that its widest line has. */
    private static final int LEAST = 3;
    /** Distance between columns as a part of the size of letters. */
    private static final float APART = 0.9f;

    private final StringBuilder text = new StringBuilder();
    private final List<Grid> grids = new ArrayList<>();

    PdfTables(List<List<PdfPageText.Word>> lines) {
        var block = new ArrayList<List<PdfPageText.Word>>();
        for (var line : lines) {
            var cells = cells(line);
            if (cells.size() < 2) {
                end(block);
                text.append(joined(cells)).append('\n');
            } else {
                block.add(cells);
            }
        }
        end(block);
    }

    /** The lines that are in no table. */
    String text() {
        return text.toString();
    }

    List<Grid> grids() {
        return grids;
    }

    private void end(List<List<PdfPageText.Word>> block) {
        List<PdfPageText.Word> widest = List.of();
        for (var line : block) {
            widest = line.size() > widest.size() ? line : widest;
        }
        if (block.size() >= LEAST && widest.size() >= LEAST) {
            var rows = new ArrayList<List<String>>();
            for (var line : block) {
                rows.add(row(line, widest));
            }
            grids.add(Grid.plain(rows));
        } else {
            block.forEach(line -> text.append(joined(line)).append('\n'));
        }
        block.clear();
    }

    private static List<String> row(List<PdfPageText.Word> line, List<PdfPageText.Word> columns) {
        var row = new ArrayList<String>();
        columns.forEach(column -> row.add(""));
        for (var word : line) {
            int best = 0;
            for (int i = 1; i < columns.size(); i++) {
                best = distance(word, columns.get(i)) < distance(word, columns.get(best)) ? i : best;
            }
            row.set(best, (row.get(best) + " " + word.text()).strip());
        }
        return row;
    }

    /** Negative where they stand one below the other. */
    private static float distance(PdfPageText.Word a, PdfPageText.Word b) {
        return Math.max(a.x(), b.x()) - Math.min(a.end(), b.end());
    }

    private static List<PdfPageText.Word> cells(List<PdfPageText.Word> line) {
        var cells = new ArrayList<PdfPageText.Word>();
        for (var word : line) {
            var last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (last == null || word.x() - last.end() > APART * last.size()) {
                cells.add(word);
            } else {
                var both = last.text()
                        + (word.text().isBlank() ? "" : " ")
                        + word.text().strip();
                cells.set(cells.size() - 1, new PdfPageText.Word(both, last.x(), word.end(), last.size()));
            }
        }
        return cells;
    }

    private static String joined(List<PdfPageText.Word> cells) {
        return String.join(" ", cells.stream().map(PdfPageText.Word::text).toList());
    }
}
