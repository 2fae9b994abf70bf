package org.gongkai.screening.files;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A sheet of a workbook: its cells as rows; formulas with words in them; header, footer, links and lists for input. */
final class SheetText {
    private static final Set<String> TEXTS = Set.of(
            "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "formula1", "formula2");

    private final String place;
    private final Workbook workbook;
    private final Collector out;
    private final SheetRows rows;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final SheetCell cell = new SheetCell();
    private String element = "";

    private SheetText(String place, Workbook workbook, Collector out) {
        this.place = place;
        this.workbook = workbook;
        this.out = out;
        this.rows = new SheetRows(place, out);
    }

    static void read(Parts parts, Workbook.Sheet sheet, Workbook workbook, Collector out) throws IOException {
        try (var in = parts.stream(sheet.part())) {
            var text = new SheetText(sheet.place(), workbook, out);
            for (var xml = Xml.of(in); xml.next(); ) {
                text.take(xml);
            }
            text.rows.flush();
        }
    }

    private void take(Xml xml) throws IOException {
        if (xml.isStart()) {
            start(xml);
        } else if (xml.isEnd()) {
            if (xml.name().equals("c")) {
                endCell();
            }
            element = "";
        } else if (element.equals("v") || element.equals("t")) {
            value.append(xml.text());
        } else if (element.equals("f")) {
            formula.append(xml.text());
        } else if (TEXTS.contains(element)) {
            var where = element.startsWith("formula") ? "input-list" : "header-footer";
            out.text(Words.of("nested", place, Words.of(where)), xml.text());
        }
    }

    private void start(Xml xml) throws IOException {
        element = xml.name();
        switch (element) {
            case "col" -> rows.column(xml.number("min", 1), xml.number("max", 1), xml.isSet("hidden"));
            case "row" -> {
                cell.row(xml.number("r", 0));
                rows.row(cell.row(), xml.isSet("hidden"));
            }
            case "c" -> {
                cell.start(xml.attribute("r"), xml.attribute("t"), xml.number("s", 0));
                value.setLength(0);
                formula.setLength(0);
            }
            case "hyperlink" ->
                out.text(
                        Words.of("nested", place, Words.of("link")),
                        (xml.attribute("display") + " " + xml.attribute("tooltip") + " " + xml.attribute("location"))
                                .strip());
            case "dataValidation" ->
                out.text(
                        Words.of("nested", place, Words.of("input-list")),
                        (xml.attribute("prompt") + " " + xml.attribute("error")).strip());
            default -> {}
        }
    }

    private void endCell() throws IOException {
        rows.cell(cell.row(), cell.column(), cell.text(value.toString(), workbook));
        if (formula.indexOf("\"") >= 0) {
            var where = List.of(place, Grid.letters(cell.column()) + (cell.row() + 1), Words.of("formula"));
            out.text(where.stream().reduce((a, b) -> Words.of("nested", a, b)).orElse(place), formula.toString());
        }
    }
}
