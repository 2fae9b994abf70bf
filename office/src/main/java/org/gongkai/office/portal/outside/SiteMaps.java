package org.gongkai.office.portal.outside;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.portal.outside.PublicAddresses.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 站点地图: how all addresses are parted into files of at most so many. A part begins after the last item of the one
 * before, so that none is counted through.
 */
@Component
final class SiteMaps {
    /** Addresses in one file, as sitemaps.org has it. */
    static final int LIMIT = 50_000;

    private static final int PAGE = 5000;

    private final PublicAddresses addresses;
    private final int limit;

    @Autowired
    SiteMaps(PublicAddresses addresses) {
        this(addresses, LIMIT);
    }

    SiteMaps(PublicAddresses addresses, int limit) {
        this.addresses = addresses;
        this.limit = limit;
    }

    /** The paths of all parts. */
    List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add("/sitemap-0.xml");
        addresses.bodies().forEach(body -> parts.addAll(parts(body)));
        return parts;
    }

    List<String> parts(Body body) {
        var parts = new ArrayList<String>(List.of("/sitemap-" + body.code() + ".xml"));
        var room = limit - addresses.ofBody(body).size();
        var after = 0L;
        for (var page = addresses.items(body, after, PAGE);
                !page.isEmpty();
                page = addresses.items(body, after, PAGE)) {
            if (page.size() > room) {
                after = room == 0 ? after : id(page.get(room - 1));
                parts.add("/sitemap-" + body.code() + "." + after + ".xml");
                room = limit;
            } else {
                room -= page.size();
                after = id(page.get(page.size() - 1));
            }
        }
        return parts;
    }

    /** The addresses of a body's first part: its pages and its first items. */
    List<Address> first(Body body) {
        var all = new ArrayList<>(addresses.ofBody(body));
        all.addAll(addresses.items(body, 0, limit - all.size()));
        return all;
    }

    /** The addresses of a further part, none where there are no more. */
    List<Address> after(Body body, long item) {
        return addresses.items(body, item, limit);
    }

    List<Address> ofDistrict() {
        return addresses.ofDistrict();
    }

    private static long id(Address item) {
        return Long.parseLong(item.path().substring(item.path().lastIndexOf('/') + 1));
    }
}
