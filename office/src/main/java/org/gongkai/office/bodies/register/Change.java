package org.gongkai.office.bodies.register;

import java.time.LocalDate;

/**
 * One reorganisation in the history of a body.
 *
 * @param day legal day from which it holds
 * @param basis 依据, such as the number of the approval
 * @param nameBefore the name until that day
 * @param other name of the body merged with or into, empty where there is none
 */
public record Change(Kind kind, LocalDate day, String basis, String nameBefore, String other) {
    /** What happened. */
    public enum Kind {
        /** 设立. */
        FOUNDED,
        /** 更名. */
        RENAMED,
        /** 并入 another body. */
        MERGED,
        /** 合并 another body into this one. */
        ABSORBED,
        /** 撤销. */
        ABOLISHED
    }
}
