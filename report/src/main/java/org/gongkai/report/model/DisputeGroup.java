package org.gongkai.report.model;

/** The three groups of table 4. */
public enum DisputeGroup {
    REVIEW("review", "行政复议"),
    SUIT_DIRECT("suit_direct", "未经复议直接起诉"),
    SUIT_AFTER_REVIEW("suit_after_review", "复议后起诉");

    private final String id;
    private final String label;

    DisputeGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    /** The statutory label. */
    public String label() {
        return label;
    }
}
