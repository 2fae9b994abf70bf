package org.gongkai.office.engagement.consultation;

/** 采纳情况 of what was said on a topic. */
public enum Conclusion {
    ADOPTED,
    PARTLY,
    NOT_ADOPTED
}
