package org.gongkai.office.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongkai.office.Refusal;
import org.gongkai.report.read.PlainText;

/** The rows of a sheet, one after the other: XLSX of any length, CSV in UTF-8 or GB18030. */
public final class SheetRows {
    /** A row with its number as the sheet shows it. */
    public record Numbered(int number, List<String> cells) {
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int MOST_COLUMNS = 60;
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?:\\D.*)?|(\\d{4})(\\d{2})(\\d{2})");

    private SheetRows() {}

    /**
     * Hands over every row that is not blank, the headers first.
     *
     * @throws Refusal where it is no sheet, broken, or made to exhaust whoever reads it
     */
    public static void each(String name, FileType type, byte[] content, Consumer<Numbered> use) {
        try {
            switch (type) {
                case XLSX -> {
                    SheetGuard.check(name, content);
                    xlsx(content, use);
                }
                case CSV, TXT -> csv(content, use);
                case PDF, OFD, DOCX, DOC, XLS, PPTX, PPT, PNG, JPEG, GIF ->
                    throw Inspection.refused("sheet-type", name);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // the reader answers a broken sheet with any of them
            throw Inspection.refused("file-broken", name);
        }
    }

    /** A day as it is written in sheets, such as 2021-01-05, 2021年1月5日 or 20210105; a time of day is left out. */
    public static Optional<LocalDate> day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var from = found.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(from)),
                    Integer.parseInt(found.group(from + 1)),
                    Integer.parseInt(found.group(from + 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
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
