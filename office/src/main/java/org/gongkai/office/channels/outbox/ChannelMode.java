package org.gongkai.office.channels.outbox;

import java.util.Arrays;
import java.util.List;
import org.gongkai.office.channels.Channel;

/** 发布方式: how an item gets to a channel. */
public enum ChannelMode {
    /** 微信公众号接口，发布: appears under an address, no message to followers. */
    WECHAT_PUBLISH(Channel.Kind.WECHAT, true),
    /** 微信公众号接口，群发: a message to every follower, with a quota a day. */
    WECHAT_MASS(Channel.Kind.WECHAT, true),
    /** 复制后确认: without rights to the interface a person pastes the text and says where it appeared. */
    WECHAT_COPY(Channel.Kind.WECHAT, false),
    /** 站点平台接口. */
    SITE_PUSH(Channel.Kind.SITE, true),
    /** 站点平台文件包. */
    SITE_PACKAGE(Channel.Kind.SITE, false),
    /** 人工发布后登记. */
    BY_HAND(Channel.Kind.BOARD, false);

    private final Channel.Kind kind;
    private final boolean automatic;

    ChannelMode(Channel.Kind kind, boolean automatic) {
        this.kind = kind;
        this.automatic = automatic;
    }

    /** Whether the outbox carries it; else a person does and confirms. */
    public boolean isAutomatic() {
        return automatic;
    }

    public boolean isWechat() {
        return kind == Channel.Kind.WECHAT;
    }

    /** The modes a kind of channel can have, the one without any setting first. */
    public static List<ChannelMode> of(Channel.Kind kind) {
        return switch (kind) {
            case WECHAT -> List.of(WECHAT_COPY, WECHAT_PUBLISH, WECHAT_MASS);
            case SITE -> List.of(BY_HAND, SITE_PUSH, SITE_PACKAGE);
            case BOARD, PRESS, GAZETTE, ARCHIVE, ACCOUNT -> List.of(BY_HAND);
        };
    }

    /** The mode of this name, where such a channel can have it. */
    static java.util.Optional<ChannelMode> named(String name, Channel.Kind kind) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(name) && of(kind).contains(mode))
                .findAny();
    }
}
