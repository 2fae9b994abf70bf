package org.gongkai.report.model;

import java.util.List;

/** The five columns of each group of table 4. */
public enum DisputeOutcome {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER_RESULT("other_result", "其他结果"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    private static final List<DisputeOutcome> OUTCOMES = List.of(UPHELD, CORRECTED, OTHER_RESULT, PENDING);

    private final String id;
    private final String label;

    DisputeOutcome(String id, String label) {
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

    /** The four columns that {@link #TOTAL} adds up. */
    public static List<DisputeOutcome> outcomes() {
        return OUTCOMES;
    }
}
