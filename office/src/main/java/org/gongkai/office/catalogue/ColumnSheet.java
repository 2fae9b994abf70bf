package org.gongkai.office.catalogue;

/**
 * What a keeper may change of a column.
 *
 * @param category id of the provision it answers to
 * @param keeper section that keeps it up to date
 * @param basis basis beyond the category, empty where there is none
 */
public record ColumnSheet(String name, String category, ColumnKind kind, UpdateRule rule, String keeper, String basis) {
    /** Longest name, in characters. */
    public static final int NAME_LIMIT = 40;

    /** What everybody reads of it. */
    String[] words() {
        return new String[] {name, keeper, basis};
    }

    /** The same, kept by a section. */
    ColumnSheet keptBy(String section) {
        return new ColumnSheet(name, category, kind, rule, section, basis);
    }
}
