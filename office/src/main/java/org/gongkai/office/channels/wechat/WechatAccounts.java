package org.gongkai.office.channels.wechat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.chanjar.weixin.common.util.http.apache.ApacheHttpClientBuilder;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.gongkai.office.channels.outbox.ChannelSettings;
import org.gongkai.office.channels.outbox.Outgoing;
import org.gongkai.office.channels.outbox.Setting;
import org.springframework.stereotype.Component;

/**
 * The accounts as the library knows them, one a channel and version of its setting. Tokens are the stable ones, so that two
 * nodes don't end each other's; an expired one is made anew once in a call.
 */
@Component
class WechatAccounts {
    private record Known(int version, WxMpService service) {}

    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final ChannelSettings settings;
    private final Outgoing outgoing;

    WechatAccounts(ChannelSettings settings, Outgoing outgoing) {
        this.settings = settings;
        this.outgoing = outgoing;
    }

    WxMpService of(Setting setting) {
        return known.compute(
                        setting.channel().id(),
                        (id, before) -> before != null && before.version() == setting.version()
                                ? before
                                : new Known(setting.version(), made(setting)))
                .service();
    }

    private WxMpService made(Setting setting) {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(setting.account());
        config.setSecret(settings.secret(setting.channel().id()));
        config.useStableAccessToken(true);
        config.setApacheHttpClientBuilder(new Guarded(outgoing.client()));
        if (!setting.address().isEmpty()) {
            var host = new WxMpHostConfig();
            host.setApiHost(setting.address());
            host.setMpHost(setting.address());
            host.setOpenHost(setting.address());
            config.setHostConfig(host);
        }
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        service.setMaxRetryTimes(0); // the outbox tries again, after it has looked
        return service;
    }

    /** Hands the library our client, whatever it asks for. */
    private record Guarded(CloseableHttpClient client) implements ApacheHttpClientBuilder {
        @Override
        public CloseableHttpClient build() {
            return client;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyHost(String host) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyPort(int port) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyUsername(String username) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpProxyPassword(String password) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder httpRequestRetryHandler(HttpRequestRetryHandler handler) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder keepAliveStrategy(ConnectionKeepAliveStrategy strategy) {
            return this;
        }

        @Override
        public ApacheHttpClientBuilder sslConnectionSocketFactory(SSLConnectionSocketFactory factory) {
            return this;
        }
    }
}
