package org.gongkai.office.bodies;

/** What a person may do for a body. Four-eyes rules look at persons, not at duties. */
public enum Duty {
    /** 经办. */
    CLERK,
    /** 审核. */
    REVIEWER,
    /** 审发. */
    APPROVER,
    /** 保密审查. */
    SECRECY
}
