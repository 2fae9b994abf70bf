package org.gongkai.office.bodies;

/** How many persons see an item before the public does. */
public enum Lane {
    /** 审核、审发 and 保密审查: three persons beside each other, the secrecy review held by one of the two or a fourth. */
    USUAL,
    /** 审发 with 保密审查: two persons in all, allowed by the district. */
    SMALL
}
