package org.gongkai.office.channels;

/** Whether a placement stands. */
public enum PlacementState {
    /** 在发布. */
    PLACED,
    /** 已撤下. */
    WITHDRAWN
}
