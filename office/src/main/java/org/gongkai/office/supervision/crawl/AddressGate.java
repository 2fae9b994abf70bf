package org.gongkai.office.supervision.crawl;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether an address may be read: its host is on the list, and every network address its name leads to is public and,
 * where networks are listed, in one of them. Asked before each request, each redirect, and after the answer came: Java keeps
 * the answer of the name service for longer than a request lasts, so both times and the connection see the same.
 *
 * @param loopback for tests only: this machine may be read
 */
record AddressGate(Set<String> hosts, List<String> networks, boolean loopback, Names names) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The name service. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    AddressGate {
        hosts = Set.copyOf(hosts);
        networks = List.copyOf(networks);
    }

    /** Whether its host is on the list; nothing is looked up. */
    boolean isListed(URI uri) {
        var host = uri.getHost();
        if (host == null || uri.getUserInfo() != null) {
            return false;
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        var port = uri.getPort();
        var usual = port < 0 || scheme.equals("http") && port == HTTP || scheme.equals("https") && port == HTTPS;
        return hosts.contains(usual ? name : name + ":" + port);
    }

    /** @throws NotAllowed with why it may not be read */
    void require(URI uri) throws NotAllowed {
        if (!isListed(uri)) {
            throw new NotAllowed("host");
        }
        var host = uri.getHost();
        for (var address : looked(host.startsWith("[") ? host.substring(1, host.length() - 1) : host)) {
            var isOwn = loopback && address.isLoopbackAddress();
            if (!isOwn && Addresses.isInside(address)) {
                throw new NotAllowed("inside");
            }
            if (!isOwn && !networks.isEmpty() && networks.stream().noneMatch(one -> Addresses.isIn(address, one))) {
                throw new NotAllowed("network");
            }
        }
    }

    private InetAddress[] looked(String host) throws NotAllowed {
        try {
            var addresses = names.of(host);
            if (addresses.length == 0) {
                throw new NotAllowed("unknown");
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new NotAllowed("unknown");
        }
    }
}
