package org.gongkai.office.channels.wechat;

import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongkai.office.channels.outbox.Fault;
import org.gongkai.office.channels.outbox.Fault.Meaning;

/**
 * What the platform's answers mean for a posting.
 *
 * @see "微信公众平台开发文档：全局返回码说明、发布能力、群发接口"
 */
final class WechatErrors {
    /** 相同 clientmsgid 已存在群发记录: it was sent, and the answer says as what. */
    static final int SENT_BEFORE = 45065;

    private static final int BUSY = -1;
    /** Given by the library where no answer came. */
    private static final int NO_ANSWER = -99;
    /** 没有群发配额. */
    private static final int NO_MASS_QUOTA = 45028;
    /** AppID、AppSecret、白名单、接口权限、账号被限制. */
    private static final Set<Integer> ACCOUNT =
            Set.of(40013, 40125, 40164, 40243, 41002, 41004, 48001, 48004, 50002, 53500, 61007, 89503, 89506, 89507);
    /** The token again not accepted after it was made anew; or too fast. */
    private static final Set<Integer> SOON = Set.of(40001, 40014, 42001, 45011, 53501);

    private WechatErrors() {}

    static Fault of(WxErrorException e) {
        var code = e.getError().getErrorCode();
        if (code == NO_ANSWER || code == BUSY) {
            return new Fault(Meaning.UNKNOWN, "no-answer");
        }
        if (code == NO_MASS_QUOTA) {
            return new Fault(Meaning.LATER, "wx-45028", Duration.ofHours(6));
        }
        if (code == 45009) {
            return new Fault(Meaning.QUOTA, "wx-45009");
        }
        if (ACCOUNT.contains(code)) {
            return new Fault(Meaning.ACCOUNT, code == 48001 ? "wx-48001" : "wx-account-" + code);
        }
        if (SOON.contains(code)) {
            return new Fault(Meaning.LATER, "wx-token");
        }
        return new Fault(Meaning.REFUSED, "wx-" + code);
    }
}
