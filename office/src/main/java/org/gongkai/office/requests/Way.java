package org.gongkai.office.requests;

/**
 * 获取信息的方式: how the applicant wants the answer.
 *
 * @see "政府信息公开条例 第二十九条第二款第三项、第四十条"
 */
public enum Way {
    /** Downloaded from the portal with number and secret. */
    DOWNLOAD(""),
    EMAIL("email"),
    POST("postal"),
    FAX("fax"),
    /** 当面领取. */
    COUNTER(""),
    /** 查阅、抄录. */
    ON_SITE("");

    private final String needs;

    Way(String needs) {
        this.needs = needs;
    }

    /** The field of the form without which the answer cannot be delivered, empty for none. */
    public String needs() {
        return needs;
    }
}
