package org.gongkai.office.supervision.assessment;

import java.util.Optional;

/** 考核进度. */
public enum SchemeState {
    /** 拟定: indicators are written. */
    DRAFT,
    /** 评分: indicators and bodies are fixed. */
    OPEN,
    /** 公布: scores are frozen and shown to the bodies, which may appeal. */
    ANNOUNCED,
    /** 结束: nothing changes any more. */
    CLOSED;

    /** What comes after it. */
    Optional<SchemeState> next() {
        return switch (this) {
            case DRAFT -> Optional.of(OPEN);
            case OPEN -> Optional.of(ANNOUNCED);
            case ANNOUNCED -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    /** Whether the bodies see it. */
    public boolean isAnnounced() {
        return this == ANNOUNCED || this == CLOSED;
    }
}
