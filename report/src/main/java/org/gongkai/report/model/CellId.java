package org.gongkai.report.model;

/**
 * The identity of a statutory cell, independent of format and source.
 *
 * @param block {@code a20_1}, {@code a20_5}, {@code a20_6}, {@code a20_8}, {@code a20_9}, {@code requests} or
 *     {@code disputes}
 * @param row row id; {@code cases} in {@code disputes}, which has one row
 * @param column column id
 */
public record CellId(String block, String row, String column) {
    /** Block id of table 3. */
    public static final String REQUESTS = "requests";

    /** Block id of table 4. */
    public static final String DISPUTES = "disputes";

    /** The one row of table 4. */
    public static final String CASES = "cases";

    /** A cell of table 3. */
    public static CellId of(RequestRow row, ApplicantColumn column) {
        return new CellId(REQUESTS, row.id(), column.id());
    }

    /** A cell of table 4. */
    public static CellId of(DisputeGroup group, DisputeOutcome outcome) {
        return new CellId(DISPUTES, CASES, group.id() + "_" + outcome.id());
    }

    /** The table in which the cell stands. */
    public TableKind table() {
        return switch (block) {
            case REQUESTS -> TableKind.REQUESTS;
            case DISPUTES -> TableKind.DISPUTES;
            default -> TableKind.PROACTIVE;
        };
    }

    @Override
    public String toString() {
        return block + "." + row + "." + column;
    }
}
