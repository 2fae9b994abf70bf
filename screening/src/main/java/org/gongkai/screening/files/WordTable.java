package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.List;

/** A table of Word while it is read. Cells over several columns are followed by empty ones, so that columns fit. */
final class WordTable {
    private static final int WIDEST = 64;

    private final int number;
    private final int textBoxes;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final List<String> cell = new ArrayList<>();
    private boolean inCell;
    private int span = 1;

    /**
     * @param number from 1 within its story
     * @param textBoxes how many text boxes it is in
     */
    WordTable(int number, int textBoxes) {
        this.number = number;
        this.textBoxes = textBoxes;
    }

    String place(String story) {
        return Words.of("nested", story, Words.of("table.number", String.valueOf(number)));
    }

    /** Whether a paragraph in so many text boxes belongs to the open cell. */
    boolean takes(int inTextBoxes) {
        return inCell && inTextBoxes == textBoxes;
    }

    void start(Xml xml, Budget budget) throws UnreadableFile {
        switch (xml.name()) {
            case "tr" -> row = new ArrayList<>();
            case "tc" -> {
                inCell = true;
                span = 1;
                cell.clear();
            }
            default -> {
                span = Math.max(1, Math.min(WIDEST, xml.number("val", 1)));
                budget.cells(span);
            }
        }
        budget.cells(1);
    }

    void text(String paragraph) {
        cell.add(paragraph);
    }

    void end(String name) {
        if (name.equals("tr")) {
            rows.add(row);
            row = new ArrayList<>();
        } else {
            inCell = false;
            row.add(String.join(" ", cell).replaceAll("[\\t\\r\\n]+", " ").strip());
            for (int i = 1; i < span; i++) {
                row.add("");
            }
        }
    }

    /** Number of the row that is open. */
    int rowNumber() {
        return rows.size();
    }

    /** Index of the column that is open. */
    int columnIndex() {
        return row.size();
    }

    List<List<String>> rows() {
        return rows.stream().map(List::copyOf).toList();
    }
}
