package org.gongkai.office.requests;

/** What happened to a request; each with the legal day on which it did. */
public enum StepKind {
    /** 提交, not yet 收到: by internet, fax or ordinary post. */
    FILED,
    /** 收到申请. The clock starts. */
    RECEIVED,
    /** 转科室办理. */
    ASSIGNED,
    /** 补正告知; {@code until}: the last day for the correction. */
    CORRECTION_ASKED,
    /** 收到补正. The clock starts again. */
    CORRECTED,
    /** 征求意见书 sent; {@code code}: a {@link Consulted}; {@code until}: when the opinion is due. */
    CONSULTED,
    /** Opinion received; {@code of}: the question; {@code code}: an {@link Opinion}. */
    OPINION,
    /** 收费通知 served; {@code amount}: yuan; {@code until}: the last day of payment. */
    FEE_ASKED,
    /** Paid in full. The clock starts again. */
    FEE_PAID,
    /** 延期 proposed; {@code days}: by how many working days. */
    EXTENSION_ASKED,
    /** 延期 agreed to by the head of the office. */
    EXTENSION_AGREED,
    /** 延期告知书 dispatched: the extension counts from here. */
    EXTENDED,
    /** Answer drafted; {@code code}: an {@link AnswerType}. */
    DRAFTED,
    /** 法制审核 passed. */
    LEGAL_PASSED,
    /** Draft sent back to the caseworker. */
    RETURNED,
    /** 批准. */
    APPROVED,
    /** 答复 dispatched; {@code code}: an {@link AnswerType}. The case is closed. */
    ANSWERED,
    /** 撤回申请. The case is closed; {@code code}: {@link AnswerType#WITHDRAWN}. */
    WITHDRAWN,
    /** 送达; {@code of}: the step the letter went out with, 0 for the answer. */
    DELIVERED,
    /** 退回: could not be delivered; {@code of}: the step it went out with; {@code code}: a {@link ReturnReason}. */
    UNDELIVERED,
    /** 另行送达 of the same letter; {@code of}: the step it went out with before. */
    RESENT,
    /** 要求说明理由 of many requests (条例 第三十五条); {@code until}: by when. */
    REASONS_ASKED,
    /** 说明的理由 received. */
    REASONS_GIVEN,
    /** 延迟答复 agreed to, the reasons being sound (条例 第三十五条); {@code until}: to which day. */
    DELAY_AGREED,
    /** 延迟答复告知书 dispatched: the answer is due on {@code until} from here. */
    DELAYED,
    /** 补充材料 from the applicant; the clock goes on. */
    SUPPLEMENTED,
    /** 电话记录 and other notes. */
    NOTED,
    /** Voiding of a request registered by mistake, asked for by one person. */
    VOID_ASKED,
    /** 作废 by a second person: the request counts nowhere. */
    VOIDED,
    /** A step recorded by mistake is taken back; {@code of}: that step. */
    RETRACTED,
    /** 动态调整: a refusal was looked at again; {@code code}: a {@link Reassessment}. */
    REASSESSED,
    /** 案卷 exported with the whole of 身份证明, for a reason. */
    EXPORTED,
    /** 归档; {@code code}: a {@link RetentionPeriod}. */
    ARCHIVED;

    /** Whether the request is answered or needs no answer any more. */
    public boolean closes() {
        return this == ANSWERED || this == WITHDRAWN;
    }

    /** Whether the applicant sees it in the course of the case; the office's own deliberation stays inside. */
    public boolean isPublic() {
        return switch (this) {
            case FILED,
                    RECEIVED,
                    CORRECTION_ASKED,
                    CORRECTED,
                    CONSULTED,
                    OPINION,
                    FEE_ASKED,
                    FEE_PAID,
                    EXTENDED,
                    ANSWERED,
                    WITHDRAWN,
                    DELIVERED,
                    RESENT,
                    REASONS_ASKED,
                    REASONS_GIVEN,
                    DELAYED,
                    SUPPLEMENTED,
                    VOIDED -> true;
            default -> false;
        };
    }

    /** Whether its words are the applicant's own or meant for the applicant. */
    public boolean isWrittenForApplicant() {
        return switch (this) {
            case CORRECTION_ASKED, CORRECTED, SUPPLEMENTED, FEE_ASKED, REASONS_ASKED, REASONS_GIVEN -> true;
            default -> false;
        };
    }
}
