package org.gongkai.office.portal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The directory as a file for spreadsheets, written page by page. */
final class DirectoryCsv {
    static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA = "=+-@\t\r";

    private DirectoryCsv() {}

    /**
     * Writes all pages.
     *
     * @param page the entries of a page by its number, none after the last
     */
    static void write(Writer out, List<String> head, IntFunction<List<DirectoryEntry>> page) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(head);
            var number = 0;
            for (var entries = page.apply(number); !entries.isEmpty(); entries = page.apply(++number)) {
                for (var entry : entries) {
                    var item = entry.item();
                    csv.printRecord(
                            harmless(item.indexNo()),
                            harmless(item.title()),
                            harmless(entry.summary()),
                            item.formedOn(),
                            item.publishedOn(),
                            harmless(item.documentNo()),
                            harmless(item.columnName()));
                }
            }
        }
    }

    /** A spreadsheet would run what begins like a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
