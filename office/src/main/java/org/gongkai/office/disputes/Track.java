package org.gongkai.office.disputes;

import java.util.Optional;
import org.gongkai.report.model.DisputeGroup;

/**
 * 案件类型: the three groups of table 4, and two that no table counts.
 *
 * @see "政府信息公开条例 第四十七条、第五十一条"
 */
public enum Track {
    /** 行政复议. */
    REVIEW,
    /** 未经复议直接起诉. */
    SUIT_DIRECT,
    /** 复议后起诉. */
    SUIT_AFTER_REVIEW,
    /** 投诉、举报 to the superior or the 主管部门. */
    COMPLAINT,
    /** 责令改正、监督意见、行政复议意见书. */
    ORDER;

    /** The group of table 4 in which it counts; empty where it does not. */
    public Optional<DisputeGroup> group() {
        return switch (this) {
            case REVIEW -> Optional.of(DisputeGroup.REVIEW);
            case SUIT_DIRECT -> Optional.of(DisputeGroup.SUIT_DIRECT);
            case SUIT_AFTER_REVIEW -> Optional.of(DisputeGroup.SUIT_AFTER_REVIEW);
            case COMPLAINT, ORDER -> Optional.empty();
        };
    }

    public boolean isSuit() {
        return this == SUIT_DIRECT || this == SUIT_AFTER_REVIEW;
    }
}
