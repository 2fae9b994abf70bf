package org.gongkai.office.bodies;

/** How many persons see an item before the public does; from the fewest to the most, the emergency apart. */
public enum Lane {
    /** 小机关程序: 审发 with 保密审查, two persons in all, allowed by the district. */
    SMALL,
    /** 一般程序: 审核 and 审发, one of whom may hold the 保密审查. */
    USUAL,
    /** 完整程序: 初审, 复审, 终审 and 保密审查, four persons beside the drafter. */
    FULL,
    /** 应急程序: one approver now, the missing reviews within 24 hours. */
    EMERGENCY;

    /** The one of two ordinary lanes in which more persons see the item. */
    public Lane orHigher(Lane other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
