package org.gongkai.office.portal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;

/** The directory as a file for spreadsheets, written page by page. */
final class DirectoryCsv {
    private DirectoryCsv() {}

    /**
     * Writes all pages.
     *
     * @param page the entries of a page by its number, none after the last
     */
    static void write(Writer out, List<String> head, IntFunction<List<DirectoryEntry>> page) throws IOException {
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(head);
            var number = 0;
            for (var entries = page.apply(number); !entries.isEmpty(); entries = page.apply(++number)) {
                for (var entry : entries) {
                    var item = entry.item();
                    csv.printRecord(
                            SafeCell.of(item.indexNo()),
                            SafeCell.of(item.title()),
                            SafeCell.of(entry.summary()),
                            item.formedOn(),
                            item.publishedOn(),
                            SafeCell.of(item.documentNo()),
                            SafeCell.of(item.columnName()));
                }
            }
        }
    }
}
