package org.gongkai.office.channels.outbox;

/** Where a posting, one item on one channel, stands. */
public enum PostingState {
    /** 待准备: the plan names the channel for the item. */
    PROPOSED,
    /** 待审批. */
    PREPARED,
    /** 待发送. */
    APPROVED,
    /** 发送中. */
    SENDING,
    /** 已提交，等待回执. */
    SUBMITTED,
    /** 待人工发布并登记. */
    TO_CONFIRM,
    /** 已发布. */
    PUBLISHED,
    /** 对方拒绝. */
    FAILED,
    /** 多次发送没有成功. */
    STUCK,
    /** 不发布到该渠道. */
    DECLINED,
    /** 信息已变化，另行准备. */
    SUPERSEDED,
    /** 放弃发布. */
    GIVEN_UP,
    /** 撤回中. */
    WITHDRAWING,
    /** 待人工撤回并登记. */
    TO_WITHDRAW,
    /** 多次撤回没有成功. */
    WITHDRAW_STUCK,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether nothing of it is to come any more. */
    public boolean isOver() {
        return switch (this) {
            case DECLINED, SUPERSEDED, GIVEN_UP, WITHDRAWN -> true;
            case PROPOSED,
                    PREPARED,
                    APPROVED,
                    SENDING,
                    SUBMITTED,
                    TO_CONFIRM,
                    PUBLISHED,
                    FAILED,
                    STUCK,
                    WITHDRAWING,
                    TO_WITHDRAW,
                    WITHDRAW_STUCK -> false;
        };
    }

    /** Whether the public can see it there. */
    public boolean isOutside() {
        return this == PUBLISHED || this == WITHDRAWING || this == TO_WITHDRAW || this == WITHDRAW_STUCK;
    }
}
