package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Visitor;
import org.gongkai.office.publishing.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("own-office")
class SiteMapsTest {
    private static final String ADDRESS = PublicServer.ADDRESS;

    private final Visitor robot = PublicServer.visitor();

    @Test
    void robots_find_every_public_address_once_and_no_other() {
        var planted = new Planted();
        var robots = robot.get("/robots.txt").body();
        assertThat(robots).contains("Sitemap: " + ADDRESS + "/sitemap.xml").doesNotContain("desk", "sign-in");
        var all = new ArrayList<String>();
        for (var part : locations("/sitemap.xml")) {
            all.addAll(locations(part));
        }
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .contains("/", "/p/hepinglu", "/p/hepinglu/b/guide", planted.path(planted.shown))
                .contains(planted.path(planted.corrected))
                .doesNotContain(planted.path(planted.draft), planted.path(planted.withdrawn))
                .doesNotContain(planted.path(planted.withheld));
        assertThat(all).allMatch(path -> robot.get(path).statusCode() == 200);
    }

    @Test
    void an_item_says_when_it_changed_and_nothing_else() {
        var planted = new Planted();
        var map = Jsoup.parse(robot.get("/sitemap-" + planted.code() + ".xml").body(), Parser.xmlParser());
        var item = map.select("url").stream()
                .filter(url -> url.select("loc").text().endsWith(planted.path(planted.shown)))
                .findAny()
                .orElseThrow();
        assertThat(item.select("lastmod").text())
                .isEqualTo(planted.office
                        .now
                        .at()
                        .atZone(OfficeDay.ZONE)
                        .toLocalDate()
                        .toString());
        assertThat(item.children()).hasSize(2);
        assertThat(map.text()).doesNotContain(Planted.HIDDEN);
    }

    @Test
    void a_long_map_is_parted_and_its_parts_hold_everything_once() {
        var planted = new Planted();
        var more = new ArrayList<Long>();
        for (var n = 0; n < 7; n++) {
            more.add(planted.published(Planted.SHOWN + n, Metadata.ORDINARY));
        }
        var addresses = PublicServer.bean(PublicAddresses.class);
        var own = addresses.ofBody(planted.office.body).size();
        var maps = new SiteMaps(addresses, own + 4);
        var parts = maps.parts(planted.office.body);
        assertThat(parts).hasSize(2);
        var listed = new ArrayList<>(maps.first(planted.office.body));
        assertThat(listed).hasSize(own + 4);
        var after = Long.parseLong(parts.get(1).replaceAll(".*\\.([0-9]+)\\.xml", "$1"));
        listed.addAll(maps.after(planted.office.body, after));
        assertThat(listed).doesNotHaveDuplicates().hasSize(own + 3 + more.size());
    }

    @Test
    void a_map_of_nobody_is_unknown() {
        assertThat(robot.get("/sitemap-nobody.xml").statusCode()).isEqualTo(404);
        assertThat(robot.get("/sitemap-hepinglu.999999999.xml").statusCode()).isEqualTo(404);
        assertThat(robot.get("/sitemap-..%2f..%2fetc.xml").statusCode()).isBetween(400, 404);
    }

    private List<String> locations(String path) {
        return Jsoup.parse(robot.get(path).body(), Parser.xmlParser()).select("loc").eachText().stream()
                .map(address -> {
                    assertThat(address).startsWith(ADDRESS + "/");
                    return address.substring(ADDRESS.length());
                })
                .toList();
    }
}
