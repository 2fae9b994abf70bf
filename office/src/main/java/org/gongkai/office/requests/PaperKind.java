package org.gongkai.office.requests;

/** What a paper of a case is. */
public enum PaperKind {
    /** 收到的材料: from the applicant or others. */
    RECEIVED,
    /** 随文材料: goes out with the answer. */
    ENCLOSED,
    /** 送达凭据: 送达回证, a signed slip, a returned cover. */
    PROOF
}
