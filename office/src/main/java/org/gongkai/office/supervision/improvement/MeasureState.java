package org.gongkai.office.supervision.improvement;

import java.util.Set;

/** 措施状态: how far a measure is. */
public enum MeasureState {
    /** 未启动. */
    OPEN,
    /** 正在推进. */
    UNDER_WAY,
    /** 已完成, with evidence. */
    DONE,
    /** 不再实施, with a reason. */
    DROPPED;

    /** Whether nothing more is to be done. */
    public boolean isClosed() {
        return this == DONE || this == DROPPED;
    }

    /** The states that may be recorded next; what was closed may be taken up again. */
    public Set<MeasureState> next() {
        return switch (this) {
            case OPEN, UNDER_WAY -> Set.of(UNDER_WAY, DONE, DROPPED);
            case DONE, DROPPED -> Set.of(UNDER_WAY);
        };
    }
}
