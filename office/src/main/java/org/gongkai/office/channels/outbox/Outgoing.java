package org.gongkai.office.channels.outbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.springframework.stereotype.Component;

/**
 * The one way out. It reaches what an administrator set up, by TLS, and never this machine or a private network unless the
 * settings file of the office names that host: the name is looked up here, so that no name of the outside can lead inside.
 * Nothing is repeated and no redirection followed by itself.
 */
@Component
public class Outgoing implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int SHARED = 100;

    private final OutgoingRules rules;
    private final CloseableHttpClient client;

    Outgoing(OutgoingRules rules) {
        this.rules = rules;
        this.client = build();
    }

    /** The client, which the program closes at its end. */
    public CloseableHttpClient client() {
        return client;
    }

    /** Whether an address may be set up: of TLS, or of a host that the settings file names. */
    public boolean isAllowed(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                return false;
            }
            var plain = "http".equalsIgnoreCase(uri.getScheme());
            return "https".equalsIgnoreCase(uri.getScheme()) || plain && isInner(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isInner(String host) {
        return rules.innerHosts().contains(host.toLowerCase(Locale.ROOT));
    }

    private CloseableHttpClient build() {
        DnsResolver guarded = host -> {
            var found = InetAddress.getAllByName(host);
            if (!isInner(host) && Arrays.stream(found).anyMatch(Outgoing::isOfInside)) {
                throw new UnknownHostException("a host of an inner network that the settings do not name");
            }
            return found;
        };
        var factories = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", SSLConnectionSocketFactory.getSocketFactory())
                .build();
        var pool = new PoolingHttpClientConnectionManager(factories, guarded);
        pool.setMaxTotal(CONNECTIONS * 2);
        pool.setDefaultMaxPerRoute(CONNECTIONS);
        var millis = Math.toIntExact(rules.timeout().toMillis());
        var patience = RequestConfig.custom()
                .setConnectTimeout(millis)
                .setSocketTimeout(millis)
                .setConnectionRequestTimeout(millis)
                .setRedirectsEnabled(false)
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(patience)
                .setConnectionTimeToLive(1, TimeUnit.MINUTES)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    private static boolean isOfInside(InetAddress address) {
        var bytes = address.getAddress();
        var unique = bytes.length > 4 && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
        var shared = bytes.length == 4 && bytes[0] == SHARED && (bytes[1] & 0xc0) == 0x40;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || unique
                || shared;
    }

    @Override
    public void close() throws java.io.IOException {
        client.close();
    }
}
