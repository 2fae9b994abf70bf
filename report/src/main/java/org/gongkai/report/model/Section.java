package org.gongkai.report.model;

/**
 * The six sections of the report, in their fixed order.
 *
 * @see "年度报告格式: 一至六"
 */
public enum Section {
    OVERVIEW("s1_overview", "一、总体情况"),
    PROACTIVE("s2_proactive", "二、主动公开政府信息情况"),
    REQUESTS("s3_requests", "三、收到和处理政府信息公开申请情况"),
    DISPUTES("s4_disputes", "四、政府信息公开行政复议、行政诉讼情况"),
    PROBLEMS("s5_problems", "五、存在的主要问题及改进情况"),
    OTHER("s6_other", "六、其他需要报告的事项");

    private final String id;
    private final String title;

    Section(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Stable id, as in the JSON form. */
    public String id() {
        return id;
    }

    /** The statutory title with its number. */
    public String title() {
        return title;
    }
}
