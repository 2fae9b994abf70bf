package org.gongkai.office.catalogue;

import java.util.List;
import org.gongkai.office.Sheet;

/**
 * 单项否决 “栏目不更新”: one of the counts that fail a site in the national inspection.
 *
 * @param limit so many columns fail it
 */
public record Veto(Kind kind, int limit, String source) {
    /** What is counted. */
    public enum Kind {
        /** News and notices past their limit. */
        DUE,
        /** Other columns past their rule. */
        LONG,
        /** Empty columns. */
        EMPTY
    }

    public static List<Veto> all() {
        return Sheet.rows("catalogue/vetoes").stream()
                .map(row -> new Veto(Kind.valueOf(row.get(0)), Integer.parseInt(row.get(1)), row.get(3)))
                .toList();
    }
}
