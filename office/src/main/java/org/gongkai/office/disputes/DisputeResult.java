package org.gongkai.office.disputes;

import org.gongkai.report.model.DisputeOutcome;

/**
 * 审理结果 as the decision words it. Each fixes its column of table 4, unless the office sets another: no statute says
 * which result is 维持 or 纠正.
 *
 * @see "行政复议法（2023年修订）第三十条、第三十三条、第四十一条、第六十三条至第六十九条、第七十三条; 行政诉讼法 第四十九条至第六十二条、第六十九条至第七十七条、第八十九条"
 */
public enum DisputeResult {
    MAINTAINED("第六十八条", "", DisputeOutcome.UPHELD),
    CLAIM_REJECTED("第六十九条", "第六十九条", DisputeOutcome.UPHELD),
    SET_ASIDE("第六十四条", "第七十条", DisputeOutcome.CORRECTED),
    PARTLY_SET_ASIDE("第六十四条", "第七十条", DisputeOutcome.CORRECTED),
    CHANGED("第六十三条", "第七十七条", DisputeOutcome.CORRECTED),
    DECLARED_UNLAWFUL("第六十五条", "第七十四条", DisputeOutcome.CORRECTED),
    DECLARED_VOID("第六十七条", "第七十五条", DisputeOutcome.CORRECTED),
    ORDERED_TO_PERFORM("第六十六条", "第七十二条", DisputeOutcome.CORRECTED),
    /** 驳回行政复议申请, 裁定驳回起诉: not on the merits. */
    DISMISSED("第三十三条", "第四十九条", DisputeOutcome.OTHER_RESULT),
    WITHDRAWN("第四十一条第一项", "第六十二条", DisputeOutcome.OTHER_RESULT),
    SETTLED("第七十三条", "第六十条", DisputeOutcome.OTHER_RESULT),
    TERMINATED("第四十一条", "第一百零一条", DisputeOutcome.OTHER_RESULT),
    NOT_ACCEPTED("第三十条", "第五十一条", DisputeOutcome.OTHER_RESULT),
    TRANSFERRED("", "", DisputeOutcome.OTHER_RESULT),
    /** 驳回上诉，维持原判: what the instance before came to stays. */
    APPEAL_DISMISSED("", "第八十九条第一款第一项", DisputeOutcome.TOTAL),
    /** 准许撤回上诉. */
    APPEAL_WITHDRAWN("", "第一百零一条", DisputeOutcome.TOTAL),
    /** 发回重审: the suit goes on. */
    REMANDED("", "第八十九条第一款第三项、第四项", DisputeOutcome.PENDING),
    /** 投诉、举报属实. */
    FOUNDED("", "", DisputeOutcome.OTHER_RESULT),
    /** 投诉、举报不属实. */
    UNFOUNDED("", "", DisputeOutcome.OTHER_RESULT),
    /** 已按要求改正. */
    RECTIFIED("", "", DisputeOutcome.OTHER_RESULT);

    private final String ofReview;
    private final String ofSuit;
    private final DisputeOutcome outcome;

    DisputeResult(String ofReview, String ofSuit, DisputeOutcome outcome) {
        this.ofReview = ofReview;
        this.ofSuit = ofSuit;
        this.outcome = outcome;
    }

    /** The article it rests on, empty where it rests on none. */
    public String article(Track track) {
        return track.isSuit() ? ofSuit : track == Track.REVIEW ? ofReview : "";
    }

    /** The column of table 4 by our reading; {@link DisputeOutcome#TOTAL} where that of the instance before stays. */
    public DisputeOutcome outcome() {
        return outcome;
    }

    /** Whether what the instance before came to stays. */
    public boolean keepsEarlier() {
        return outcome == DisputeOutcome.TOTAL;
    }

    /** Whether such a case can end so. */
    public boolean fits(Track track, Instance instance) {
        return switch (this) {
            case MAINTAINED -> track == Track.REVIEW;
            case FOUNDED, UNFOUNDED -> track == Track.COMPLAINT;
            case RECTIFIED -> track == Track.ORDER;
            case APPEAL_DISMISSED, APPEAL_WITHDRAWN -> track.isSuit() && instance != Instance.FIRST;
            case REMANDED -> track.isSuit() && instance != Instance.FIRST;
            case TERMINATED, TRANSFERRED -> true;
            default -> track.group().isPresent();
        };
    }
}
