package org.gongkai.office.publishing;

import java.util.Arrays;
import java.util.Set;

/** Where an item stands. */
public enum State {
    /** 起草. */
    DRAFT,
    /** 待审核 (初审). */
    REVIEW,
    /** 待复审. */
    SECOND,
    /** 待保密审查. */
    SECRECY,
    /** 依法难以确定，已报请确定 (条例 第十七条第三款). */
    REFERRED,
    /** 待审发 (终审). */
    APPROVAL,
    /** 已审发，待定时发布. */
    SCHEDULED,
    /** 已应急发布，待补审. */
    AFTER,
    /** 已发布. */
    PUBLISHED,
    /** 已撤下. */
    WITHDRAWN,
    /** 已审定，不主动公开. */
    KEPT,
    /** 已作废: a draft that the public never saw. */
    DISCARDED;

    private static final Set<State> SETTLED = Set.of(PUBLISHED, WITHDRAWN, KEPT, DISCARDED);

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return !SETTLED.contains(this);
    }

    /** All in which somebody still has to do something. */
    static State[] open() {
        return Arrays.stream(values()).filter(State::isOpen).toArray(State[]::new);
    }
}
