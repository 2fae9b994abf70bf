package org.gongkai.report.model;

/**
 * The five parts of 总体情况, in their fixed order.
 *
 * @see "年度报告格式: 一、总体情况"
 */
public enum OverviewPart {
    PROACTIVE("proactive", "主动公开"),
    ON_REQUEST("on_request", "依申请公开"),
    INFORMATION_MANAGEMENT("information_management", "政府信息管理"),
    PLATFORM("platform", "政府信息公开平台建设"),
    SUPERVISION("supervision", "监督保障");

    private final String id;
    private final String label;

    OverviewPart(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Stable id, as in the JSON form. */
    public String id() {
        return id;
    }

    /** The statutory name. */
    public String label() {
        return label;
    }
}
