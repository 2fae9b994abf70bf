package org.gongkai.office.publishing.takeover;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.SheetRows;

/**
 * A sheet as read.
 *
 * @param headers its first row
 * @param rows the others that are not blank
 */
record TakeoverSheet(List<String> headers, List<SheetRows.Numbered> rows) {
    /** Rows of one batch. */
    static final int MOST_ROWS = 50_000;

    static TakeoverSheet of(String name, FileType type, byte[] content) {
        var rows = new ArrayList<SheetRows.Numbered>();
        SheetRows.each(name, type, content, row -> {
            if (rows.size() > MOST_ROWS) {
                throw new Refusal(Refusal.Kind.INVALID, "takeover-rows", MOST_ROWS);
            }
            rows.add(row);
        });
        if (rows.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "takeover-none");
        }
        return new TakeoverSheet(rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
    }
}
