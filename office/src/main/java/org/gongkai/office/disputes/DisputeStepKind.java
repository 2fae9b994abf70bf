package org.gongkai.office.disputes;

/** What happened to a dispute; each with the legal day on which it did. */
public enum DisputeStepKind {
    /**
     * 收到答复通知书、应诉通知书、转办单 or order; {@code reference}: its number, {@code code}: a {@link Procedure} of a review,
     * {@code until}: the day an order names. The clock of our answer starts.
     */
    RECEIVED,
    /** Papers of a further instance received; {@code code}: an {@link Instance}. The clock starts again. */
    APPEALED,
    /** 本机关上诉、申请再审; {@code code}: an {@link Instance}. */
    APPEAL_FILED,
    /** 提交答复书、答辩状 with evidence, or the report that was demanded. */
    ANSWERED,
    /** 中止审理. */
    SUSPENDED,
    /** 恢复审理. */
    RESUMED,
    /** 听证、开庭 announced; {@code until}: its day. */
    HEARING,
    /** 调解、和解. */
    MEDIATION,
    /** 决定、判决、裁定; {@code code}: a {@link DisputeResult}, {@code reference}: its number. */
    DECIDED,
    /** Served on us. */
    SERVED,
    /** What the decision orders; {@code days} and {@code code}, a unit, from its day, or {@code until}. */
    ORDERED,
    /** Done as ordered; {@code of}: the order, {@code reference}: number of the new answer. */
    FULFILLED,
    /** 费用; {@code amount}: yuan. */
    COST,
    /** 原因分析和教训; {@code reference}: 责任科室. */
    LEARNED,
    /** Notes. */
    NOTED,
    /** Registered by mistake: counts nowhere. */
    VOIDED,
    /** A step recorded by mistake is taken back; {@code of}: that step. */
    RETRACTED;

    /** Whether a case begins with it, or goes on before another instance. */
    public boolean opens() {
        return this == RECEIVED || this == APPEALED || this == APPEAL_FILED;
    }
}
