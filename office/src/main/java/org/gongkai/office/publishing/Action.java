package org.gongkai.office.publishing;

import java.util.Optional;

/** What can be done with an item. */
public enum Action {
    /** 送审. */
    SUBMIT,
    /** 审核通过 (初审). */
    PASS(Signature.FIRST),
    /** 复审通过. */
    PASS_SECOND(Signature.SECOND),
    /** 签署保密审查单, agreeing. */
    CLEAR(Signature.SECRECY),
    /** 签署保密审查单, not agreeing: back to the drafter. */
    OBJECT(Signature.SECRECY),
    /** 报请主管部门或者保密行政管理部门确定. */
    REFER,
    /** 登记答复. */
    ANSWER,
    /** 审发: publishes. */
    APPROVE(Signature.FINAL),
    /** 审发，定时发布. */
    SCHEDULE(Signature.FINAL),
    /** 取消定时. */
    UNSCHEDULE,
    /** 到时发布: what the office itself does at the set time. */
    PUBLISH,
    /** 审定不主动公开. */
    KEEP(Signature.FINAL),
    /** 退回. */
    RETURN,
    /** 更正: opens an item again; the public keeps the old text until the new one is approved. */
    CORRECT,
    /** 遮盖: masks personal data in what the public sees, at once. */
    MASK,
    /** 撤下. */
    WITHDRAW,
    /** 作废 a draft that the public never saw. */
    DISCARD;

    /** What a signature in the chain stands for; four eyes compare them. */
    enum Signature {
        FIRST,
        SECOND,
        SECRECY,
        FINAL
    }

    private final Optional<Signature> signature;

    Action() {
        this.signature = Optional.empty();
    }

    Action(Signature signature) {
        this.signature = Optional.of(signature);
    }

    Optional<Signature> signature() {
        return signature;
    }
}
