package org.gongkai.office.publishing;

import java.util.List;

/**
 * 比较: what differs between two revisions.
 *
 * @param from number of the older revision
 * @param fields what describes them, where it differs
 * @param rows the text paragraph by paragraph; runs without a difference are one row
 */
public record RevisionDiff(int from, int to, List<FieldChange> fields, List<Row> rows) {
    /**
     * One field that differs.
     *
     * @param key message key of its name
     * @param isKey whether the values are message keys themselves
     */
    public record FieldChange(String key, String before, String after, boolean isKey) {}

    /** A piece of a paragraph, with whether the other revision lacks it. */
    public record Span(String text, boolean changed) {}

    /**
     * A paragraph.
     *
     * @param before empty where it was added
     * @param after empty where it was removed
     * @param same how many paragraphs did not change; then both sides are empty
     */
    public record Row(List<Span> before, List<Span> after, int same) {}

    public boolean isEmpty() {
        return fields.isEmpty() && rows.stream().allMatch(row -> row.same() > 0);
    }
}
