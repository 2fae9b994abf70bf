package org.gongkai.office.requests;

import static org.gongkai.office.requests.AnswerType.Need.CONSULTATION;
import static org.gongkai.office.requests.AnswerType.Need.CORRECTION;
import static org.gongkai.office.requests.AnswerType.Need.CORRECTION_LAPSED;
import static org.gongkai.office.requests.AnswerType.Need.FEE_LAPSED;
import static org.gongkai.office.requests.AnswerType.Need.NOTHING;
import static org.gongkai.office.requests.AnswerType.Need.REASONS;

import java.time.LocalDate;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;

/**
 * 答复类型: each with its article, its row of table 3, the letter that carries it, and whether its reasons must be given.
 *
 * @see "政府信息公开条例 第三十条、第三十五条至第三十九条; 国办公开办函〔2021〕30号"
 */
public enum AnswerType {
    ALREADY_PUBLIC("第三十六条第一项", RequestRow.GRANTED, "published", false, NOTHING),
    GRANTED("第三十六条第二项", RequestRow.GRANTED, "granted", false, NOTHING),
    PARTLY_GRANTED("第三十七条", RequestRow.PARTLY_GRANTED, "partly", true, NOTHING),
    STATE_SECRET("第三十六条第三项、第十四条", RequestRow.DENIED_STATE_SECRET, "denied", true, NOTHING),
    OTHER_LAW("第三十六条第三项、第十四条", RequestRow.DENIED_OTHER_LAW, "denied", true, NOTHING),
    SECURITY_STABILITY("第三十六条第三项、第十四条", RequestRow.DENIED_SECURITY_STABILITY, "denied", true, NOTHING),
    THIRD_PARTY("第三十六条第三项、第十五条", RequestRow.DENIED_THIRD_PARTY, "denied", true, CONSULTATION),
    INTERNAL_AFFAIRS("第三十六条第三项、第十六条第一款", RequestRow.DENIED_INTERNAL_AFFAIRS, "denied", true, NOTHING),
    PROCESS_INFO("第三十六条第三项、第十六条第二款", RequestRow.DENIED_PROCESS_INFO, "denied", true, NOTHING),
    ENFORCEMENT_FILE("第三十六条第三项、第十六条第二款", RequestRow.DENIED_ENFORCEMENT_FILE, "denied", true, NOTHING),
    ADMIN_QUERY("第三十六条第七项", RequestRow.DENIED_ADMIN_QUERY, "admin_query", true, NOTHING),
    NOT_EXISTING("第三十六条第四项", RequestRow.UNABLE_NOT_HELD, "unable_not_held", true, NOTHING),
    OTHER_BODY("第三十六条第五项", RequestRow.UNABLE_NOT_HELD, "unable_other_body", true, NOTHING),
    NEEDS_CREATION("第三十八条", RequestRow.UNABLE_NEEDS_CREATION, "unable_needs_creation", true, NOTHING),
    STILL_UNCLEAR("第三十条", RequestRow.UNABLE_STILL_UNCLEAR, "unable_still_unclear", true, CORRECTION),
    PETITION("第三十九条第一款", RequestRow.REFUSED_PETITION, "refused_petition", true, NOTHING),
    REPEAT("第三十六条第六项", RequestRow.REFUSED_REPEAT, "refused_repeat", true, NOTHING),
    PUBLICATION("第三十九条第二款", RequestRow.REFUSED_PUBLICATION, "refused_publication", true, NOTHING),
    MASS_REQUESTS("第三十五条", RequestRow.REFUSED_MASS_REQUESTS, "refused_mass_requests", true, REASONS),
    CONFIRM_OR_REISSUE("", RequestRow.REFUSED_CONFIRM_OR_REISSUE, "refused_confirm", true, NOTHING),
    NOT_CORRECTED("第三十条", RequestRow.OTHER_NO_CORRECTION, "lapsed_correction", false, CORRECTION_LAPSED),
    FEE_UNPAID("第四十二条、国办函〔2020〕109号", RequestRow.OTHER_FEE_UNPAID, "lapsed_fee", false, FEE_LAPSED),
    /** 申请人主动撤回; recorded by {@link StepKind#WITHDRAWN}, never drafted. */
    WITHDRAWN("", RequestRow.OTHER_OTHER, "", false, NOTHING),
    /** 不属于政府信息公开申请 and whatever has no row of its own. */
    OTHER("", RequestRow.OTHER_OTHER, "other", true, NOTHING);

    /** What must have happened before. */
    public enum Need {
        NOTHING,
        /** A third party was asked, and its opinion is there or its time is over. */
        CONSULTATION,
        /** The applicant corrected the request. */
        CORRECTION,
        /** The applicant did not correct it in time. */
        CORRECTION_LAPSED,
        /** The fee was not paid in time. */
        FEE_LAPSED,
        /** The applicant was asked for the reasons, and gave them or let the time pass (条例 第三十五条). */
        REASONS
    }

    /** 复议前置: from this day a refusal under articles 14 to 16 goes to 行政复议 before any court. */
    static final LocalDate REVIEW_FIRST = LocalDate.of(2024, 1, 1);

    private final String article;
    private final RequestRow row;
    private final String letter;
    private final boolean reasons;
    private final Need need;

    AnswerType(String article, RequestRow row, String letter, boolean reasons, Need need) {
        this.article = article;
        this.row = row;
        this.letter = letter;
        this.reasons = reasons;
        this.need = need;
    }

    /** The article of the 条例, empty where practice alone carries it. */
    public String article() {
        return article;
    }

    /** The row of table 3 in the 2021 format. */
    public RequestRow row() {
        return row;
    }

    /** The row in a format; in 2019 all of （六） is one row. */
    public RequestRow row(ReportFormat format) {
        return row.in(format) ? row : RequestRow.OTHER_HANDLING;
    }

    /** Id of the template of its letter. */
    public String letter() {
        return letter;
    }

    /** Whether 说明理由 is demanded. */
    public boolean needsReasons() {
        return reasons;
    }

    public Need need() {
        return need;
    }

    /** Whether it withholds information under articles 14 to 16, of the whole or of a part. */
    public boolean withholds() {
        return row == RequestRow.PARTLY_GRANTED
                || row.group() == RequestRow.Group.DENIED && row != RequestRow.DENIED_ADMIN_QUERY;
    }

    /**
     * Whether its letter must send the applicant to 行政复议 before any court.
     *
     * @param day the day of the answer
     * @see "行政复议法（2023年修订）第二十三条第一款第四项"
     */
    public boolean isReviewFirst(LocalDate day) {
        return withholds() && !day.isBefore(REVIEW_FIRST);
    }

    /** Whether a caseworker may choose it. */
    public boolean canBeDrafted() {
        return this != WITHDRAWN;
    }
}
