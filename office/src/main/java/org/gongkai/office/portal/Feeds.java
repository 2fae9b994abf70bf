package org.gongkai.office.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 订阅更新: the newest of the district, a body or a column as an Atom feed. */
@Controller
@ForPublic
class Feeds {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Listings listings;
    private final PortalAddress address;

    Feeds(Bodies bodies, Catalogue catalogue, Listings listings, PortalAddress address) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.listings = listings;
        this.address = address;
    }

    @Kept
    @GetMapping("/feed.atom")
    ResponseEntity<String> district() {
        var all = bodies.byId();
        return feed(bodies.top().name(), "/", listings.newest(Optional.empty(), Filter.ALL, AtomFeed.ENTRIES), all);
    }

    @Kept
    @GetMapping("/p/{code}/feed.atom")
    ResponseEntity<String> ofBody(@PathVariable String code) {
        var body = bodies.withCode(code);
        return feed(body.name(), "/p/" + code, newest(body, Filter.ALL), Map.of(body.id(), body));
    }

    @Kept
    @GetMapping("/p/{code}/c/{columnCode}/feed.atom")
    ResponseEntity<String> ofColumn(@PathVariable String code, @PathVariable String columnCode) {
        var body = bodies.withCode(code);
        var column = catalogue.withCode(body, columnCode);
        return feed(
                column.name() + " - " + body.name(),
                "/p/" + code + "/c/" + columnCode,
                newest(body, listings.in(body, column)),
                Map.of(body.id(), body));
    }

    private List<Row> newest(Body body, Filter filter) {
        return listings.newest(Optional.of(body), filter, AtomFeed.ENTRIES);
    }

    private ResponseEntity<String> feed(String title, String path, List<Row> rows, Map<Long, Body> all) {
        var entries = rows.stream()
                .map(row -> entry(row, Objects.requireNonNull(all.get(row.bodyId()))))
                .toList();
        var self = (path.equals("/") ? "" : path) + "/feed.atom";
        return new AtomFeed(address, title, path, self).of(entries);
    }

    private static AtomFeed.Item entry(Row row, Body body) {
        return new AtomFeed.Item(
                "/p/" + body.code() + "/i/" + row.id(),
                row.title(),
                row.publishedOn(),
                body.name(),
                row.columnCode(),
                row.columnName(),
                row.documentNo());
    }
}
