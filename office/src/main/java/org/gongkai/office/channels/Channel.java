package org.gongkai.office.channels;

import java.util.OptionalInt;

/**
 * 发布渠道: an account or place beside the portal on which a body places its items.
 *
 * @param rhythmDays the promised largest gap between two placements, in calendar days; empty: none promised
 */
public record Channel(long id, long bodyId, Kind kind, String name, OptionalInt rhythmDays) {
    /** Kinds of channels. */
    public enum Kind {
        /** 微信公众号. */
        WECHAT,
        /** 其他网站或者集约化平台. */
        SITE,
        /** 公示栏、公告栏. */
        BOARD,
        /** 广播电视、报刊. */
        PRESS
    }
}
