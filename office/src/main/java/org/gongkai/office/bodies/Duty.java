package org.gongkai.office.bodies;

import java.util.EnumSet;
import java.util.Set;

/** 职责: what a person may do for a body. Four-eyes rules look at persons, not at duties. */
public enum Duty {
    /** 经办. */
    CLERK,
    /** 审核; 初审 in the full lane. */
    REVIEWER,
    /** 复审, in the full lane only. */
    SECOND_REVIEWER,
    /** 审发; 终审 in the full lane. */
    APPROVER,
    /** 保密审查. */
    SECRECY,
    /** 依申请公开经办. */
    CASEWORKER,
    /** 法制审核. */
    LEGAL,
    /** 监督: of the bodies below. */
    SUPERVISOR,
    /** 系统管理员: bodies, staff, settings; never contents. */
    SYSTEM_ADMIN,
    /** 安全管理员: duties, lock-outs, sessions; never contents. */
    SECURITY_ADMIN,
    /** 审计管理员: the trail; never contents. */
    AUDIT_ADMIN;

    /** Who works on requests and disputes. */
    public static final Set<Duty> ON_CASES = Set.of(CASEWORKER, LEGAL, APPROVER);

    /** Who works on requests and disputes, and who supervises it. */
    public static final Set<Duty> SEEING_CASES = Set.of(CASEWORKER, LEGAL, APPROVER, SUPERVISOR);

    /** Who has a part in what is published. */
    public static final Set<Duty> PUBLISHING = Set.of(CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY);

    /** Who reads the office's statements and reports. */
    public static final Set<Duty> READING_REPORTS = Set.of(CLERK, REVIEWER, APPROVER, SUPERVISOR);

    private static final Set<Duty> ADMINISTRATION = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** One of the three administrators (三员分立), who do not see what the office works on. */
    public boolean isAdministration() {
        return ADMINISTRATION.contains(this);
    }
}
