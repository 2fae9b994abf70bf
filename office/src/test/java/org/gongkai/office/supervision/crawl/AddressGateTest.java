package org.gongkai.office.supervision.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGateTest {
    private static final String PUBLIC = "93.184.216.34";

    private static AddressGate gate(Set<String> hosts, List<String> networks, String... answers) {
        var queue = new ArrayDeque<>(List.of(answers));
        return new AddressGate(hosts, networks, false, host -> {
            var answer = queue.size() > 1 ? queue.poll() : queue.peek();
            var addresses = String.valueOf(answer).split(" ");
            var found = new InetAddress[addresses.length];
            for (var n = 0; n < found.length; n++) {
                found[n] = Addresses.literal(addresses[n]);
            }
            return found;
        });
    }

    private static void assertRefused(String cause, AddressGate gate, String url) {
        assertThatThrownBy(() -> gate.require(URI.create(url)))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1"
            })
    void what_is_inside_is_never_read(String address) {
        assertThat(Addresses.isInside(Addresses.literal(address))).isTrue();
        assertRefused("inside", gate(Set.of("site.example"), List.of(), address), "http://site.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "1.1.1.1", "172.32.0.1", "172.15.255.255", "100.128.0.1", "2606:4700::1"})
    void public_addresses_may_be_read(String address) {
        assertThat(Addresses.isInside(Addresses.literal(address))).isFalse();
        assertThatCode(() ->
                        gate(Set.of("site.example"), List.of(), address).require(URI.create("http://site.example/")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_name_that_leads_inside_with_one_of_its_addresses_is_refused() {
        assertRefused("inside", gate(Set.of("site.example"), List.of(), PUBLIC + " 10.0.0.1"), "http://site.example/");
    }

    @Test
    void a_name_that_leads_elsewhere_the_second_time_is_refused() throws NotAllowed {
        var gate = gate(Set.of("site.example"), List.of(), PUBLIC, "169.254.169.254");
        gate.require(URI.create("http://site.example/"));
        assertRefused("inside", gate, "http://site.example/");
    }

    @Test
    void only_listed_hosts_ports_and_schemes_are_read() {
        var gate = gate(Set.of("site.example", "site.example:8080"), List.of(), PUBLIC);
        assertThat(gate.isListed(URI.create("https://SITE.example/a"))).isTrue();
        assertThat(gate.isListed(URI.create("http://site.example:8080/a"))).isTrue();
        for (var url : List.of(
                "http://other.example/",
                "http://sub.site.example/",
                "http://site.example:9200/",
                "ftp://site.example/",
                "http://user@site.example/",
                "http://site.example@other.example/",
                "http://169.254.169.254/latest/meta-data/")) {
            assertRefused("host", gate, url);
        }
    }

    @Test
    void where_networks_are_listed_the_address_lies_in_one_of_them() {
        assertRefused(
                "network", gate(Set.of("site.example"), List.of("203.0.114.0/24"), PUBLIC), "http://site.example/");
        assertThatCode(() -> gate(Set.of("site.example"), List.of("93.184.216.0/24"), PUBLIC)
                        .require(URI.create("http://site.example/")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_metadata_address_stays_refused_when_it_is_on_the_list_and_loopback_is_allowed() {
        var gate =
                new AddressGate(Set.of("169.254.169.254", "127.0.0.1:80"), List.of(), true, InetAddress::getAllByName);
        assertRefused("inside", gate, "http://169.254.169.254/latest/meta-data/");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Site.Example:80/a/../b/./c?b=2&a=1#top, http://site.example/b/c?a=1&b=2",
        "https://site.example:443, https://site.example/",
        "http://site.example/a;jsessionid=1F?x=1, http://site.example/a?x=1",
    })
    void an_address_has_one_form(String given, String form) {
        assertThat(Urls.normal(given).map(URI::toString)).contains(form);
        assertThat(Urls.normal("javascript:alert(1)")).isEmpty();
        assertThat(Urls.normal("mailto:a@b.cn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b/a/b/a/b, true",
        "/art/2021/1/5/art_1_2.html, false",
        "/calendar/2022/03, true",
        "/calendar/2022/01, false",
        "/calendar?month=2031-05, true",
        "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15, true",
        "/list?a=1&b=2&c=3&d=4&e=5&f=6&g=7, true",
        "/xxgk/202112/t20211231_100.html, false"
    })
    void addresses_without_end_are_known(String path, boolean trap) {
        assertThat(Urls.isTrap(URI.create("http://site.example" + path), LocalDate.of(2022, 1, 10)))
                .isEqualTo(trap);
    }
}
