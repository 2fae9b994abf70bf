package org.gongkai.report.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of table 3, in printed order. {@link #OTHER_HANDLING} is the one row （六） of the 2019 format; the 2021
 * format has three rows in its place.
 *
 * @see "年度报告格式: 三、收到和处理政府信息公开申请情况"
 */
public enum RequestRow {
    NEW_RECEIVED("new_received", "一、本年新收政府信息公开申请数量", Group.NONE, null),
    CARRIED_IN("carried_in", "二、上年结转政府信息公开申请数量", Group.NONE, null),
    GRANTED("granted", "（一）予以公开", Group.RESULT, null),
    PARTLY_GRANTED("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", Group.RESULT, null),
    DENIED_STATE_SECRET("denied_state_secret", "1.属于国家秘密", Group.DENIED, null),
    DENIED_OTHER_LAW("denied_other_law", "2.其他法律行政法规禁止公开", Group.DENIED, null),
    DENIED_SECURITY_STABILITY("denied_security_stability", "3.危及“三安全一稳定”", Group.DENIED, null),
    DENIED_THIRD_PARTY("denied_third_party", "4.保护第三方合法权益", Group.DENIED, null),
    DENIED_INTERNAL_AFFAIRS("denied_internal_affairs", "5.属于三类内部事务信息", Group.DENIED, null),
    DENIED_PROCESS_INFO("denied_process_info", "6.属于四类过程性信息", Group.DENIED, null),
    DENIED_ENFORCEMENT_FILE("denied_enforcement_file", "7.属于行政执法案卷", Group.DENIED, null),
    DENIED_ADMIN_QUERY("denied_admin_query", "8.属于行政查询事项", Group.DENIED, null),
    UNABLE_NOT_HELD("unable_not_held", "1.本机关不掌握相关政府信息", Group.UNABLE, null),
    UNABLE_NEEDS_CREATION("unable_needs_creation", "2.没有现成信息需要另行制作", Group.UNABLE, null),
    UNABLE_STILL_UNCLEAR("unable_still_unclear", "3.补正后申请内容仍不明确", Group.UNABLE, null),
    REFUSED_PETITION("refused_petition", "1.信访举报投诉类申请", Group.REFUSED, null),
    REFUSED_REPEAT("refused_repeat", "2.重复申请", Group.REFUSED, null),
    REFUSED_PUBLICATION("refused_publication", "3.要求提供公开出版物", Group.REFUSED, null),
    REFUSED_MASS_REQUESTS("refused_mass_requests", "4.无正当理由大量反复申请", Group.REFUSED, null),
    REFUSED_CONFIRM_OR_REISSUE("refused_confirm_or_reissue", "5.要求行政机关确认或重新出具已获取信息", Group.REFUSED, null),
    OTHER_HANDLING("other_handling", "（六）其他处理", Group.RESULT, ReportFormat.TRIAL_2019),
    OTHER_NO_CORRECTION(
            "other_no_correction", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Group.OTHER, ReportFormat.CURRENT_2021),
    OTHER_FEE_UNPAID(
            "other_fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Group.OTHER, ReportFormat.CURRENT_2021),
    OTHER_OTHER("other_other", "3.其他", Group.OTHER, ReportFormat.CURRENT_2021),
    RESULTS_TOTAL("results_total", "（七）总计", Group.TOTAL, null),
    CARRIED_OUT("carried_out", "四、结转下年度继续办理", Group.NONE, null);

    /** The groups of 三、本年度办理结果 that are printed as merged cells left of the rows. */
    public enum Group {
        /** Not under 三. */
        NONE(""),
        /** A row of its own directly under 三. */
        RESULT(""),
        DENIED("（三）不予公开"),
        UNABLE("（四）无法提供"),
        REFUSED("（五）不予处理"),
        OTHER("（六）其他处理"),
        /** （七）总计, under 三 but not one of the results it adds up. */
        TOTAL("");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** The statutory label of the merged cell, empty where the format prints none. */
        public String label() {
            return label;
        }
    }

    private final String id;
    private final String label;
    private final Group group;
    private final @Nullable ReportFormat only;

    RequestRow(String id, String label, Group group, @Nullable ReportFormat only) {
        this.id = id;
        this.label = label;
        this.group = group;
        this.only = only;
    }

    public String id() {
        return id;
    }

    /** The statutory label. */
    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }

    /** Whether the format prints this row. */
    public boolean in(ReportFormat format) {
        return only == null || only == format;
    }

    /** One of the outcomes that （七）总计 adds up. */
    public boolean isResult() {
        return group != Group.NONE && group != Group.TOTAL;
    }

    /** The rows of a format in printed order: 23 in 2019, 25 in 2021. */
    public static List<RequestRow> rows(ReportFormat format) {
        return Arrays.stream(values()).filter(row -> row.in(format)).toList();
    }

    /** The outcomes of a format in printed order. */
    public static List<RequestRow> results(ReportFormat format) {
        return Arrays.stream(values())
                .filter(row -> row.in(format) && row.isResult())
                .toList();
    }
}
