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
        PRESS,
        /** 政府公报 (条例 第二十四条、第二十五条). */
        GAZETTE,
        /** 国家档案馆、公共图书馆等查阅场所 (条例 第二十五条). */
        ARCHIVE,
        /** 微博、短视频等其他政务新媒体账号. */
        ACCOUNT
    }
}
