package org.gongkai.office.channels.outbox;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.office.channels.Channel;

/**
 * How a channel is reached.
 *
 * @param address of the interface, empty for the documented one of the platform
 * @param account AppID of an account, user of a platform
 * @param hasSecret whether a secret is kept; it is never shown
 * @param host on which what appeared lies, empty where any will do
 * @param mapping of a site platform, as JSON
 * @param daily mass messages a day
 * @param pausedUntil nothing is sent before
 * @param pausedWhy code of the reason, empty for none
 */
public record Setting(
        Channel channel,
        ChannelMode mode,
        String address,
        String account,
        boolean hasSecret,
        String host,
        String mapping,
        int daily,
        Optional<Instant> pausedUntil,
        String pausedWhy,
        int version) {
    /** Host of articles of an account. */
    public static final String WECHAT_HOST = "mp.weixin.qq.com";

    /** A channel of which nobody said anything yet. */
    static Setting none(Channel channel) {
        var mode = ChannelMode.of(channel.kind()).get(0);
        return new Setting(channel, mode, "", "", false, "", "", 1, Optional.empty(), "", 0);
    }

    /** Where an address of what appeared has to lie; empty where any will do. */
    public String appearsOn() {
        return host.isEmpty() && mode.isWechat() ? WECHAT_HOST : host;
    }

    /** Whether something stops all of it now. */
    public boolean isPaused(Instant at) {
        return pausedUntil.filter(at::isBefore).isPresent();
    }
}
