package org.gongkai.office.requests;

/**
 * 申请渠道, and what makes 收到申请之日.
 *
 * @see "政府信息公开条例 第二十九条、第三十一条"
 */
public enum Intake {
    /** 当面提交: the day of submission. */
    IN_PERSON(false),
    /** 邮寄签收: the day the office signs. */
    POST_SIGNED(false),
    /** 平常信函: the day the office, having called on the day it got the letter, confirmed with the applicant. */
    POST_ORDINARY(true),
    /** 互联网: the day both sides confirm. */
    INTERNET(true),
    /** 传真: the day both sides confirm. */
    FAX(true),
    /** 口头: the day the form was filled in for the applicant. */
    ORAL(false);

    private final boolean confirmed;

    Intake(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** Whether the request counts as received only once the applicant has confirmed it. */
    public boolean needsConfirmation() {
        return confirmed;
    }
}
