package org.gongkai.office.portal;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
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
    private static final String ATOM = "atom_1.0";
    private static final String MEDIA = "application/atom+xml;charset=UTF-8";
    private static final int ENTRIES = 50;
    /** Characters XML cannot hold. */
    private static final String UNPRINTABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

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
        return feed(bodies.top().name(), "/", listings.newest(Optional.empty(), Filter.ALL, ENTRIES), all);
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
        return listings.newest(Optional.of(body), filter, ENTRIES);
    }

    private ResponseEntity<String> feed(String title, String path, List<Row> rows, Map<Long, Body> all) {
        var feed = new Feed(ATOM);
        feed.setId(address.of(path));
        feed.setTitle(title);
        feed.setAlternateLinks(List.of(link(address.of(path), "alternate")));
        feed.setOtherLinks(List.of(link(address.of((path.equals("/") ? "" : path) + "/feed.atom"), "self")));
        feed.setUpdated(instant(
                rows.stream().map(Row::publishedOn).max(LocalDate::compareTo).orElse(LocalDate.EPOCH)));
        feed.setEntries(rows.stream()
                .map(row -> entry(row, Objects.requireNonNull(all.get(row.bodyId()))))
                .toList());
        try {
            return ResponseEntity.ok().header("Content-Type", MEDIA).body(new WireFeedOutput().outputString(feed));
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(Row row, Body body) {
        var entry = new Entry();
        var where = address.of("/p/" + body.code() + "/i/" + row.id());
        entry.setId(where);
        entry.setTitle(printable(row.title()));
        entry.setAlternateLinks(List.of(link(where, "alternate")));
        entry.setPublished(instant(row.publishedOn()));
        entry.setUpdated(instant(row.publishedOn()));
        var author = new Person();
        author.setName(body.name());
        entry.setAuthors(List.of(author));
        var column = new Category();
        column.setTerm(row.columnCode());
        column.setLabel(row.columnName());
        entry.setCategories(List.of(column));
        if (!row.documentNo().isEmpty()) {
            var summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(printable(row.documentNo()));
            entry.setSummary(summary);
        }
        return entry;
    }

    private static Link link(String href, String relation) {
        var link = new Link();
        link.setHref(href);
        link.setRel(relation);
        return link;
    }

    private static String printable(String text) {
        return text.replaceAll(UNPRINTABLE, "");
    }

    private static Date instant(LocalDate day) {
        return Date.from(day.atStartOfDay(OfficeDay.ZONE).toInstant());
    }
}
