package org.gongkai.office.publishing.takeover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;
import org.gongkai.report.read.PlainText;

/** The rows of a sheet, one after the other: XLSX of any length, CSV in UTF-8 or GB18030. */
final class SheetRows {
    /** A row with its number as the sheet shows it. */
    record Numbered(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int MOST_COLUMNS = 60;

    private SheetRows() {}

    /** Hands over every row that is not blank, the headers first. */
    static void each(String name, FileType type, byte[] content, Consumer<Numbered> use) {
        try {
            switch (type) {
                case XLSX -> xlsx(content, use);
                case CSV, TXT -> csv(content, use);
                case PDF, OFD, DOCX, DOC, XLS, PPTX, PPT, PNG, JPEG, GIF ->
                    throw new Refusal(Refusal.Kind.INVALID, "takeover-type", name);
            }
        } catch (IOException | IllegalStateException e) {
            throw new Refusal(Refusal.Kind.INVALID, "file-broken", name);
        }
    }

    private static void xlsx(byte[] content, Consumer<Numbered> use) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.map(SheetRows::row).filter(row -> !row.isBlank()).forEach(use);
        }
    }

    private static Numbered row(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(SheetRows::text).orElse(""));
        }
        return new Numbered(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        var format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER && format != null && format.matches("(?i).*[ymd].*[ymd].*")) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getText();
    }

    private static void csv(byte[] content, Consumer<Numbered> use) throws IOException {
        var text = PlainText.decode(content);
        var first = text.lines().findFirst().orElse("");
        var separator = first.contains("\t") ? '\t' : first.contains(";") && !first.contains(",") ? ';' : ',';
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord found : parser) {
                var row = new Numbered((int) found.getRecordNumber(), found.toList());
                if (!row.isBlank()) {
                    use.accept(row);
                }
            }
        }
    }
}
