package org.gongkai.office.supervision.crawl;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Network addresses: which of them are inside, and in which network one lies. */
final class Addresses {
    private static final int BYTE = 8;
    private static final int IPV4 = 4;

    /** Reserved for special purposes (IANA registries for IPv4 and IPv6, RFC 6890); none of them is a public site. */
    private static final List<String> INSIDE = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "::1/128",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private Addresses() {}

    /** Whether an address is no public one: loopback, private, link-local with the metadata services, multicast, reserved. */
    static boolean isInside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || INSIDE.stream().anyMatch(network -> isIn(address, network));
    }

    /**
     * Whether an address lies in a network such as {@code 203.0.113.0/24}.
     *
     * @throws IllegalArgumentException where it is no network
     */
    static boolean isIn(InetAddress address, String network) {
        var slash = network.indexOf('/');
        var base = literal(slash < 0 ? network : network.substring(0, slash)).getAddress();
        var own = address.getAddress();
        if (own.length != base.length) {
            return false;
        }
        var length = own.length * BYTE;
        var bits = slash < 0 ? length : Integer.parseInt(network.substring(slash + 1));
        var shift = length - bits;
        return new BigInteger(1, own).shiftRight(shift).equals(new BigInteger(1, base).shiftRight(shift));
    }

    /** Whether a text is a network that can be kept in the list. */
    static boolean isNetwork(String text) {
        if (!text.matches("[0-9A-Fa-f:.]{2,45}/\\d{1,3}")) {
            return false;
        }
        try {
            var address = literal(text.substring(0, text.indexOf('/')));
            var bits = Integer.parseInt(text.substring(text.indexOf('/') + 1));
            return bits >= 1 && bits <= address.getAddress().length * BYTE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An address written in digits; names are not looked up. */
    static InetAddress literal(String text) {
        var isFour = text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!isFour && !text.contains(":")) {
            throw new IllegalArgumentException("not an address in digits: " + text);
        }
        try {
            var address = InetAddress.getByName(text);
            if (isFour && address.getAddress().length != IPV4) {
                throw new IllegalArgumentException("not an address in digits: " + text);
            }
            return address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address in digits: " + text, e);
        }
    }
}
